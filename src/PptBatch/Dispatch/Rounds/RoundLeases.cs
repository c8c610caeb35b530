using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>Takes the lease of a round: by writing it where there is none, or over one whose worker let it run out.</summary>
internal sealed class RoundLeases(IArtifactStore store, TimeProvider time, TimeSpan leaseTime)
{
    /// <summary>
    /// Workers that a round may lose; the one after them makes the batch's deck of placeholders. A Map state has no other way to go on
    /// without an iteration that kills its workers, and a Catch would keep it from being redriven.
    /// </summary>
    public const int MaxTakes = 2;

    public async Task<RoundTake> TakeAsync(BatchOrder order, WorkerInvocation invocation, CancellationToken cancellationToken)
    {
        WriteCondition condition = WriteCondition.IfAbsent;
        int takes = 0;
        if (await store.FindAsync(order.LeaseKey, cancellationToken) is { } stored)
        {
            RoundLease? before = await WireJson.FindAsync(store, order.LeaseKey, WireJsonContext.Default.RoundLease, cancellationToken);
            takes = before?.Takes ?? 0;
            if (before is not null && before.Expires > time.GetUtcNow())
            {
                return RoundTake.Busy;
            }

            if (takes >= MaxTakes)
            {
                return RoundTake.LostTooOften;
            }

            condition = WriteCondition.IfMatch(stored.Version);
        }

        HeldLease held = new(store, time, order.LeaseKey, invocation, leaseTime, takes + 1);
        return await held.StartAsync(condition, cancellationToken) ? new RoundTake(held, false) : RoundTake.Busy;
    }
}

/// <summary>The result of taking a round.</summary>
/// <param name="Held">The lease, or null when it could not be had.</param>
/// <param name="Spent">True when the round's workers were lost as often as is allowed.</param>
internal sealed record RoundTake(HeldLease? Held, bool Spent)
{
    public static RoundTake Busy { get; } = new(null, false);

    public static RoundTake LostTooOften { get; } = new(null, true);
}
