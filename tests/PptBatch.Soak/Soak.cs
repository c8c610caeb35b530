using PptBatch.Soak.Cloud;
using PptBatch.Soak.Faults;
using PptBatch.Soak.Goes;

namespace PptBatch.Soak;

/// <summary>What all seeds have in common: the decks and the calls of runs without faults.</summary>
internal sealed class Soak
{
    private readonly Dictionary<Executor, SoakResult> _clean;

    private Soak(Dictionary<Executor, SoakResult> clean) => _clean = clean;

    /// <summary>The decks of a run without faults, the same by every executor.</summary>
    public IReadOnlyDictionary<string, string> Decks => _clean[Executor.Process].Decks;

    /// <summary>Store calls of a run without faults.</summary>
    public IReadOnlyDictionary<Executor, int> StoreCalls => _clean.ToDictionary(run => run.Key, run => run.Value.StoreCalls);

    /// <summary>Runs the course once by each executor, without faults.</summary>
    /// <param name="writesQuickly"><see cref="SoakSetting.WritesQuickly"/>.</param>
    /// <exception cref="InvalidOperationException">They do not all make the same decks.</exception>
    public static async Task<Soak> StartAsync(bool writesQuickly = false)
    {
        Dictionary<Executor, SoakResult> clean = [];
        foreach (Executor executor in Enum.GetValues<Executor>())
        {
            SoakResult run = await SoakRun.RunAsync(new SoakSetting(0, []) { Executors = [executor], WritesQuickly = writesQuickly });
            clean[executor] = run.Against(clean.Count == 0 ? run.Decks : clean[Executor.Process].Decks);
            if (clean[executor].Problems is { Count: > 0 } problems)
            {
                throw new InvalidOperationException($"A run by {executor} without faults: {string.Join("; ", problems)}.");
            }
        }

        return new Soak(clean);
    }

    /// <summary>Plays one seed and checks what came of it.</summary>
    public async Task<SoakResult> PlayAsync(SoakSetting setting, Action<string>? trace = null) =>
        (await SoakRun.RunAsync(setting, trace)).Against(Decks);

    /// <summary>Every fault that a run without others can meet, one in each setting, all with the seed of the clean run.</summary>
    public IEnumerable<SoakSetting> Singles(Executor executor) =>
        from kind in Enum.GetValues<FaultKind>()
        from fault in Faults(FaultPlace.Store, StoreCalls[executor], kind).Concat(Faults(FaultPlace.Model, SoakCourse.Lessons, kind))
        select new SoakSetting(0, [fault]) { Executors = [executor], WritesQuickly = true };

    private static IEnumerable<Fault> Faults(FaultPlace place, int calls, FaultKind kind) =>
        Enumerable.Range(1, calls).Select(call => new Fault(place, call, kind));

    /// <summary>The setting of a seed.</summary>
    public SoakSetting SettingOf(int seed) => SoakSetting.Of(seed, StoreCalls);
}
