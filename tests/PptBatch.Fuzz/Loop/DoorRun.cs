using System.Diagnostics;
using PptBatch.Fuzz.Doors;

namespace PptBatch.Fuzz.Loop;

/// <summary>
/// Hands a door one changed input after another. An input that reaches new edges is kept and changed further: what is found is built on.
/// </summary>
internal sealed class DoorRun(Door door, int seed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Random _random = new(seed);
    private readonly List<byte[]> _corpus = [.. door.Seeds];
    private readonly Coverage _coverage = new();
    private readonly Dictionary<string, FuzzFault> _faults = new(StringComparer.Ordinal);

    public int Inputs { get; private set; }

    public int Kept => _corpus.Count;

    public int Edges => _coverage.Edges;

    public TimeSpan Slowest { get; private set; }

    /// <summary>What no door may do, one of each kind.</summary>
    public IEnumerable<FuzzFault> Faults => _faults.Values;

    /// <summary>Hands in the seeds and then changed inputs, until told to stop.</summary>
    /// <param name="goesOn">Asked before each changed input.</param>
    public async Task RunAsync(Func<DoorRun, bool> goesOn)
    {
        foreach (byte[] input in door.Seeds)
        {
            await HandInAsync(input);
            _coverage.IsNew();
        }

        bool hangs = false;
        while (!hangs && goesOn(this))
        {
            // What was found last is changed more often than what was there first.
            int index = Math.Max(_random.Next(_corpus.Count), _random.Next(_corpus.Count));
            byte[] input = Mutation.Of(_corpus[index], _corpus, door.Words, _random);
            hangs = !await HandInAsync(input);
            if (_coverage.IsNew())
            {
                _corpus.Add(input);
            }
        }
    }

    // False where it did not end: nothing ends it, so that the run has to.
    private async Task<bool> HandInAsync(byte[] input)
    {
        Inputs++;
        Coverage.Clear();
        long started = Stopwatch.GetTimestamp();
        try
        {
            await Task.Run(() => door.OpenAsync(input)).WaitAsync(Patience);
        }
        catch (PptBatchException)
        {
            // A finding with a code: what doors are to answer with.
        }
        catch (TimeoutException)
        {
            Add("no end after 10 s", input);
            return false;
        }
        catch (Exception error)
        {
            Add($"{error.GetType().Name} {Where(error)}", input, error);
        }

        TimeSpan took = Stopwatch.GetElapsedTime(started);
        Slowest = took > Slowest ? took : Slowest;
        return true;
    }

    private void Add(string kind, byte[] input, Exception? error = null)
    {
        if (!_faults.TryGetValue(kind, out FuzzFault? known) || input.Length < known.Input.Length)
        {
            _faults[kind] = new FuzzFault(door.Name, kind, input, error?.ToString());
        }
    }

    private static string Where(Exception error) => error.StackTrace?.Split('\n')
        .Select(line => line.Trim()).FirstOrDefault(line => line.Contains("PptBatch.", StringComparison.Ordinal)) ?? "";
}

/// <summary>An input that a door does not hold against.</summary>
/// <param name="Door">The door.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Input">The shortest input of the kind.</param>
/// <param name="Details">The exception, or null.</param>
internal sealed record FuzzFault(string Door, string Kind, byte[] Input, string? Details);
