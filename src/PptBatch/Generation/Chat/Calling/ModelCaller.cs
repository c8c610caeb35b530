using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Polly;
using PptBatch.Generation.Chat.Limiting;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Observation;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Makes every model call: reserves money, waits at the gate, records the call, reads the reply, settles, and is the only owner of
/// retries. No place at the gate is held while a retry waits. Safe for concurrent use.
/// </summary>
internal sealed class ModelCaller(
    ReplyStream stream, ModelCallGate gate, RunBudgets budgets, PriceTable prices, ChatGeneratorOptions options, TimeProvider time,
    ILogger log)
{
    private static readonly ModelReply OutOfTime = new(ReplyKind.Unavailable, Detail: "the lesson's deadline passed");

    private static readonly ModelReply OutOfBounds = new(
        ReplyKind.OutOfBounds,
        Detail: $"the lesson has used its {LessonBound.MostCalls} calls, or twice what it was likely to cost");

    private readonly CallTelemetry _telemetry = new(stream.Provider);

    /// <summary>Makes the call, again where that can help, while the lesson has time.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="context">The lesson's deadline and its list of attempts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ModelReply> CallAsync(ModelCall call, CallContext context, CancellationToken cancellationToken)
    {
        CallWaits waits = new(context.Waits, time);
        ResiliencePipeline<ModelReply> retries = RetryRules.Of(call.Lesson, context.Deadline, waits, time);
        ResilienceContext attempts = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            ModelReply reply = await retries.ExecuteAsync(
                async attempt => await CallOnceAsync(call, context, waits, attempt.CancellationToken), attempts);
            return reply with { Model = call.Model };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(attempts);
        }
    }

    private async Task<ModelReply> CallOnceAsync(
        ModelCall wanted, CallContext context, CallWaits waits, CancellationToken cancellationToken)
    {
        if (context.Deadline.Left == TimeSpan.Zero)
        {
            return OutOfTime;
        }

        if (context.Bound is not { } bound)
        {
            return await CallHeldAsync(wanted, context, waits, cancellationToken);
        }

        if (bound.Take(wanted) is not { } taken)
        {
            return OutOfBounds;
        }

        ModelReply? reply = null;
        try
        {
            return reply = await CallHeldAsync(taken.Call, context, waits, cancellationToken);
        }
        finally
        {
            bound.Settle(taken.Call, taken.Held, reply is null ? null : AttemptRecord.UsageOf(taken.Call, reply));
        }
    }

    private async Task<ModelReply> CallHeldAsync(
        ModelCall call, CallContext context, CallWaits waits, CancellationToken cancellationToken)
    {
        CostBudget budget = await budgets.OfAsync(context.Spending, cancellationToken);
        decimal? most = prices.CostOf(call.Model, call.MostUsage);
        if (budget.CapUsd is not null && most is null)
        {
            return new ModelReply(ReplyKind.Unpriced);
        }

        using CancellationTokenSource over = new(context.Deadline.Left, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, over.Token);
        CostBudget.Reservation? money = null;
        ModelCallLease? lease = null;
        ICallEntry? entry = null;
        try
        {
            using IDisposable? told = waits.ForLimits();
            money = await budget.ReserveAsync(most, either.Token);
            if (money is null)
            {
                return new ModelReply(ReplyKind.OverBudget, Detail: $"cap {budget.CapUsd} USD, spent {budget.SettledUsd:0.0000} USD");
            }

            lease = await EnterAsync(call, either.Token);
            entry = await context.Journal.BeginAsync(AttemptRecord.Reserved(call, prices), cancellationToken);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ModelReply(ReplyKind.Throttled, Detail: "the rate limiter had no capacity before the lesson's deadline");
        }
        finally
        {
            if (entry is null)
            {
                lease?.Leave(0, throttled: false);
                money?.Settle(0);
            }
        }

        return await ReadAsync(call, context, new Held(money, lease, entry), cancellationToken);
    }

    private async Task<ModelCallLease> EnterAsync(ModelCall call, CancellationToken cancellationToken)
    {
        long asked = time.GetTimestamp();
        ModelCallLease lease = await gate.EnterAsync(call.QuotaTokens, cancellationToken);
        CallTelemetry.Waited(call, time.GetElapsedTime(asked));
        return lease;
    }

    private async Task<ModelReply> ReadAsync(ModelCall call, CallContext context, Held held, CancellationToken cancellationToken)
    {
        (DateTimeOffset sent, long started) = (time.GetUtcNow(), time.GetTimestamp());
        using Activity? activity = _telemetry.Start(call);
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
            if (reply?.Kind != ReplyKind.Denied)
            {
                context.OnAnswer?.Invoke();
            }

            ModelAttempt attempt = AttemptRecord.Of(call, reply, prices, new WorkTime(sent, time.GetElapsedTime(started)));
            context.Attempts.Enqueue(attempt);
            _telemetry.End(activity, attempt);
            CallLog.Ended(log, attempt, reply?.Detail);
            if (options.LogConversations)
            {
                CallLog.Conversation(log, call, reply);
            }

            Settle(call, reply, attempt, held);
            await EndAsync(held.Entry, attempt);
        }
    }

    private void Settle(ModelCall call, ModelReply? reply, ModelAttempt attempt, Held held)
    {
        // What the service never said is kept at the most that it can be, so that the cap holds whatever it was.
        held.Money.Settle(reply is { HasEnded: true } ? attempt.CostUsd : reply is { WasRefused: true } ? 0 : null);
        long burned = reply is { IsUsageKnown: true }
            ? reply.Usage.Input + reply.Usage.CacheWrite + (long)(reply.Usage.Output * options.OutputBurnRate)
            : call.QuotaTokens;
        held.Lease.Leave(burned, reply?.Kind == ReplyKind.Throttled);
    }

    // A store that fails now leaves the call in the ledger at its most; the reply that was paid for is not lost for it.
    private async Task EndAsync(ICallEntry entry, ModelAttempt attempt)
    {
        try
        {
            await entry.EndAsync(attempt);
        }
        catch (PptBatchException error)
        {
            LogEvents.CallNotWritten(log, attempt.Lesson, error.Diagnostic);
        }
    }

    /// <summary>What is held while a call is in flight.</summary>
    private sealed record Held(CostBudget.Reservation Money, ModelCallLease Lease, ICallEntry Entry);
}
