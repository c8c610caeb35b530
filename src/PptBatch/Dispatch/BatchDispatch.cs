using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;

namespace PptBatch.Dispatch;

/// <summary>
/// Has one round of a batch done by a worker: sends it, waits for its outcome, sends it once more when it is lost, and once more to have
/// placeholders made when that one is lost too.
/// </summary>
internal sealed class BatchDispatch(IArtifactStore store, IOrderSender sender, DispatchOptions options, TimeProvider time)
{
    private const int MaxSends = RoundLeases.MaxTakes + 1;

    /// <summary>How the round ended, or null when its workers were lost.</summary>
    public async Task<BatchOutcome?> RunAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        for (int sends = 0; ; sends++)
        {
            // A worker that another call sent out will do as well.
            RoundLease? lease = await LeaseAsync(order, cancellationToken);
            if (lease is null || lease.Expires <= time.GetUtcNow())
            {
                // Where no worker ever took it, none would take an order for placeholders; the host makes them.
                if (sends == MaxSends || (sends == RoundLeases.MaxTakes && lease is null))
                {
                    return null;
                }

                await sender.SendAsync(order, cancellationToken);
            }

            if (await WaitAsync(order, lease, cancellationToken) is { } outcome)
            {
                return outcome;
            }
        }
    }

    // Waits until there is an outcome, or the worker that has the round lets its lease run out.
    private async Task<BatchOutcome?> WaitAsync(BatchOrder order, RoundLease? before, CancellationToken cancellationToken)
    {
        DateTimeOffset started = time.GetUtcNow();
        RoundLease? lease = before is not null && before.Expires > started ? before : null;
        while (true)
        {
            // Read before the clock: an outcome stored at the last moment is not missed.
            DateTimeOffset now = time.GetUtcNow();
            if (await WireJson.FindAsync(store, order.OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken) is { } outcome)
            {
                return outcome;
            }

            // Read again only when it has run out, because it may have been renewed.
            if ((lease is null || now >= lease.Expires) && await LeaseAsync(order, cancellationToken) is { } taken && taken != before)
            {
                lease = taken;
            }

            if (now >= (lease?.Expires ?? started + options.StartTimeout))
            {
                return null;
            }

            await Task.Delay(options.PollInterval, time, cancellationToken);
        }
    }

    private Task<RoundLease?> LeaseAsync(BatchOrder order, CancellationToken cancellationToken) =>
        WireJson.FindAsync(store, order.LeaseKey, WireJsonContext.Default.RoundLease, cancellationToken);
}
