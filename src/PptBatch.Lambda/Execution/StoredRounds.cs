using System.Collections.Concurrent;
using System.Globalization;

namespace PptBatch.Lambda;

/// <summary>What the store knows of a run's rounds, and which orders follow from it.</summary>
internal sealed class StoredRounds(IArtifactStore store)
{
    private const int Readers = 32;

    /// <summary>The latest rounds of each batch that was sent out: one list and one read for each batch that ended.</summary>
    public async Task<IReadOnlyDictionary<int, StoredRound>> ReadAsync(BatchPlan plan, CancellationToken cancellationToken)
    {
        Dictionary<int, (int Taken, int Ended)> latest = [];
        ArtifactKey folder = plan.Output.Key(RoundPaths.Folder(plan.RunId));
        await foreach (ArtifactInfo info in store.ListAsync(folder.Bucket, folder.Path + "/batch-", cancellationToken))
        {
            string[] parts = info.Key.Name["batch-".Length..].Split('.');
            if (parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int batch)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int round))
            {
                (int taken, int ended) = latest.GetValueOrDefault(batch);
                latest[batch] = parts[2] == "json" ? (taken, Math.Max(ended, round)) : (Math.Max(taken, round), ended);
            }
        }

        ConcurrentDictionary<int, StoredRound> rounds = [];
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(latest, bounds, async (found, token) =>
        {
            BatchOrder order = Order(plan, found.Key, Math.Max(found.Value.Ended, 1));
            BatchOutcome? outcome = found.Value.Ended == 0 ? null
                : await WireJson.FindAsync(store, order.OutcomeKey, WireJsonContext.Default.BatchOutcome, token);
            rounds[found.Key] = new StoredRound(found.Value.Taken, found.Value.Ended, outcome);
        });
        return rounds;
    }

    /// <summary>
    /// The orders of the next pass. A new execution tries again all that is missing; a later pass of the same one only what was not
    /// started or lost its worker.
    /// </summary>
    public async Task<NextPass> NextAsync(BatchPlan plan, bool laterPass, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = await ReadAsync(plan, cancellationToken);
        List<BatchOrder> orders = [];
        int lessons = 0;
        foreach (Batch batch in plan.Batches)
        {
            int all = batch.LastLesson - batch.FirstLesson + 1;
            StoredRound round = rounds.GetValueOrDefault(batch.Number) ?? new StoredRound(0, 0, null);
            if (round.Outcome is not { } outcome || (laterPass && round.Taken > round.Ended))
            {
                orders.Add(Order(plan, batch.Number, round.Ended + 1));
                lessons += all;
            }
            else if (!laterPass && !outcome.IsWhole())
            {
                orders.Add(Order(plan, batch.Number, round.Ended + 1));
                lessons += all;
            }
            else if (laterPass && outcome.Failure is null && outcome.Remaining.Any())
            {
                orders.Add(Order(plan, batch.Number, round.Ended + 1) with { EarlierRound = round.Ended });
                lessons += outcome.Remaining.Count();
            }
        }

        return new NextPass(orders, lessons);
    }

    private static BatchOrder Order(BatchPlan plan, int batch, int round) =>
        new() { Output = plan.Output, RunId = plan.RunId, Batch = batch, Round = round };
}

/// <summary>The latest rounds of a batch.</summary>
/// <param name="Taken">The latest that a worker took, or 0.</param>
/// <param name="Ended">The latest that ended, or 0.</param>
/// <param name="Outcome">How that one ended.</param>
internal sealed record StoredRound(int Taken, int Ended, BatchOutcome? Outcome);

/// <summary>What is sent out next.</summary>
/// <param name="Orders">One for each batch.</param>
/// <param name="Lessons">How many lessons they still have to make.</param>
internal sealed record NextPass(IReadOnlyList<BatchOrder> Orders, int Lessons);
