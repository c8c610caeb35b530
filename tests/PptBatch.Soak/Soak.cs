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
    /// <exception cref="InvalidOperationException">They do not all make the same decks.</exception>
    public static async Task<Soak> StartAsync()
    {
        Dictionary<Executor, SoakResult> clean = [];
        foreach (Executor executor in Enum.GetValues<Executor>())
        {
            SoakResult run = await SoakRun.RunAsync(new SoakSetting(0, []) { Executors = [executor] });
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

    /// <summary>The setting of a seed.</summary>
    public SoakSetting SettingOf(int seed) => SoakSetting.Of(seed, StoreCalls);
}
