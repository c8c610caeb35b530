using System.Security.Cryptography;

namespace PptBatch.Books.Discovery;

/// <summary>What a course folder held when it was listed, once per read; nothing outside it can be named through this.</summary>
internal sealed class CourseFolder
{
    private const int MaxFiles = 200_000;
    private readonly IArtifactStore _store;
    private readonly Dictionary<string, ArtifactInfo> _files;

    private CourseFolder(IArtifactStore store, CourseLocation location, Dictionary<string, ArtifactInfo> files) =>
        (_store, Location, _files) = (store, location, files);

    public CourseLocation Location { get; }

    /// <summary>Paths inside the folder, ordered (ordinal).</summary>
    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <exception cref="PptBatchException">The folder's path is unsafe, or there is nothing in it.</exception>
    public static async Task<CourseFolder> ListAsync(IArtifactStore store, CourseLocation location, CancellationToken cancellationToken)
    {
        ArtifactPath.ThrowIfUnsafe(location.Folder);
        string prefix = location.Folder + "/";
        Dictionary<string, ArtifactInfo> files = new(StringComparer.Ordinal);
        await foreach (ArtifactInfo info in store.ListAsync(location.Bucket, prefix, cancellationToken))
        {
            files[info.Key.Path[prefix.Length..]] = info;
            if (files.Count > MaxFiles)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB1008",
                    DiagnosticSeverity.Error,
                    $"The folder holds more than {MaxFiles} files.",
                    location.ToPlace(),
                    "Name the course folder itself."));
            }
        }

        return files.Count > 0 ? new CourseFolder(store, location, files) : throw new PptBatchException(new Diagnostic(
            "PB1001",
            DiagnosticSeverity.Error,
            "The course folder does not exist or is empty.",
            location.ToPlace(),
            "Name a folder that holds lessons in markdown, or a JSON book under book/."));
    }

    public ArtifactInfo? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>Files directly in a subfolder (or in the folder itself, for <c>""</c>) with one of the extensions.</summary>
    public IEnumerable<ArtifactInfo> FilesIn(string subfolder, params string[] extensions) => Paths
        .Where(path => path.LastIndexOf('/') == subfolder.Length - (subfolder.Length == 0 ? 1 : 0)
            && path.StartsWith(subfolder, StringComparison.Ordinal)
            && extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)))
        .Select(path => _files[path]);

    /// <summary>Reads a whole file, or null when it is gone.</summary>
    /// <exception cref="PptBatchException">It is larger than <paramref name="limit"/> bytes.</exception>
    public async Task<byte[]?> ReadAsync(ArtifactKey key, int limit, CancellationToken cancellationToken)
    {
        await using Stream? stream = await _store.OpenReadAsync(key, cancellationToken);
        if (stream is null)
        {
            return null;
        }

        using MemoryStream bytes = new(stream.CanSeek ? (int)Math.Min(stream.Length, limit) : 0);
        byte[] buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (bytes.Length + read > limit)
            {
                throw new PptBatchException(new Diagnostic(
                    "PB1008",
                    DiagnosticSeverity.Error,
                    $"The file is larger than {limit / (1024 * 1024)} MiB.",
                    key.ToString(),
                    "Split it."));
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.Length == bytes.Capacity ? bytes.GetBuffer() : bytes.ToArray();
    }

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

internal static class CourseLocationPlace
{
    /// <summary>The location as messages name it.</summary>
    public static string ToPlace(this CourseLocation location) => $"{location.Bucket}/{location.Folder}";
}
