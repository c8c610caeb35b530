namespace PptBatch.Testing.Pipeline;

/// <summary>A store that dies at its n-th call, before or after doing what was asked, and then answers nothing any more.</summary>
public sealed class BreakingStore(IArtifactStore inner, int diesAt, bool afterDoing) : IArtifactStore
{
    private int _calls;

    /// <summary>Dies now.</summary>
    public void Die() => Interlocked.Exchange(ref _calls, int.MaxValue / 2);

    /// <summary>How many calls were made.</summary>
    public int Calls => _calls;

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        PassAsync(() => inner.OpenReadAsync(key, cancellationToken));

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        PassAsync(() => inner.FindAsync(key, cancellationToken));

    public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default)
    {
        Count();
        return inner.ListAsync(bucket, prefix, cancellationToken);
    }

    public Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
        PassAsync(() => inner.WriteAsync(key, content, condition, cancellationToken));

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        Count();
        return inner.DeleteAsync(key, cancellationToken);
    }

    private async Task<T> PassAsync<T>(Func<Task<T>> call)
    {
        int number = Interlocked.Increment(ref _calls);
        if (number > diesAt || (number == diesAt && !afterDoing))
        {
            throw Dead();
        }

        T answer = await call();
        return number == diesAt ? throw Dead() : answer;
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _calls) >= diesAt)
        {
            throw Dead();
        }
    }

    private static InvalidOperationException Dead() => new("killed");
}
