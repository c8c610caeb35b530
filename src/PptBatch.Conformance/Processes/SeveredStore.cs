using System.Runtime.CompilerServices;

namespace PptBatch.Conformance.Processes;

/// <summary>The shared store as one process sees it, until that process is killed.</summary>
internal sealed class SeveredStore(IArtifactStore inner, Lifeline life) : IArtifactStore
{
    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        life.PassAsync(() => inner.OpenReadAsync(key, cancellationToken));

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        life.PassAsync(() => inner.FindAsync(key, cancellationToken));

    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await life.StayAsync();
        await foreach (ArtifactInfo info in inner.ListAsync(bucket, prefix, cancellationToken))
        {
            yield return info;
            await life.StayAsync();
        }
    }

    public Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
        life.PassAsync(() => inner.WriteAsync(key, content, condition, cancellationToken));

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) => life.PassAsync(async () =>
    {
        await inner.DeleteAsync(key, cancellationToken);
        return true;
    });
}
