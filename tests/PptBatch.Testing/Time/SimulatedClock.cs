namespace PptBatch.Testing.Time;

/// <summary>
/// Time that passes only when nothing but time is waited for: it goes from one timer to the next. It owns the scheduler that the work runs
/// on, and goes on when that has nothing to run and nothing is counted as <see cref="Busy"/>. Work that leaves the scheduler, such as a
/// call on the wire, must be counted; a timer set by work that is neither on the scheduler nor counted is an error.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly object gate = new();
    private readonly OwnedScheduler scheduler;
    private readonly List<SimulatedTimer> timers = [];
    private DateTimeOffset wall = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private TimeSpan elapsed;
    private long sequence;
    private int busy;

    public SimulatedClock() => scheduler = new OwnedScheduler(gate);

    /// <summary>How much time has passed.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (gate)
            {
                return elapsed;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return wall + elapsed;
        }
    }

    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>Sets the wall clock forwards or back, as a correction of a machine's clock does; elapsed time is not touched.</summary>
    public void JumpWallClock(TimeSpan jump)
    {
        lock (gate)
        {
            wall += jump;
        }
    }

    /// <summary>Time stands still until what this returns is disposed.</summary>
    public IDisposable Busy()
    {
        Count(1);
        return new BusyWork(this);
    }

    /// <summary>
    /// Waits in simulated time, on the part of work that is counted as busy. It is busy again the moment it wakes, before anything else
    /// can happen.
    /// </summary>
    public async Task SleepAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay == TimeSpan.Zero)
        {
            return;
        }

        TaskCompletionSource woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int awake = 0;
        await using ITimer timer = CreateTimer(_ => Wake(), null, delay, Timeout.InfiniteTimeSpan);
        await using CancellationTokenRegistration hungUp = cancellationToken.Register(Wake);
        Count(-1);
        await woken.Task;
        cancellationToken.ThrowIfCancellationRequested();

        void Wake()
        {
            if (Interlocked.Exchange(ref awake, 1) == 0)
            {
                Count(1);
                woken.SetResult();
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        SimulatedTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs work on the clock's own scheduler to its end, letting time pass whenever it waits for nothing else.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start) => Task.Factory.StartNew(
        () => RunAsync(Task.Factory.StartNew(start, CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap()),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default).Unwrap();

    internal void Set(SimulatedTimer timer, TimeSpan? due)
    {
        lock (gate)
        {
            if (due is not null && busy == 0 && scheduler.IsForeign)
            {
                throw new InvalidOperationException(
                    "A timer was set by work that the clock does not own: it left the scheduler and is not counted as busy.");
            }

            timer.Due = due is { } time ? elapsed + time : null;
            timer.Sequence = sequence++;
            timers.Remove(timer);
            if (timer.Due is not null)
            {
                timers.Add(timer);
            }

            Monitor.PulseAll(gate);
        }
    }

    private Task<T> RunAsync<T>(Task<T> work)
    {
        work.ContinueWith(_ => Count(0), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        using IDisposable run = scheduler.Own();
        while (!work.IsCompleted)
        {
            Next(work)?.Invoke();
        }

        return work;
    }

    // What comes next: work that is ready, or else the next timer. Nothing, when the work ended while this waited.
    private Action? Next(Task work)
    {
        lock (gate)
        {
            while (!work.IsCompleted)
            {
                if (scheduler.TakeNext() is { } ready)
                {
                    return ready;
                }

                if (busy == 0 && timers.MinBy(timer => (timer.Due, timer.Sequence)) is { } timer)
                {
                    timers.Remove(timer);
                    elapsed = timer.Due > elapsed ? timer.Due.Value : elapsed;
                    timer.Due = null;
                    return timer.Fire;
                }

                Monitor.Wait(gate);
            }

            return null;
        }
    }

    private void Count(int more)
    {
        lock (gate)
        {
            busy += more;
            if (busy < 0)
            {
                throw new InvalidOperationException("Only what is counted as busy can sleep.");
            }

            Monitor.PulseAll(gate);
        }
    }

    private sealed class BusyWork(SimulatedClock clock) : IDisposable
    {
        private int done;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref done, 1) == 0)
            {
                clock.Count(-1);
            }
        }
    }
}
