namespace PptBatch.Testing.Time;

/// <summary>
/// Time that passes only when nothing but time is waited for: it goes from one timer to the next. Work that is not waiting says so with
/// <see cref="Busy"/>; what waits on purpose, such as a server that plays slow, uses <see cref="SleepAsync"/>.
/// </summary>
public sealed class SimulatedClock : TimeProvider
{
    // How long the pool must have nothing to do before time goes on, and how long that is waited for where other tests keep it at work.
    private const int QuietLooks = 2;
    private const int MostLooks = 600;
    private const int CalibratingLooks = 5;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);

    // Threads of the pool that are at work when nothing is to be done: those of the test runner.
    private static int atRest = int.MaxValue;

    private readonly Lock gate = new();
    private readonly List<SimulatedTimer> timers = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset wall = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    private TimeSpan elapsed;
    private long sequence;
    private int busy;

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

    /// <summary>Waits in simulated time, on the part of work that is counted as busy.</summary>
    public async Task SleepAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        if (delay == TimeSpan.Zero)
        {
            return;
        }

        Count(-1);
        try
        {
            await Task.Delay(delay, this, cancellationToken);
        }
        finally
        {
            Count(1);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        SimulatedTimer timer = new(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Runs work to its end, letting time pass whenever it waits for nothing else.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start) => Task.Run(async () =>
    {
        for (int look = 0; look < CalibratingLooks; look++)
        {
            await Task.Delay(Look, System);
            ThreadsAtWork();
        }

        Task<T> work = start();
        while (!work.IsCompleted)
        {
            Task activity = Activity();
            if (Earliest() is not { } next)
            {
                await Task.WhenAny(work, activity);
                continue;
            }

            if (await IsQuietAsync(activity))
            {
                Fire(next);
            }
        }

        return await work;
    });

    internal void Set(SimulatedTimer timer, TimeSpan? due)
    {
        lock (gate)
        {
            timer.Due = due is { } time ? elapsed + time : null;
            timer.Sequence = sequence++;
            timers.Remove(timer);
            if (timer.Due is not null)
            {
                timers.Add(timer);
            }

            Change();
        }
    }

    // Nothing is busy, so what still runs is on the pool: when that has come to rest too, everything waits for time.
    private static async Task<bool> IsQuietAsync(Task activity)
    {
        int quiet = 0;
        for (int look = 0; look < MostLooks && quiet < QuietLooks && !activity.IsCompleted; look++)
        {
            await Task.Delay(Look, System);
            quiet = ThreadsAtWork() <= atRest && ThreadPool.PendingWorkItemCount == 0 ? quiet + 1 : 0;
        }

        return !activity.IsCompleted;
    }

    private static int ThreadsAtWork()
    {
        ThreadPool.GetMaxThreads(out int most, out _);
        ThreadPool.GetAvailableThreads(out int free, out _);
        atRest = Math.Min(atRest, most - free);
        return most - free;
    }

    private Task Activity()
    {
        lock (gate)
        {
            return changed.Task;
        }
    }

    private SimulatedTimer? Earliest()
    {
        lock (gate)
        {
            return busy > 0 ? null : timers.MinBy(timer => (timer.Due, timer.Sequence));
        }
    }

    private void Fire(SimulatedTimer timer)
    {
        lock (gate)
        {
            if (busy > 0 || timer.Due is not { } due || !timers.Remove(timer))
            {
                return;
            }

            elapsed = due > elapsed ? due : elapsed;
            timer.Due = null;
        }

        timer.Fire();
    }

    private void Count(int more)
    {
        lock (gate)
        {
            busy += more;
            Change();
        }
    }

    private void Change()
    {
        changed.TrySetResult();
        changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
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
