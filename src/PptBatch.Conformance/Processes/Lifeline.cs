namespace PptBatch.Conformance.Processes;

/// <summary>
/// What a host or a worker reaches the world through. Once it is cut, no call is ever answered: to everybody else its process is gone.
/// </summary>
internal sealed class Lifeline
{
    private readonly TaskCompletionSource _silence = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _cut;

    /// <summary>True once the process counts as killed.</summary>
    public bool IsCut => _cut;

    /// <summary>Kills the process, as far as anyone else can see.</summary>
    public void Cut() => _cut = true;

    /// <summary>Ends the calls that were never answered, so that what waits for them can be cleared away after the fact.</summary>
    public void Release() => _silence.TrySetCanceled(new CancellationToken(canceled: true));

    /// <summary>Makes a call, unless the process is killed before it or while it lasts.</summary>
    public async Task<T> PassAsync<T>(Func<Task<T>> call)
    {
        await StayAsync();
        T answer = await call();
        await StayAsync();
        return answer;
    }

    /// <summary>Goes on only in a process that lives.</summary>
    public Task StayAsync() => IsCut ? _silence.Task : Task.CompletedTask;
}
