using System.Collections.Concurrent;
using System.Globalization;
using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>What the store knows of a run's rounds, and which orders follow from it: everything that an executor has to remember.</summary>
/// <remarks>Safe for concurrent use. Keeps nothing: a run can be taken up from any machine.</remarks>
/// <param name="store">The store that host and workers share.</param>
/// <param name="time">Tells leases that have run out. Default: null, the system's clock, by which workers write them.</param>
public sealed class StoredRounds(IArtifactStore store, TimeProvider? time = null)
{
    private const int Readers = 32;
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>
    /// The latest rounds of each batch that was sent out: a list of the rounds, and one read for each batch that is at work or ended.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="except">Batches that are of no interest any more, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>By the number of the batch; what was never sent out is missing.</returns>
    /// <exception cref="PptBatchException">What a worker stored cannot be read.</exception>
    public async Task<IReadOnlyDictionary<int, StoredRound>> ReadAsync(
        BatchPlan plan, IReadOnlySet<int>? except, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ConcurrentDictionary<int, StoredRound> rounds = [];
        ParallelOptions bounds = new()
        {
            MaxDegreeOfParallelism = Readers, CancellationToken = cancellationToken, TaskScheduler = TaskScheduler.Current,
        };
        await Parallel.ForEachAsync(await LatestAsync(plan, except, cancellationToken), bounds, async (found, token) =>
            rounds[found.Key] = await RoundAsync(BatchOrder.Of(plan, found.Key, 1), found.Value, token));
        return rounds;
    }

    /// <summary>
    /// The same, without the outcomes of batches whose lessons or deck have changed since: one list more per thousand lessons, and one per
    /// thousand batches.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="except">Batches that are of no interest any more, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyDictionary<int, StoredRound>> ReadCurrentAsync(
        BatchPlan plan, IReadOnlySet<int>? except, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = await ReadAsync(plan, except, cancellationToken);
        if (rounds.Values.All(round => round.Outcome is null))
        {
            return rounds;
        }

        StoredTimes times = await StoredTimes.ReadAsync(store, plan.Output, cancellationToken);
        return rounds.ToDictionary(
            round => round.Key,
            round => round.Value is { Outcome: { } outcome } ended && !times.Agree(outcome, ended.At)
                ? ended with { Outcome = null }
                : round.Value);
    }

    /// <summary>
    /// The orders of the next pass. A new execution tries again all that is missing; a later pass of the same one only what was not
    /// started or lost its worker.
    /// </summary>
    /// <param name="plan">The stored plan.</param>
    /// <param name="laterPass">Whether this execution has sent orders out before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<NextPass> NextAsync(BatchPlan plan, bool laterPass, CancellationToken cancellationToken = default)
    {
        IReadOnlyDictionary<int, StoredRound> rounds = laterPass
            ? await ReadAsync(plan, except: null, cancellationToken)
            : await ReadCurrentAsync(plan, except: null, cancellationToken);
        List<OpenBatch> open = [];
        foreach (Batch batch in plan.Batches)
        {
            StoredRound round = rounds.GetValueOrDefault(batch.Number) ?? StoredRound.None;
            BatchOrder order = BatchOrder.Of(plan, batch.Number, round.Next);
            if (round.Outcome is not { } outcome || (laterPass ? round.Taken > round.Ended : !outcome.IsWhole))
            {
                open.Add(new OpenBatch(batch, order, batch.LessonCount, IsStarved: false));
            }
            else if (laterPass && outcome.Failure is null && outcome.Remaining.Any())
            {
                open.Add(new OpenBatch(
                    batch, order with { EarlierRound = round.Ended }, outcome.Remaining.Count(), SpendShares.IsStarved(outcome)));
            }
        }

        SpendShares? shares = await SpendShares.ReadAsync(store, plan, cancellationToken);
        return new NextPass(OpenBatch.Orders(open, shares), open.Sum(batch => batch.Lessons))
        {
            IsNarrowed = shares is not null && open.Count > 0 && open.TrueForAll(batch => batch.IsStarved),
        };
    }

    /// <summary>How a batch ended for its run: without a deck where its workers were lost or it failed as a whole.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="batch">One of its batches.</param>
    /// <param name="round">What <see cref="ReadAsync"/> found of it, or null.</param>
    public static BatchOutcome OutcomeOf(BatchPlan plan, Batch batch, StoredRound? round)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(batch);
        return round?.Outcome is not { } outcome ? BatchOutcome.Unfinished(plan, batch, LostBatch.Finding(batch.Number, plan.Output))
            : outcome.Failure is { } failure ? BatchOutcome.Unfinished(plan, batch, failure)
            : outcome;
    }

    private async Task<Dictionary<int, Latest>> LatestAsync(BatchPlan plan, IReadOnlySet<int>? except, CancellationToken cancellationToken)
    {
        Dictionary<int, Latest> latest = [];
        ArtifactKey folder = plan.Output.Key(RoundPaths.Folder(plan.RunId));
        await foreach (ArtifactInfo info in store.ListAsync(folder.Bucket, folder.Path + "/batch-", cancellationToken))
        {
            string[] parts = info.Key.Name["batch-".Length..].Split('.');
            if (parts.Length == 3 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int batch)
                && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int round)
                && except?.Contains(batch) != true)
            {
                Latest known = latest.GetValueOrDefault(batch, Latest.None);
                latest[batch] = parts[2] != "json" ? known with { Taken = Math.Max(known.Taken, round) }
                    : round > known.Ended ? known with { Ended = round, At = info.LastModified }
                    : known;
            }
        }

        return latest;
    }

    private async Task<StoredRound> RoundAsync(BatchOrder order, Latest latest, CancellationToken cancellationToken)
    {
        BatchOutcome? outcome = latest.Ended == 0 ? null : await WireJson.FindAsync(
            store, (order with { Round = latest.Ended }).OutcomeKey, WireJsonContext.Default.BatchOutcome, cancellationToken);
        bool atWork = latest.Taken > latest.Ended && await WireJson.FindAsync(
            store, (order with { Round = latest.Taken }).LeaseKey, WireJsonContext.Default.RoundLease, cancellationToken) is { } lease
            && lease.Expires > _time.GetUtcNow();
        return new StoredRound(latest.Taken, latest.Ended, outcome, latest.At, atWork);
    }

    private sealed record Latest(int Taken, int Ended, DateTimeOffset At)
    {
        public static Latest None { get; } = new(0, 0, DateTimeOffset.MinValue);
    }
}
