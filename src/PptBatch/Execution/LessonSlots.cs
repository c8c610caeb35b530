namespace PptBatch.Execution;

/// <summary>
/// Bounds how many lessons are in work at once. A free slot goes to the longest lesson that waits, and among equals to the one that
/// came first: a long lesson that starts last is what makes a run long. Safe for concurrent use.
/// </summary>
/// <param name="count">How many, at least 1.</param>
public sealed class LessonSlots(int count)
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Waiter, (int Shorter, long Turn)> waiting = new();
    private int free = AtLeastOne(count);
    private int holds;
    private long turns;

    /// <summary>Waits for a slot; disposing it gives it back.</summary>
    /// <param name="length">How long the lesson is, in any unit.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async Task<Slot> WaitAsync(int length, CancellationToken cancellationToken)
    {
        Waiter waiter = new();
        lock (gate)
        {
            waiting.Enqueue(waiter, (-length, turns++));
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
        lock (gate)
        {
            holds++;
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
        lock (gate)
        {
            free++;
        }

        Admit();
    }

    /// <summary>Lets in whoever may come in; they go on outside the lock.</summary>
    private void Admit()
    {
        while (true)
        {
            Waiter? next;
            lock (gate)
            {
                if (holds > 0 || free == 0 || !waiting.TryDequeue(out next, out _))
                {
                    return;
                }

                free--;
            }

            if (!next.TrySetResult())
            {
                lock (gate)
                {
                    free++;
                }
            }
        }
    }

    private sealed class Waiter() : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    private void EndHold()
    {
        lock (gate)
        {
            holds--;
        }

        Admit();
    }

    /// <summary>Keeps lessons waiting for one another; ending it twice is ending it once.</summary>
    internal sealed class Hold(LessonSlots slots) : IDisposable
    {
        private int ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref ended, 1) == 0)
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
