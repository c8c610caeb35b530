namespace PptBatch;

/// <summary>
/// Stores bytes by key: books and pictures are read; checkpoints, plans and decks are written. Files, S3 and memory implement it.
/// </summary>
/// <remarks>
/// Implementations are safe for concurrent use. A write is atomic: a reader sees the old bytes, the new bytes or nothing,
/// never a part, and a write that fails or is cancelled leaves what was there. A missing key is a null, not an exception;
/// an exception means that the store itself could not answer and names the operation and the key.
/// </remarks>
public interface IArtifactStore
{
    /// <summary>Opens the bytes of <paramref name="key"/> for reading, or returns null when there are none.</summary>
    /// <param name="key">What to read.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A forward-only stream that the caller disposes, or null.</returns>
    Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default);

    /// <summary>Describes <paramref name="key"/> without reading its bytes, or returns null when there are none.</summary>
    /// <param name="key">What to look for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default);

    /// <summary>Lists what is stored under a prefix, ordered by path (ordinal).</summary>
    /// <param name="bucket">Bucket name, or the directory that stands for one.</param>
    /// <param name="prefix">A folder path that ends in <c>/</c>, or empty for the whole bucket.</param>
    /// <param name="cancellationToken">Stops the listing.</param>
    IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default);

    /// <summary>Writes the bytes of <paramref name="key"/> in one atomic step.</summary>
    /// <param name="key">Where to write.</param>
    /// <param name="content">The bytes, read from the stream's current position to its end. The stream need not be seekable.</param>
    /// <param name="condition">When the write may happen.</param>
    /// <param name="cancellationToken">Stops the write; nothing is left under the key then.</param>
    /// <returns>What is stored now, or null when <paramref name="condition"/> did not hold and nothing was written.</returns>
    Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default);

    /// <summary>Deletes <paramref name="key"/>; deleting what is not there is not an error.</summary>
    /// <param name="key">What to delete.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default);
}

/// <summary>What a store knows about stored bytes.</summary>
/// <param name="Key">Where they are.</param>
/// <param name="Length">Size in bytes.</param>
/// <param name="LastModified">When they were last written, in UTC.</param>
/// <param name="Version">Opaque tag that changes whenever the bytes do: an ETag on S3.</param>
public sealed record ArtifactInfo(ArtifactKey Key, long Length, DateTimeOffset LastModified, string Version);

/// <summary>When a write may happen.</summary>
public readonly record struct WriteCondition
{
    private WriteCondition(bool onlyIfAbsent, string? version) => (OnlyIfAbsent, Version) = (onlyIfAbsent, version);

    /// <summary>Always: what is there is replaced.</summary>
    public static WriteCondition Always => default;

    /// <summary>Only when nothing is stored under the key: of many writers exactly one wins.</summary>
    public static WriteCondition IfAbsent => new(true, null);

    /// <summary>True for <see cref="IfAbsent"/>.</summary>
    public bool OnlyIfAbsent { get; }

    /// <summary>The version that must still be there, or null when any will do.</summary>
    public string? Version { get; }

    /// <summary>Only when the stored version is still <paramref name="version"/>.</summary>
    /// <param name="version">The <see cref="ArtifactInfo.Version"/> that the writer read.</param>
    public static WriteCondition IfMatch(string version)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        return new(false, version);
    }
}
