using PptBatch.Artifacts;

namespace PptBatch.Cli.Hosting;

/// <summary>Folders of this machine and buckets of S3 side by side: a bucket that is a full path is a directory.</summary>
internal sealed class PlacedArtifactStore(Func<IArtifactStore> s3) : IArtifactStore
{
    private readonly FileArtifactStore _files = new();
    private readonly Lazy<IArtifactStore> _s3 = new(s3);

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        Of(key.Bucket).OpenReadAsync(key, cancellationToken);

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        Of(key.Bucket).FindAsync(key, cancellationToken);

    public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default) =>
        Of(bucket).ListAsync(bucket, prefix, cancellationToken);

    public Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
        Of(key.Bucket).WriteAsync(key, content, condition, cancellationToken);

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
        Of(key.Bucket).DeleteAsync(key, cancellationToken);

    private IArtifactStore Of(string bucket) => Path.IsPathFullyQualified(bucket) ? _files : _s3.Value;
}
