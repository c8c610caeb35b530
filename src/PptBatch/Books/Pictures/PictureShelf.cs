using PptBatch.Books.Discovery;

namespace PptBatch.Books.Pictures;

/// <summary>The pictures of a course folder, by path and by name; whatever a reference says, only these can be found.</summary>
internal sealed class PictureShelf
{
    private static readonly string[] Guessed = [".png", ".jpg", ".jpeg", ".gif"];
    private static readonly string[] Extensions = [.. Guessed, ".webp", ".bmp", ".svg", ".tif", ".tiff", ".emf", ".wmf"];
    private readonly string _folderName;
    private readonly Dictionary<string, ArtifactKey> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArtifactKey> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ArtifactKey> _byFoldedName = new(StringComparer.OrdinalIgnoreCase);

    public PictureShelf(CourseFolder folder)
    {
        _folderName = folder.Location.Folder[(folder.Location.Folder.LastIndexOf('/') + 1)..];
        foreach (string path in folder.Paths.Where(IsPicture))
        {
            ArtifactKey key = folder.Find(path)!.Key;
            _byPath[path] = key;
            if (path.StartsWith("images/", StringComparison.Ordinal))
            {
                _byName.TryAdd(key.Name, key);
                _byFoldedName.TryAdd(key.Name, key);
            }
        }
    }

    /// <summary>Where a reference's picture lies, or null: by its path in the folder, else by name or id under <c>images/</c>.</summary>
    public ArtifactKey? Find(string reference)
    {
        string[] segments = Segments(reference);
        if (segments.Length == 0)
        {
            return null;
        }

        // The part after the course folder's own name is a path inside it, whatever bucket or host stands before.
        int folder = Array.LastIndexOf(segments, _folderName);
        string path = string.Join('/', segments.Skip(folder + 1));
        return Exact(path) ?? Exact("images/" + path) ?? Exact("lessons/" + path) ?? ByName(segments[^1]);
    }

    private ArtifactKey? Exact(string path) => _byPath.TryGetValue(path, out ArtifactKey key) ? key : null;

    private ArtifactKey? ByName(string name)
    {
        foreach (string candidate in Guessed.Select(extension => name + extension).Prepend(name))
        {
            if (_byName.TryGetValue(candidate, out ArtifactKey key) || _byFoldedName.TryGetValue(candidate, out key))
            {
                return key;
            }
        }

        return null;
    }

    // Percent-decoded; without scheme, host, query and dot segments. Leading ".." cannot climb: they are dropped.
    private static string[] Segments(string reference)
    {
        string path = reference.Trim();
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            int host = path.IndexOf('/', scheme + 3);
            path = host < 0 ? "" : path[host..];
        }

        int end = path.AsSpan().IndexOfAny('?', '#');
        string decoded = Uri.UnescapeDataString(end < 0 ? path : path[..end]).Replace('\\', '/');
        List<string> segments = [];
        foreach (string segment in decoded.Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(segments.Count - 1, 0), Math.Min(segments.Count, 1));
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }

        return [.. segments];
    }

    private static bool IsPicture(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
