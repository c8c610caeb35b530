using System.Collections.Concurrent;
using System.Globalization;

namespace PptBatch.Dispatch.Rounds;

/// <summary>What the store knows of a run's rounds, and which orders follow from it.</summary>
internal sealed class StoredRounds(IArtifactStore store, TimeProvider time)
{
    private const int Readers = 32;

    /// <summary>
    /// The latest rounds of each batch that was sent out: a list of the rounds, and one read for each batch that is at work or ended.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="except">Batches that are of no interest any more, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<int, StoredRound>> ReadAsync(
        BatchPlan plan, IReadOnlySet<int>? except, CancellationToken cancellationToken)
    {
        Dictionary<int, Latest> latest = [];
        ArtifactKey folder = plan.Output.Key(RoundPaths.Folder(plan.RunId));
        await foreach (ArtifactInfo info in store.ListAsync(folder.Bucket, folder.Path + "/batch-", cancellationToken))
        {
            string[] parts = info.Key.Name["batch-".Length..].Split('.');
            if (parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int batch)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int round) && except?.Contains(batch) != true)
            {
                Latest known = latest.GetValueOrDefault(batch, Latest.None);
                latest[batch] = parts[2] != "json" ? known with { Taken = Math.Max(known.Taken, round) }
                    : round > known.Ended ? known with { Ended = round, At = info.LastModified }
                    : known;
            }
        }

        ConcurrentDictionary<int, StoredRound> rounds = [];
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(latest, bounds, async (found, token) =>
            rounds[found.Key] = await ReadAsync(Order(plan, found.Key, 1), found.Value, token));
        return rounds;
    }

    /// <summary>The same, without the outcomes of batches whose lessons have changed since: one list more for each thousand lessons.</summary>
    public async Task<IReadOnlyDictionary<int, StoredRound>> ReadCurrentAsync(
        BatchPlan plan, IReadOnlySet<int>? except, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = await ReadAsync(plan, except, cancellationToken);
        if (rounds.Values.All(round => round.Outcome is null))
        {
            return rounds;
        }

        LessonTimes lessons = await LessonTimes.ReadAsync(store, plan.Output, cancellationToken);
        return rounds.ToDictionary(round => round.Key, round => round.Value is { Outcome: { } outcome } ended && !lessons.Agree(outcome, ended.At)
            ? ended with { Outcome = null }
            : round.Value);
    }

    /// <summary>
    /// The orders of the next pass. A new execution tries again all that is missing; a later pass of the same one only what was not
    /// started or lost its worker.
    /// </summary>
    public async Task<NextPass> NextAsync(BatchPlan plan, bool laterPass, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = laterPass
            ? await ReadAsync(plan, except: null, cancellationToken)
            : await ReadCurrentAsync(plan, except: null, cancellationToken);
        List<BatchOrder> orders = [];
        int lessons = 0;
        foreach (Batch batch in plan.Batches)
        {
            StoredRound round = rounds.GetValueOrDefault(batch.Number) ?? StoredRound.None;
            if (round.Outcome is not { } outcome || (laterPass ? round.Taken > round.Ended : !outcome.IsWhole()))
            {
                orders.Add(Order(plan, batch.Number, round.Next));
                lessons += batch.LessonCount;
            }
            else if (laterPass && outcome.Failure is null && outcome.Remaining.Any())
            {
                orders.Add(Order(plan, batch.Number, round.Next) with { EarlierRound = round.Ended });
                lessons += outcome.Remaining.Count();
            }
        }

        return new NextPass(orders, lessons);
    }

    public static BatchOrder Order(BatchPlan plan, int batch, int round) =>
        new() { Output = plan.Output, RunId = plan.RunId, Batch = batch, Round = round };

    private async Task<StoredRound> ReadAsync(BatchOrder order, Latest latest, CancellationToken cancellationToken)
    {
        BatchOutcome? outcome = latest.Ended == 0 ? null : await WireJson.FindAsync(
            store, (order with { Round = latest.Ended }).OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken);
        bool atWork = latest.Taken > latest.Ended && await WireJson.FindAsync(
            store, (order with { Round = latest.Taken }).LeaseKey, WireJsonContext.Default.RoundLease, cancellationToken) is { } lease
            && lease.Expires > time.GetUtcNow();
        return new StoredRound(latest.Taken, latest.Ended, outcome, latest.At, atWork);
    }

    private sealed record Latest(int Taken, int Ended, DateTimeOffset At)
    {
        public static Latest None { get; } = new(0, 0, DateTimeOffset.MinValue);
    }
}

/// <summary>The latest rounds of a batch.</summary>
/// <param name="Taken">The latest that a worker took, or 0.</param>
/// <param name="Ended">The latest that ended, or 0.</param>
/// <param name="Outcome">How that one ended.</param>
/// <param name="At">When that was stored.</param>
/// <param name="AtWork">Whether a worker is on the latest that was taken.</param>
internal sealed record StoredRound(int Taken, int Ended, BatchOutcome? Outcome, DateTimeOffset At, bool AtWork)
{
    public static StoredRound None { get; } = new(0, 0, null, DateTimeOffset.MinValue, false);

    /// <summary>The round to send out: the one that a worker is on, or a new one, whose count of lost workers starts anew.</summary>
    public int Next => AtWork ? Taken : Math.Max(Taken, Ended) + 1;
}

/// <summary>What is sent out next.</summary>
/// <param name="Orders">One for each batch.</param>
/// <param name="Lessons">How many lessons they still have to make.</param>
internal sealed record NextPass(IReadOnlyList<BatchOrder> Orders, int Lessons);
