using PptBatch.Soak.Cloud;
using PptBatch.Soak.Faults;
using PptBatch.Soak.Goes;

namespace PptBatch.Soak;

/// <summary>What a seed stands for.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Faults">What goes wrong.</param>
internal sealed record SoakSetting(int Seed, IReadOnlyList<Fault> Faults)
{
    private const decimal Ample = 1000;

    /// <summary>The executors of the first goes; later ones are drawn.</summary>
    public IReadOnlyList<Executor> Executors { get; init; } = [];

    public int LessonsAtOnce { get; init; } = 4;

    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether lessons are written by <see cref="ProcessGenerator"/>. Default: false, by the real generator.</summary>
    public bool WritesQuickly { get; init; }

    public decimal CapUsd { get; init; } = Ample;

    /// <summary>False where the cap may be too low for all lessons.</summary>
    public bool CanComplete => CapUsd == Ample;

    /// <summary>A seed of the soak: two faults, any executors; one in four has a low cap, one in four little time for a worker.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="storeCalls">Store calls of a run without faults, by the executor that begins.</param>
    public static SoakSetting Of(int seed, IReadOnlyDictionary<Executor, int> storeCalls)
    {
        Random random = new(seed);
        Executor first = (Executor)random.Next(3);
        return new SoakSetting(seed, FaultPlan.Pair(random, storeCalls[first], SoakCourse.Lessons))
        {
            Executors = [first],
            LessonsAtOnce = random.Next(2, 7),
            FunctionTimeout = TimeSpan.FromMinutes(random.Next(4) == 0 ? 6 : 15),
            CapUsd = random.Next(4) == 0 ? random.Next(8, 40) : Ample,
        };
    }
}
