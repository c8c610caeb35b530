using System.Globalization;
using PptBatch.Artifacts;
using PptBatch.Soak.Checks;
using PptBatch.Soak.Faults;
using PptBatch.Testing.Time;

namespace PptBatch.Soak.Cloud;

/// <summary>All that a run meets, drawn from one seed: time, the store, the model, and what goes wrong with them.</summary>
internal sealed class World
{
    private const ulong Prime = 1099511628211;
    private readonly Action<string>? _trace;
    private int _processes;

    public World(int seed, FaultPlan faults, Action<string>? trace)
    {
        (Random, Faults, _trace) = (new Random(seed), faults, trace);
        Store = new MemoryArtifactStore(Clock);
    }

    public SimulatedClock Clock { get; } = new();

    public MemoryArtifactStore Store { get; }

    public Random Random { get; }

    public FaultPlan Faults { get; }

    public CallBook Calls { get; } = new();

    /// <summary>A number that is the same only where the same happened at the same times.</summary>
    public ulong Fingerprint { get; private set; } = 14695981039346656037;

    /// <summary>What no fault explains.</summary>
    public List<string> Surprises { get; } = [];

    public SimulatedProcess Start(string kind) => new(string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_processes}"));

    public Task SleepAsync(double least, double most, CancellationToken cancellationToken = default) => Task.Delay(
        TimeSpan.FromSeconds(Math.Round(least + (Random.NextDouble() * (most - least)), 3)), Clock, cancellationToken);

    public void Note(SimulatedProcess? process, string what)
    {
        string line = string.Create(CultureInfo.InvariantCulture, $"{Clock.Elapsed.TotalSeconds,10:0.000} {process?.Name} {what}");
        foreach (char letter in line)
        {
            Fingerprint = unchecked((Fingerprint ^ letter) * Prime);
        }

        _trace?.Invoke(line);
    }
}
