using PptBatch.Soak.Cloud;

namespace PptBatch.Soak.Checks;

/// <summary>What the service knows of its calls, which the run's own ledger is held against, and which of them may be made again.</summary>
internal sealed class CallBook
{
    private readonly Dictionary<(SimulatedProcess Process, int Lesson), bool> _open = [];
    private readonly HashSet<(SimulatedProcess Process, int Lesson)> _seen = [];
    private readonly Dictionary<int, int> _sent = [];
    private readonly Dictionary<int, int> _mayRepeat = [];

    /// <summary>Calls sent for each lesson.</summary>
    public IReadOnlyDictionary<int, int> Sent => _sent;

    /// <summary>What the service bills, in US dollars.</summary>
    public decimal BilledUsd { get; private set; }

    /// <summary>A call has reached the service.</summary>
    public void Send(SimulatedProcess process, int lesson)
    {
        _sent[lesson] = _sent.GetValueOrDefault(lesson) + 1;

        // In flight elsewhere, as where a host goes on by itself while workers that an earlier one invoked are still at it.
        if (_seen.Remove((process, lesson)) | IsOpenElsewhere(process, lesson))
        {
            Spoil(lesson);
        }

        _open[(process, lesson)] = false;
    }

    /// <summary>A process looks whether the lesson's slides are stored.</summary>
    public void Look(SimulatedProcess process, int lesson)
    {
        if (IsOpenElsewhere(process, lesson))
        {
            _seen.Add((process, lesson));
        }
        else
        {
            _seen.Remove((process, lesson));
        }
    }

    public void Bill(decimal usd) => BilledUsd += usd;

    /// <summary>The process has the whole reply.</summary>
    public void Answer(SimulatedProcess process, int lesson) => _open[(process, lesson)] = true;

    /// <summary>A call went wrong by itself.</summary>
    public void Spoil(int lesson) => _mayRepeat[lesson] = _mayRepeat.GetValueOrDefault(lesson) + 1;

    /// <summary>The lesson's slides are stored.</summary>
    public void Keep(SimulatedProcess process, int lesson) => _open.Remove((process, lesson));

    /// <summary>
    /// A process has ended. What it had in flight may be asked for again; what it had an answer to only where it did not end by itself.
    /// </summary>
    public void End(SimulatedProcess process, bool cleanly)
    {
        foreach (((SimulatedProcess _, int lesson) key, bool answered) in _open.Where(open => open.Key.Process == process).ToList())
        {
            _open.Remove(key);
            if (!cleanly || !answered)
            {
                Spoil(key.lesson);
            }
        }
    }

    /// <summary>Lessons that were asked for more often than something went wrong with them.</summary>
    public IEnumerable<int> Repeated() =>
        _sent.Where(lesson => lesson.Value > 1 + _mayRepeat.GetValueOrDefault(lesson.Key)).Select(lesson => lesson.Key).Order();

    private bool IsOpenElsewhere(SimulatedProcess process, int lesson) =>
        _open.Keys.Any(open => open.Lesson == lesson && open.Process != process);
}
