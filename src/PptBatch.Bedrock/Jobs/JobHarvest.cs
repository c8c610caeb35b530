using System.Text.Json;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Generation.Chat.Checking;
using PptBatch.Generation.Chat.Parts;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Writing;

namespace PptBatch.Bedrock.Jobs;

/// <summary>
/// Takes what a job answered: each reply is checked like any other, and what is good is stored as the lesson's checkpoint.
/// </summary>
internal sealed class JobHarvest(LessonCheckpoints checkpoints, ChatGeneratorOptions options)
{
    private readonly PriceTable _prices = PriceTable.Of(options);

    public async Task<LessonsAheadResult> TakeAsync(
        JobFolder folder, IReadOnlyList<UnwrittenLesson> lessons, CancellationToken cancellationToken)
    {
        Dictionary<int, UnwrittenLesson> waiting = lessons.ToDictionary(lesson => lesson.Request.Lesson.Number);
        HashSet<int> written = [];
        List<ModelAttempt> attempts = [];
        List<Diagnostic> said = [];
        int unreadable = 0;
        await foreach (string line in folder.RepliesAsync(cancellationToken))
        {
            LessonReply? reply = Parse(line, ref unreadable);
            if (reply is null || !waiting.Remove(reply.Lesson, out UnwrittenLesson? lesson))
            {
                continue;
            }

            attempts.Add(Record(reply));
            LessonPart part = new(lesson.Request, options.SlidesPerLesson);
            if (reply.IsComplete && ReplyCheck.Check(reply.Text, part) is { IsGood: true, Html: { } html } checkedReply)
            {
                said.AddRange(LessonRemark.Repaired(part, checkedReply.Repaired));

                // It is paid for, so it is stored even when the run is being cancelled.
                await checkpoints.SaveAsync(lesson.Key, html, lesson.Unusable, CancellationToken.None);
                written.Add(reply.Lesson);
            }
        }

        return new LessonsAheadResult(written, attempts, [.. said, .. Said(lessons, written, unreadable)]);
    }

    private static LessonReply? Parse(string line, ref int unreadable)
    {
        try
        {
            return LessonReply.Parse(line);
        }
        catch (JsonException)
        {
            unreadable++;
            return null;
        }
    }

    private ModelAttempt Record(LessonReply reply) => new()
    {
        Lesson = reply.Lesson,
        Model = options.WriterModel,
        Purpose = ModelAttempt.Write,
        Outcome = reply.IsComplete ? ModelAttempt.Complete : reply.Outcome,
        Batch = true,
        InputTokens = reply.Usage.Input,
        OutputTokens = reply.Usage.Output,
        CacheReadTokens = reply.Usage.CacheRead,
        CacheWriteTokens = reply.Usage.CacheWrite,
        CostUsd = _prices.CostOf(options.WriterModel, reply.Usage, batch: true),
    };

    private static IEnumerable<Diagnostic> Said(IReadOnlyList<UnwrittenLesson> lessons, HashSet<int> written, int unreadable)
    {
        string left = string.Join(", ", lessons.Select(lesson => lesson.Request.Lesson.Number).Where(number => !written.Contains(number)));
        if (left.Length > 0)
        {
            yield return new Diagnostic(
                "PB2145", DiagnosticSeverity.Info,
                $"The batch inference job wrote {written.Count} of {lessons.Count} lessons; single calls at the full price write the "
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
