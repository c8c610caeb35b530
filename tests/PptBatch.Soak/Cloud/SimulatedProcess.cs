namespace PptBatch.Soak.Cloud;

/// <summary>A host or a worker. Once it is killed none of its calls is answered: to everybody else it is gone.</summary>
internal sealed class SimulatedProcess(string name)
{
    private static readonly Task Never = new TaskCompletionSource().Task;
    private readonly TaskCompletionSource _gone = new();
    private IDisposable? _held;

    public string Name => name;

    public bool IsGone => _gone.Task.IsCompleted;

    /// <summary>Ends when it is killed.</summary>
    public Task Gone => _gone.Task;

    public void Kill()
    {
        _gone.TrySetResult();
        Release();
    }

    /// <summary>Goes on only in a process that lives.</summary>
    public Task StayAsync() => IsGone ? Never : Task.CompletedTask;

    /// <summary>Lets time stand still until the process does something again: what it does next comes from another thread.</summary>
    public void Hold(IDisposable busy)
    {
        Release();
        _held = busy;
    }

    public void Release()
    {
        _held?.Dispose();
        _held = null;
    }
}

/// <summary>Unwinds the code of a killed process where it runs on a thread that something waits for.</summary>
internal sealed class ProcessGoneException() : Exception("The process was killed.");
