namespace PptBatch.Tests.Faults;

/// <summary>A store that fails at the writes that a test names, before or after doing them.</summary>
internal sealed class FailingStore(IArtifactStore inner, Func<string, bool> fails, Exception error, bool afterDoing = false)
    : IArtifactStore
{
    /// <summary>How many writes failed.</summary>
    public int Failed { get; private set; }

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        inner.OpenReadAsync(key, cancellationToken);

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        inner.FindAsync(key, cancellationToken);

    public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default) =>
        inner.ListAsync(bucket, prefix, cancellationToken);

    public async Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        if (!fails(key.Path))
        {
            return await inner.WriteAsync(key, content, condition, cancellationToken);
        }

        Failed++;
        if (afterDoing)
        {
            await inner.WriteAsync(key, content, condition, cancellationToken);
        }

        throw error;
    }

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) => inner.DeleteAsync(key, cancellationToken);
}
