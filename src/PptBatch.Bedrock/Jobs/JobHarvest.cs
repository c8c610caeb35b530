using System.Text.Json;

namespace PptBatch.Bedrock.Jobs;

/// <summary>Takes what a job answered: each reply that is good becomes its lesson's stored slides.</summary>
internal sealed class JobHarvest(LessonCalls lessons)
{
    public async Task<LessonsAheadResult> TakeAsync(
        JobFolder folder, IReadOnlyList<LessonCall> calls, CancellationToken cancellationToken)
    {
        Dictionary<int, LessonCall> waiting = calls.ToDictionary(call => call.Lesson);
        HashSet<int> written = [];
        List<ModelAttempt> attempts = [];
        List<Diagnostic> said = [];
        int unreadable = 0;
        await foreach (string line in folder.RepliesAsync(cancellationToken))
        {
            JobReply? answer = Parse(line, ref unreadable);
            if (answer is null || !waiting.Remove(answer.Lesson, out LessonCall? call))
            {
                continue;
            }

            LessonReplyResult result = await lessons.StoreAsync(call, answer.Reply);
            attempts.Add(result.Attempt);
            said.AddRange(result.Diagnostics);
            if (result.IsStored)
            {
                written.Add(call.Lesson);
            }
        }

        return new LessonsAheadResult(written, attempts, [.. said, .. Said(calls, written, unreadable)]);
    }

    private static JobReply? Parse(string line, ref int unreadable)
    {
        try
        {
            return JobReply.Parse(line);
        }
        catch (JsonException)
        {
            unreadable++;
            return null;
        }
    }

    private static IEnumerable<Diagnostic> Said(IReadOnlyList<LessonCall> calls, HashSet<int> written, int unreadable)
    {
        string left = string.Join(", ", calls.Select(call => call.Lesson).Where(number => !written.Contains(number)));
        if (left.Length > 0)
        {
            yield return new Diagnostic(
                "PB2145", DiagnosticSeverity.Info,
                $"The batch inference job wrote {written.Count} of {calls.Count} lessons; single calls at the full price write the "
                    + $"rest: {left}.");
        }

        if (unreadable > 0)
        {
            yield return new Diagnostic(
                "PB2146", DiagnosticSeverity.Warning,
                $"{unreadable} lines of the batch inference job's output are not JSON and were ignored.");
        }
    }
}
