using System.Globalization;
using System.Runtime.CompilerServices;

namespace PptBatch.Artifacts;

/// <summary>Artifacts in this process's memory: for tests of hosts, and for runs whose results are read back at once.</summary>
internal sealed class MemoryArtifactStore(TimeProvider time) : IArtifactStore
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<(string Bucket, string Path), Entry> _entries = new(OrdinalKeys.Instance);
    private long _writes;

    public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<Stream?>(Entered(key) is { } entry ? new MemoryStream(entry.Bytes, writable: false) : null);
    }

    public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Entered(key)?.Info);
    }

    public async IAsyncEnumerable<ArtifactInfo> ListAsync(
        string bucket, string prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArtifactInfo[] found;
        lock (_gate)
        {
            found = [.. _entries.Values.Select(entry => entry.Info)
                .Where(info => info.Key.Bucket == bucket && info.Key.Path.StartsWith(prefix, StringComparison.Ordinal))];
        }

        foreach (ArtifactInfo info in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return info;
        }

        await Task.CompletedTask;
    }

    public async Task<ArtifactInfo?> WriteAsync(
        ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using MemoryStream copy = new();
        await content.CopyToAsync(copy, cancellationToken);
        lock (_gate)
        {
            Entry? current = _entries.GetValueOrDefault((key.Bucket, key.Path));
            if ((condition.OnlyIfAbsent && current is not null)
                || (condition.Version is not null && current?.Info.Version != condition.Version))
            {
                return null;
            }

            string version = (++_writes).ToString(CultureInfo.InvariantCulture);
            Entry entry = new(copy.ToArray(), new ArtifactInfo(key, copy.Length, time.GetUtcNow(), version));
            _entries[(key.Bucket, key.Path)] = entry;
            return entry.Info;
        }
    }

    public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            _entries.Remove((key.Bucket, key.Path));
        }

        return Task.CompletedTask;
    }

    private Entry? Entered(ArtifactKey key)
    {
        lock (_gate)
        {
            return _entries.GetValueOrDefault((key.Bucket, key.Path));
        }
    }

    private sealed record Entry(byte[] Bytes, ArtifactInfo Info);

    private sealed class OrdinalKeys : IComparer<(string Bucket, string Path)>
    {
        public static OrdinalKeys Instance { get; } = new();

        public int Compare((string Bucket, string Path) x, (string Bucket, string Path) y)
        {
            int byBucket = string.CompareOrdinal(x.Bucket, y.Bucket);
            return byBucket != 0 ? byBucket : string.CompareOrdinal(x.Path, y.Path);
        }
    }
}
