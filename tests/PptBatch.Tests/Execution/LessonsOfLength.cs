using PptBatch.Testing;

namespace PptBatch.Tests.Execution;

/// <summary>
/// Lessons that take a known time each, on a clock of their own: it goes on when every lesson that may run does, and then to the next one's
/// end. A scheduler that leaves a place empty is found out by waiting for a lesson that does not come.
/// </summary>
internal sealed class LessonsOfLength(IReadOnlyList<int> seconds, int places)
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, int> _running = new();
    private TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ended;

    /// <summary>Seconds that have passed.</summary>
    public int Elapsed { get; private set; }

    /// <summary>A lesson's work.</summary>
    public Task WorkAsync(int number)
    {
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _running.Enqueue(end, Elapsed + seconds[number - 1]);
            TellWhenFull();
        }

        return end.Task;
    }

    /// <summary>Lets all lessons come to their end.</summary>
    public async Task PlayAsync()
    {
        while (_ended < seconds.Count)
        {
            await _full.Task.WaitAsync(Hang.Limit);
            TaskCompletionSource? end;
            lock (_gate)
            {
                _full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _running.TryDequeue(out end, out int at);
                Elapsed = at;
                _ended++;
                TellWhenFull();
            }

            end!.SetResult();
        }
    }

    private void TellWhenFull()
    {
        if (_running.Count == Math.Min(places, seconds.Count - _ended))
        {
            _full.TrySetResult();
        }
    }
}
