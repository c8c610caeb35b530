namespace PptBatch.Testing.Time;

/// <summary>
/// Time that passes only when nothing but time is waited for: it goes from one timer to the next. It owns the scheduler that the work runs
/// on, and goes on when that has nothing to run and nothing is counted as <see cref="Busy"/>. Work that leaves the scheduler, such as a
/// call on the wire, must be counted; a timer set by work that is neither on the scheduler nor counted is an error.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    private readonly object _gate = new();
    private readonly OwnedScheduler _scheduler;
    private readonly List<SimulatedTimer> _timers = [];
    private DateTimeOffset _wall = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;
    private long _sequence;
    private int _busy;

    public SimulatedClock() => _scheduler = new OwnedScheduler(_gate);

    /// <summary>How much time has passed.</summary>
    public TimeSpan Elapsed
    {
        get
        {
            lock (_gate)
            {
                return _elapsed;
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _wall + _elapsed;
        }
    }

    public override long GetTimestamp() => Elapsed.Ticks;

    /// <summary>Sets the wall clock forwards or back, as a correction of a machine's clock does; elapsed time is not touched.</summary>
    public void JumpWallClock(TimeSpan jump)
    {
        lock (_gate)
        {
            _wall += jump;
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
        () => RunAsync(Task.Factory.StartNew(start, CancellationToken.None, TaskCreationOptions.DenyChildAttach, _scheduler).Unwrap()),
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default).Unwrap();

    internal void Set(SimulatedTimer timer, TimeSpan? due)
    {
        lock (_gate)
        {
            if (due is not null && _busy == 0 && _scheduler.IsForeign)
            {
                throw new InvalidOperationException(
                    "A timer was set by work that the clock does not own: it left the scheduler and is not counted as busy.");
            }

            timer.Due = due is { } time ? _elapsed + time : null;
            timer.Sequence = _sequence++;
            _timers.Remove(timer);
            if (timer.Due is not null)
            {
                _timers.Add(timer);
            }

            Monitor.PulseAll(_gate);
        }
    }

    private Task<T> RunAsync<T>(Task<T> work)
    {
        work.ContinueWith(_ => Count(0), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        using IDisposable run = _scheduler.Own();
        while (!work.IsCompleted)
        {
            Next(work)?.Invoke();
        }

        return work;
    }

    // What comes next: work that is ready, or else the next timer. Nothing, when the work ended while this waited.
    private Action? Next(Task work)
    {
        lock (_gate)
        {
            while (!work.IsCompleted)
            {
                if (_scheduler.TakeNext() is { } ready)
                {
                    return ready;
                }

                if (_busy == 0 && _timers.MinBy(timer => (timer.Due, timer.Sequence)) is { } timer)
                {
                    _elapsed = timer.Due > _elapsed ? timer.Due.Value : _elapsed;
                    timer.Due = timer.Period is { } period ? _elapsed + period : null;
                    timer.Sequence = _sequence++;
                    if (timer.Due is null)
                    {
                        _timers.Remove(timer);
                    }

                    return timer.Fire;
                }

                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private void Count(int more)
    {
        lock (_gate)
        {
            _busy += more;
            if (_busy < 0)
            {
                throw new InvalidOperationException("Only what is counted as busy can sleep.");
            }

            Monitor.PulseAll(_gate);
        }
    }

    private sealed class BusyWork(SimulatedClock clock) : IDisposable
    {
        private int _done;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _done, 1) == 0)
            {
                clock.Count(-1);
            }
        }
    }
}
