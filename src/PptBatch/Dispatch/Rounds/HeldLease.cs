using PptBatch.Dispatch.Messages;

namespace PptBatch.Dispatch.Rounds;

/// <summary>
/// A worker's hold on a round, renewed while it works. A lost worker is noticed when its lease runs out, which is long
/// before its function's timeout; a worker that was mistaken for lost learns so at its next renewal.
/// </summary>
internal sealed class HeldLease(
    IArtifactStore store, TimeProvider time, ArtifactKey key, WorkerInvocation invocation, TimeSpan leaseTime, int takes) : IAsyncDisposable
{
    private const int RenewalsInLease = 3;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _renewing = Task.CompletedTask;
    private string? _version;

    /// <summary>Cancelled when another worker has taken the round.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Writes the lease and begins to renew it; false when another was faster.</summary>
    public async Task<bool> StartAsync(WriteCondition condition, CancellationToken cancellationToken)
    {
        if (!await WriteAsync(condition, cancellationToken))
        {
            await DisposeAsync();
            return false;
        }

        _renewing = RenewAsync();
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _stop.Cancel();
        await _renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _stop.Dispose();
        _lost.Dispose();
    }

    private async Task RenewAsync()
    {
        using PeriodicTimer timer = new(leaseTime / RenewalsInLease, time);
        while (await timer.WaitForNextTickAsync(_stop.Token))
        {
            try
            {
                if (!await WriteAsync(WriteCondition.IfMatch(_version!), _stop.Token))
                {
                    _lost.Cancel();
                    return;
                }
            }
            catch (PptBatchException)
            {
                // The store may answer the next one; should it not, the lease runs out, which is what it is for.
            }
        }
    }

    private async Task<bool> WriteAsync(WriteCondition condition, CancellationToken cancellationToken)
    {
        DateTimeOffset until = time.GetUtcNow() + leaseTime;
        RoundLease lease = new(invocation.Id, until < invocation.Deadline ? until : invocation.Deadline, takes);
        using MemoryStream json = new(WireJson.Serialize(lease, WireJsonContext.Default.RoundLease));
        if (await store.WriteAsync(key, json, condition, cancellationToken) is not { } written)
        {
            return false;
        }

        _version = written.Version;
        return true;
    }
}
