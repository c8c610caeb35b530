namespace PptBatch;

/// <summary>
/// Where stored bytes live: a bucket (an S3 bucket name, or a directory for the file store) and a path inside it.
/// The path is relative, uses <c>/</c>, and can never leave the bucket; it is checked on construction.
/// </summary>
public readonly record struct ArtifactKey
{
    /// <summary>Creates a key.</summary>
    /// <param name="bucket">Bucket name, or the directory that stands for one.</param>
    /// <param name="path">Relative path with <c>/</c> between segments; spaces and accents are fine.</param>
    /// <exception cref="PptBatchException">The path is empty, absolute, or has a segment that could leave the bucket.</exception>
    public ArtifactKey(string bucket, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentNullException.ThrowIfNull(path);
        ArtifactPath.ThrowIfUnsafe(path);
        Bucket = bucket;
        Path = path;
    }

    /// <summary>Bucket name, or the directory that stands for one.</summary>
    public string Bucket { get; }

    /// <summary>Relative path inside the bucket.</summary>
    public string Path { get; }

    /// <summary>The last segment of <see cref="Path"/>.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <inheritdoc/>
    public override string ToString() => $"{Bucket}/{Path}";
}
