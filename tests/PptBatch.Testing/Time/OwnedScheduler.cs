namespace PptBatch.Testing.Time;

/// <summary>A scheduler whose tasks run one after another, in the order in which they came, on the thread that owns it.</summary>
/// <param name="gate">Guards the queue; pulsed when a task comes.</param>
internal sealed class OwnedScheduler(object gate) : TaskScheduler
{
    private readonly Queue<Task> _ready = new();
    private int _owner;

    /// <summary>True on every other thread than the owner's, while there is one.</summary>
    public bool IsForeign => _owner != 0 && _owner != Environment.CurrentManagedThreadId;

    /// <summary>Makes this thread the owner until what this returns is disposed.</summary>
    public IDisposable Own()
    {
        if (Interlocked.CompareExchange(ref _owner, Environment.CurrentManagedThreadId, 0) != 0)
        {
            throw new InvalidOperationException("Work that runs beside other work is started with it, in one run of the clock.");
        }

        return new Ownership(this);
    }

    /// <summary>What runs the next task, or null where none is ready. The caller holds the gate.</summary>
    public Action? TakeNext() => _ready.TryDequeue(out Task? task) ? () => TryExecuteTask(task) : null;

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            _ready.Enqueue(task);
            Monitor.PulseAll(gate);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !IsForeign && _owner != 0 && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
        {
            return [.. _ready];
        }
    }

    private sealed class Ownership(OwnedScheduler scheduler) : IDisposable
    {
        public void Dispose() => scheduler._owner = 0;
    }
}
