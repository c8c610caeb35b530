using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using PptBatch.Dispatch.Messages;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Observation;

namespace PptBatch.Dispatch.Workers;

/// <summary>What a worker writes to its host's log about a batch: a line for each lesson and one for the end, never a lesson's
/// text.</summary>
internal sealed class WorkLog(ILogger log, TimeProvider time, IReadOnlyList<int> known) : IProgress<DeckProgress>
{
    private readonly ConcurrentDictionary<int, long> _started = [];

    /// <summary>Everything that is logged until it is disposed is of this order.</summary>
    public static IDisposable? Of(ILogger log, BatchOrder order) => log.BeginScope(new Dictionary<string, object>
    {
        ["run"] = order.RunId, ["batch"] = order.Batch, ["round"] = order.Round,
    });

    public void Report(DeckProgress value)
    {
        if (value is LessonStarted started)
        {
            _started[started.Lesson] = time.GetTimestamp();
        }
        else if (value is LessonFinished finished && !known.Contains(finished.Outcome.Number))
        {
            Report(finished.Outcome);
        }
    }

    public static void Ended(ILogger log, BatchOutcome outcome)
    {
        LogLevel level = outcome.Failure is null ? LogLevel.Information : LogLevel.Error;
        int remaining = outcome.Remaining.Count();
        int failed = outcome.Lessons.Count(lesson => lesson.Status == LessonStatus.Failed);
        LogEvents.BatchEnded(log, level, outcome.SlideCount, remaining, failed, outcome.Failure);
    }

    private void Report(LessonOutcome lesson)
    {
        IReadOnlyList<ModelAttempt> calls = lesson.Attempts;
        LogLevel level = lesson.Failure is null ? LogLevel.Information : LogLevel.Warning;
        double seconds = _started.TryGetValue(lesson.Number, out long at) ? time.GetElapsedTime(at).TotalSeconds : 0;
        (int number, Enum status) = (lesson.Number, lesson.Status);
        int throttled = calls.Count(call => call.Outcome == nameof(ReplyKind.Throttled));
        long input = calls.Sum(call => call.InputTokens + call.CacheReadTokens + call.CacheWriteTokens);
        long output = calls.Sum(call => call.OutputTokens);
        decimal cost = calls.Sum(call => call.CostUsd ?? 0);
        LogEvents.LessonEnded(log, level, number, status, seconds, calls.Count, throttled, input, output, cost, lesson.Failure);
    }
}
