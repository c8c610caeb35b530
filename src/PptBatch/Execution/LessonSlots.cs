namespace PptBatch.Execution;

/// <summary>
/// Bounds how many lessons are in work at once. A free slot goes to the longest lesson that waits, since a long lesson that starts last
/// is what makes a run long; among equals it goes to the one that comes first in the course. Safe for concurrent use.
/// </summary>
/// <param name="count">How many, at least 1.</param>
public sealed class LessonSlots(int count)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<Waiter, (int Shorter, int Number, long Turn)> _waiting = new();
    private int _free = AtLeastOne(count);
    private int _holds;
    private long _turns;

    /// <summary>Waits for a slot; disposing it gives it back.</summary>
    /// <param name="length">How long the lesson is, in any unit.</param>
    /// <param name="number">The lesson's number.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async Task<Slot> WaitAsync(int length, int number, CancellationToken cancellationToken)
    {
        Waiter waiter = new();
        lock (_gate)
        {
            _waiting.Enqueue(waiter, (-length, number, _turns++));
        }

        Admit();
        await using CancellationTokenRegistration registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        await waiter.Task;
        return new Slot(this);
    }

    /// <summary>
    /// Gives no slot out until what this returns is disposed, so that lessons which ask one after another are chosen from together.
    /// </summary>
    internal Hold HoldBack()
    {
        lock (_gate)
        {
            _holds++;
        }

        return new Hold(this);
    }

    private static int AtLeastOne(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return count;
    }

    private void Release()
    {
        lock (_gate)
        {
            _free++;
        }

        Admit();
    }

    /// <summary>Admits the callers that may enter; they resume outside the lock.</summary>
    private void Admit()
    {
        while (true)
        {
            Waiter? next;
            lock (_gate)
            {
                if (_holds > 0 || _free == 0 || !_waiting.TryDequeue(out next, out _))
                {
                    return;
                }

                _free--;
            }

            if (!next.TrySetResult())
            {
                lock (_gate)
                {
                    _free++;
                }
            }
        }
    }

    private sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    private void EndHold()
    {
        lock (_gate)
        {
            _holds--;
        }

        Admit();
    }

    /// <summary>Keeps lessons waiting for one another; it can be ended more than once.</summary>
    internal sealed class Hold(LessonSlots slots) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                slots.EndHold();
            }
        }
    }

    /// <summary>A lesson's place.</summary>
    internal readonly struct Slot(LessonSlots slots) : IDisposable
    {
        public void Dispose() => slots.Release();
    }
}
