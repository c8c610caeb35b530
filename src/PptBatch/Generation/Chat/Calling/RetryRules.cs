using Polly;
using Polly.Retry;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// When a call is made again, and how long it waits before: as the service asks, else longer each time, within the lesson's time.
/// </summary>
internal static class RetryRules
{
    private const int MaxRetries = 6;
    private const double GoldenRatio = 0.618033988749895;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    public static ResiliencePipeline<ModelReply> Of(int lesson, Deadline deadline, CallWaits waits, TimeProvider time) =>
        new ResiliencePipelineBuilder<ModelReply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ModelReply>
            {
                MaxRetryAttempts = MaxRetries,
                ShouldHandle = outcome => ValueTask.FromResult(
                    outcome.Outcome.Result is { CanRetry: true } reply && Delay(reply, outcome.AttemptNumber, lesson) < deadline.Left),
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(Delay(retry.Outcome.Result!, retry.AttemptNumber, lesson)),
                OnRetry = retry =>
                {
                    waits.BeforeRetry(retry.Outcome.Result!.Kind, retry.RetryDelay);
                    return default;
                },
            })
            .Build();

    // Lessons that were throttled together come back apart, by a part of the delay that depends on nothing but the lesson.
    private static TimeSpan Delay(ModelReply reply, int attempt, int lesson)
    {
        TimeSpan own = FirstDelay * Math.Pow(2, attempt);
        TimeSpan asked = reply.RetryAfter ?? (own < LongestDelay ? own : LongestDelay);
        double share = lesson * GoldenRatio % 1 / 4;
        return asked + ((own < LongestDelay ? own : LongestDelay) * share);
    }
}
