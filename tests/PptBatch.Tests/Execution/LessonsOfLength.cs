using PptBatch.Testing;

namespace PptBatch.Tests.Execution;

/// <summary>
/// Lessons that take a known time each, on a clock of their own: it goes on when every lesson that may run does, and then to the next one's
/// end. A scheduler that leaves a place empty is found out by waiting for a lesson that does not come.
/// </summary>
internal sealed class LessonsOfLength(IReadOnlyList<int> seconds, int places)
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<TaskCompletionSource, int> running = new();
    private TaskCompletionSource full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int ended;

    /// <summary>Seconds that have passed.</summary>
    public int Elapsed { get; private set; }

    /// <summary>A lesson's work.</summary>
    public Task WorkAsync(int number)
    {
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            running.Enqueue(end, Elapsed + seconds[number - 1]);
            TellWhenFull();
        }

        return end.Task;
    }

    /// <summary>Lets all lessons come to their end.</summary>
    public async Task PlayAsync()
    {
        while (ended < seconds.Count)
        {
            await full.Task.WaitAsync(Hang.Limit);
            TaskCompletionSource? end;
            lock (gate)
            {
                full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                running.TryDequeue(out end, out int at);
                Elapsed = at;
                ended++;
                TellWhenFull();
            }

            end!.SetResult();
        }
    }

    private void TellWhenFull()
    {
        if (running.Count == Math.Min(places, seconds.Count - ended))
        {
            full.TrySetResult();
        }
    }
}
