using Microsoft.Extensions.AI;
using Polly;
using Polly.Retry;

namespace PptBatch.Generation.Chat;

/// <summary>
/// The one way to a model: reserves money, waits at the gate, reads the reply, settles, writes the ledger, and is the only owner of
/// retries. No place at the gate is held while a retry waits. Safe for concurrent use.
/// </summary>
internal sealed class ModelCaller(
    ReplyStream stream, ModelCallGate gate, CostBudget budget, PriceTable prices, ChatGeneratorOptions options, TimeProvider time)
{
    private const int MaxRetries = 6;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(60);

    /// <summary>Makes the call, again where that can help, until <paramref name="deadline"/>.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="attempts">Receives every attempt, failed ones included.</param>
    /// <param name="onFirstToken">Called at the first sign of an answer.</param>
    /// <param name="deadline">Timestamp after which no retry starts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ModelReply> CallAsync(
        ModelCall call, List<ModelAttempt> attempts, Action? onFirstToken, DateTimeOffset deadline, CancellationToken cancellationToken)
    {
        ResiliencePipeline<ModelReply> retries = new ResiliencePipelineBuilder<ModelReply> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ModelReply>
            {
                MaxRetryAttempts = MaxRetries,
                ShouldHandle = outcome => ValueTask.FromResult(
                    outcome.Outcome.Result is { CanRetry: true } reply && time.GetUtcNow() + (reply.RetryAfter ?? FirstDelay) < deadline),
                DelayGenerator = retry => ValueTask.FromResult<TimeSpan?>(Delay(retry.Outcome.Result!, retry.AttemptNumber)),
            })
            .Build();
        return await retries.ExecuteAsync(
            async token => await CallOnceAsync(call, attempts, onFirstToken, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private static TimeSpan Delay(ModelReply reply, int attempt)
    {
        TimeSpan own = FirstDelay * Math.Pow(2, attempt);
        return reply.RetryAfter ?? (own < LongestDelay ? own : LongestDelay);
    }

    private async Task<ModelReply> CallOnceAsync(
        ModelCall call, List<ModelAttempt> attempts, Action? onFirstToken, CancellationToken cancellationToken)
    {
        TokenUsage most = new(0, call.MaxOutputTokens, 0, call.PromptTokens);
        if (budget.TryReserve(prices.CostOf(call.Model, most)) is not { } money)
        {
            return new ModelReply(ReplyKind.OverBudget, Detail: $"cap {budget.CapUsd} USD, spent {budget.SettledUsd:0.0000} USD");
        }

        long quota = call.PromptTokens + call.MaxOutputTokens;
        ModelReply? reply = null;
        bool sent = false;
        try
        {
            ModelCallLease lease = await gate.EnterAsync(quota, cancellationToken).ConfigureAwait(false);
            try
            {
                long started = time.GetTimestamp();
                sent = true;
                reply = await stream.ReadAsync(call, onFirstToken, cancellationToken).ConfigureAwait(false);
                attempts.Add(Record(call, reply, time.GetElapsedTime(started)));
                return reply;
            }
            finally
            {
                long burned = reply is null ? quota : reply.Usage.Prompt - reply.Usage.CacheRead + (long)(reply.Usage.Output * options.OutputBurnRate);
                lease.Leave(burned, reply?.Kind == ReplyKind.Throttled);
            }
        }
        finally
        {
            money.Settle(sent ? SettledCost(call, reply) : 0);
        }
    }

    // A call that was refused before it began costs nothing; one that was cut off with no usage seen is charged at its reservation.
    private decimal? SettledCost(ModelCall call, ModelReply? reply) => reply switch
    {
        null => null,
        { Usage: { Prompt: 0, Output: 0 }, Kind: ReplyKind.Throttled or ReplyKind.Unavailable or ReplyKind.Rejected or ReplyKind.ContextOverflow } => 0,
        { Usage: { Prompt: 0, Output: 0 } } => null,
        _ => prices.CostOf(call.Model, reply.Usage),
    };

    private ModelAttempt Record(ModelCall call, ModelReply reply, TimeSpan duration) => new()
    {
        Lesson = call.Lesson,
        Model = call.Model,
        Purpose = call.Purpose,
        Outcome = reply.Kind.ToString(),
        InputTokens = reply.Usage.Input,
        OutputTokens = reply.Usage.Output,
        CacheReadTokens = reply.Usage.CacheRead,
        CacheWriteTokens = reply.Usage.CacheWrite,
        CostUsd = prices.CostOf(call.Model, reply.Usage),
        Duration = duration,
    };
}
