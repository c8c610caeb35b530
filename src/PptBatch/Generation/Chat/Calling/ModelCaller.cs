using Microsoft.Extensions.Logging;
using Polly;
using PptBatch.Generation.Chat.Limiting;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// The one way to a model: reserves money, waits at the gate, reads the reply, settles, writes the ledger, and is the only owner of
/// retries. No place at the gate is held while a retry waits. Safe for concurrent use.
/// </summary>
internal sealed class ModelCaller(
    ReplyStream stream, ModelCallGate gate, RunBudgets budgets, PriceTable prices, ChatGeneratorOptions options, TimeProvider time,
    ILogger log)
{
    private static readonly ModelReply OutOfTime = new(ReplyKind.Unavailable, Detail: "the lesson's deadline passed");

    private static readonly ModelReply OutOfBounds = new(
        ReplyKind.OutOfBounds, Detail: $"the lesson has had {LessonBound.MostCalls} calls, or twice what is likely");

    /// <summary>Makes the call, again where that can help, while the lesson has time.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="context">The lesson's deadline and its list of attempts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ModelReply> CallAsync(ModelCall call, CallContext context, CancellationToken cancellationToken)
    {
        ResiliencePipeline<ModelReply> retries = RetryRules.Of(call.Lesson, context.Deadline, time);
        ResilienceContext attempts = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            return await retries.ExecuteAsync(async attempt => await CallOnceAsync(call, context, attempt.CancellationToken), attempts);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(attempts);
        }
    }

    private async Task<ModelReply> CallOnceAsync(ModelCall wanted, CallContext context, CancellationToken cancellationToken)
    {
        if (context.Deadline.Left == TimeSpan.Zero)
        {
            return OutOfTime;
        }

        if (context.Bound is not { } bound)
        {
            return await CallHeldAsync(wanted, context, cancellationToken);
        }

        if (bound.Take(wanted) is not { } taken)
        {
            return OutOfBounds;
        }

        ModelReply? reply = null;
        try
        {
            return reply = await CallHeldAsync(taken.Call, context, cancellationToken);
        }
        finally
        {
            bound.Settle(taken.Held, reply is null ? null : AttemptRecord.UsageOf(taken.Call, reply));
        }
    }

    private async Task<ModelReply> CallHeldAsync(ModelCall call, CallContext context, CancellationToken cancellationToken)
    {
        TimeSpan left = context.Deadline.Left;
        CostBudget budget = await budgets.OfAsync(context.Spending, cancellationToken);
        using CancellationTokenSource over = new(left, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        CostBudget.Reservation? money = null;
        ModelCallLease? lease = null;
        try
        {
            money = await budget.ReserveAsync(prices.CostOf(call.Model, call.MostUsage), either.Token);
            if (money is null)
            {
                return new ModelReply(ReplyKind.OverBudget, Detail: $"cap {budget.CapUsd} USD, spent {budget.SettledUsd:0.0000} USD");
            }

            lease = await gate.EnterAsync(call.QuotaTokens, either.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ModelReply(ReplyKind.Throttled, Detail: "the rate limiter had no capacity before the lesson's deadline");
        }
        finally
        {
            if (lease is null)
            {
                money?.Settle(0);
            }
        }

        return await ReadAsync(call, context, money, lease, cancellationToken);
    }

    private async Task<ModelReply> ReadAsync(
        ModelCall call, CallContext context, CostBudget.Reservation money, ModelCallLease lease, CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        ModelReply? reply = null;
        try
        {
            TimeSpan left = context.Deadline.Left;
            bool cut = left < options.CallTimeout;
            reply = await stream.ReadAsync(call, cut ? left : options.CallTimeout, context.OnAnswer, cancellationToken);
            return cut && reply.Kind == ReplyKind.TimedOut ? OutOfTime : reply;
        }
        finally
        {
            context.OnAnswer?.Invoke();
            ModelAttempt attempt = AttemptRecord.Of(call, reply, prices, time.GetElapsedTime(started));
            context.Attempts.Enqueue(attempt);
            CallLog.Ended(log, attempt, reply?.Detail);
            if (options.LogConversations)
            {
                CallLog.Conversation(log, call, reply);
            }

            // What the service never said is kept at the most that it can be, so that the cap holds whatever it was.
            money.Settle(reply is { HasEnded: true } ? attempt.CostUsd : reply is { WasRefused: true } ? 0 : null);
            long burned = reply is { HasEnded: true } || reply is { WasRefused: true }
                ? reply.Usage.Input + reply.Usage.CacheWrite + (long)(reply.Usage.Output * options.OutputBurnRate)
                : call.QuotaTokens;
            lease.Leave(burned, reply?.Kind == ReplyKind.Throttled);
        }
    }
}
