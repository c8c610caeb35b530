using PptBatch.Soak.Cloud;
using PptBatch.Soak.Faults;
using PptBatch.Soak.Goes;

namespace PptBatch.Soak;

/// <summary>What came of a seed.</summary>
/// <param name="Setting">The seed.</param>
/// <param name="Goes">The executors that had a go.</param>
/// <param name="Struck">The faults that were met.</param>
/// <param name="Problems">What does not hold; empty when all does.</param>
internal sealed record SoakResult(
    SoakSetting Setting, IReadOnlyList<Executor> Goes, IReadOnlyList<Fault> Struck, IReadOnlyList<string> Problems)
{
    public int StoreCalls { get; init; }

    public int ModelCalls { get; init; }

    public bool IsComplete { get; init; }

    public TimeSpan Elapsed { get; init; }

    /// <summary>The same for two runs in which the same happened at the same times.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>The decks, without their dates.</summary>
    public required IReadOnlyDictionary<string, string> Decks { get; init; }

    public static async Task<SoakResult> OfAsync(World world, SoakSetting setting, IReadOnlyList<Executor> goes)
    {
        List<string> problems = [.. world.Surprises];
        bool complete = await SoakCourse.IsCompleteAsync(world.Store);
        IReadOnlyList<(string Run, ModelAttempt Line)> ledger = await SoakCourse.LedgerAsync(world.Store);
        decimal booked = ledger.Sum(line => line.Line.CostUsd ?? 0);
        if (setting.CanComplete && !complete)
        {
            problems.Add($"not complete after {goes.Count} goes");
        }

        foreach ((int lesson, int sent) in world.Calls.Sent.OrderBy(lesson => lesson.Key))
        {
            int lines = ledger.Count(line => line.Line.Lesson == lesson);
            if (lines < sent)
            {
                problems.Add($"lesson {lesson}: {sent} calls were sent, {lines} are in the ledger");
            }
        }

        if (booked < world.Calls.BilledUsd)
        {
            problems.Add($"the service bills {world.Calls.BilledUsd} USD, the ledger has {booked}");
        }

        if (world.Calls.BilledUsd > setting.CapUsd)
        {
            problems.Add($"the cap of {setting.CapUsd} USD was passed: {world.Calls.BilledUsd}");
        }

        if (ledger.Select(line => line.Run).Distinct().Count() > 1)
        {
            problems.Add("a run that had not ended lost its ledger: there are two");
        }

        problems.AddRange(world.Calls.Repeated().Select(lesson => $"lesson {lesson} was asked for again without need"));
        return new SoakResult(setting, goes, world.Faults.Struck, problems)
        {
            StoreCalls = world.Faults.Calls(FaultPlace.Store),
            ModelCalls = world.Faults.Calls(FaultPlace.Model),
            IsComplete = complete,
            Elapsed = world.Clock.Elapsed,
            Fingerprint = world.Fingerprint,
            Decks = await SoakCourse.DecksAsync(world.Store),
        };
    }

    /// <summary>The same, with what its decks have to be.</summary>
    /// <param name="expected">The decks of a run without faults.</param>
    public SoakResult Against(IReadOnlyDictionary<string, string> expected) =>
        IsComplete && !expected.OrderBy(deck => deck.Key).SequenceEqual(Decks.OrderBy(deck => deck.Key))
            ? this with { Problems = [.. Problems, "the decks are not those of a run without faults"] }
            : this;
}
