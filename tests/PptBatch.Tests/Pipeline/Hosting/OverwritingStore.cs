namespace PptBatch.Tests.Pipeline.Hosting;

/// <summary>A store in which another go puts its deck of the second batch over ours, some times.</summary>
internal sealed class OverwritingStore(IArtifactStore inner, int times) : IArtifactStore
{
    /// <summary>What is in that deck.</summary>
    public const string Foreign = "a deck with a placeholder";

    private int _times = times;

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        inner.OpenReadAsync(key, cancellationToken);

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        inner.FindAsync(key, cancellationToken);

    public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default) =>
        inner.ListAsync(bucket, prefix, cancellationToken);

    public async Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        ArtifactInfo? written = await inner.WriteAsync(key, content, condition, cancellationToken);
        if (key.Name == "infographic_2.pptx" && _times-- > 0)
        {
            await TestCourse.WriteAsync(inner, "infographics/infographic_2.pptx", Foreign);
        }

        return written;
    }

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) => inner.DeleteAsync(key, cancellationToken);
}
