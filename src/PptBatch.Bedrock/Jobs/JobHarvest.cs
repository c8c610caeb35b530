using System.Collections.Concurrent;
using System.Text.Json;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// Takes what a job answered: each reply that is good becomes its lesson's stored slides. Taken a second time, because the first go was
/// killed, it stores what is missing and counts everything.
/// </summary>
internal sealed class JobHarvest(LessonCalls lessons)
{
    private const int AtOnce = 8;

    /// <param name="folder">Where the replies are.</param>
    /// <param name="job">The job.</param>
    /// <param name="records">The lessons that are to be written now; those that are stored since are not among them.</param>
    /// <param name="runId">The run that takes the replies.</param>
    /// <param name="ended">How the job ended, in the service's words.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<LessonsAheadResult> TakeAsync(
        JobFolder folder, SubmittedJob job, JobRecords records, string runId, string ended, CancellationToken cancellationToken)
    {
        Dictionary<int, LessonCall> calls = records.CallsOf(job);
        HashSet<int> open = [.. records.Lessons.Select(lesson => lesson.Number)];
        ConcurrentDictionary<int, SubmittedLesson> waiting = new(job.Lessons.ToDictionary(lesson => lesson.Number));
        ConcurrentBag<Taken> taken = [];
        int unreadable = 0;
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current,
        };
        await Parallel.ForEachAsync(folder.RepliesAsync(job.Token, cancellationToken), bounds, async (line, _) =>
        {
            if (Parse(line, ref unreadable) is not { } answer || !waiting.TryRemove(answer.Lesson, out SubmittedLesson? lesson))
            {
                return;
            }

            if (calls.TryGetValue(lesson.Number, out LessonCall? call))
            {
                LessonReplyResult result = await lessons.StoreAsync(call, answer.Reply);
                taken.Add(new Taken(result.IsStored, result.Attempt, result.Diagnostics));
            }
            else
            {
                // Stored by an earlier go at this, or the lesson has changed since and is to be written as it is now.
                bool before = job.RunId == runId && answer.Reply.IsComplete && !open.Contains(lesson.Number);
                taken.Add(new Taken(before, lessons.AttemptOf(lesson.Number, job.Model, answer.Reply), []));
            }
        });
        return Result(job, [.. taken.OrderBy(one => one.Attempt.Lesson)], ended, unreadable);
    }

    private static JobReply? Parse(string line, ref int unreadable)
    {
        try
        {
            return JobReply.Parse(line);
        }
        catch (JsonException)
        {
            Interlocked.Increment(ref unreadable);
            return null;
        }
    }

    private static LessonsAheadResult Result(SubmittedJob job, List<Taken> taken, string ended, int unreadable)
    {
        HashSet<int> written = [.. taken.Where(one => one.IsStored).Select(one => one.Attempt.Lesson)];
        return new LessonsAheadResult(
            written,
            [.. taken.Select(one => one.Attempt)],
            [.. taken.SelectMany(one => one.Diagnostics), .. Said(job, written, ended, unreadable)])
        {
            IsSettled = true,
        };
    }

    private static IEnumerable<Diagnostic> Said(SubmittedJob job, HashSet<int> written, string ended, int unreadable)
    {
        string left = string.Join(", ", job.Lessons.Select(lesson => lesson.Number).Where(number => !written.Contains(number)));
        if (left.Length > 0)
        {
            string how = ended == InvocationJob.Whole ? "" : $", which ended as {ended},";
            yield return new Diagnostic(
                "PB2145", DiagnosticSeverity.Info,
                $"The batch inference job{how} wrote {written.Count} of {job.Lessons.Count} lessons; single calls at the full price write "
                    + $"the rest: {left}.");
        }

        if (unreadable > 0)
        {
            yield return new Diagnostic(
                "PB2146", DiagnosticSeverity.Warning,
                $"{unreadable} lines of the batch inference job's output are not JSON and were ignored.");
        }
    }

    private sealed record Taken(bool IsStored, ModelAttempt Attempt, IReadOnlyList<Diagnostic> Diagnostics);
}
