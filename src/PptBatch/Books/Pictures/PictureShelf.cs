using PptBatch.Books.Discovery;

namespace PptBatch.Books.Pictures;

/// <summary>The pictures of a course folder, by path and by name; whatever a reference says, only these can be found.</summary>
internal sealed class PictureShelf
{
    private const int MostPlaces = 4;
    private static readonly string[] Guessed = [".png", ".jpg", ".jpeg", ".gif"];
    private static readonly string[] Extensions =
        [.. Guessed, ".webp", ".bmp", ".svg", ".tif", ".tiff", ".emf", ".wmf", ".avif", ".ico", ".ipynb"];

    // Where site generators keep what pages name from the root of the site.
    private static readonly string[] SiteRoots = ["", "static", "public", "assets", "images"];
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

    /// <summary>
    /// Where a reference's picture lies, or null: beside the lesson's file, else by its path in the folder, else by name or id under
    /// <c>images/</c>.
    /// </summary>
    /// <param name="reference">The reference as the markdown writes it.</param>
    /// <param name="file">Path inside the course of the lesson's file, or null.</param>
    public ArtifactKey? Find(string reference, string? file = null)
    {
        foreach (string place in Candidates(reference, file))
        {
            // "knot.*" of Sphinx is whichever form of the picture there is.
            string[] names = place.EndsWith(".*", StringComparison.Ordinal) ? [.. Extensions.Select(end => place[..^2] + end)] : [place];
            if (Array.Find(names, _byPath.ContainsKey) is { } found)
            {
                return _byPath[found];
            }
        }

        return Segments(reference, []) is [.., { } name] ? ByName(name) : null;
    }

    /// <summary>The first paths under which a reference is looked for.</summary>
    public IEnumerable<string> Places(string reference, string? file) =>
        Candidates(reference, file).Distinct(StringComparer.Ordinal).Take(MostPlaces);

    /// <summary>
    /// The path of a picture of that very name, wherever it lies; else of the one whose name is nearest where it was looked for, or null.
    /// </summary>
    public string? Nearest(string reference, string? file)
    {
        if (Segments(reference, []) is not [.., { } name])
        {
            return null;
        }

        HashSet<string> folders = [.. Candidates(reference, file).Select(FolderOf)];
        string[] pictures = [.. _byPath.Keys.Where(path => !IsNotebook(path))];
        return pictures.Order(StringComparer.Ordinal)
                .FirstOrDefault(path => path[(path.LastIndexOf('/') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.Of(name, pictures.Where(path => folders.Contains(FolderOf(path))));
    }

    private IEnumerable<string> Candidates(string reference, string? file)
    {
        string[] folder = file?.Split('/')[..^1] ?? [];
        bool fromRoot = reference.AsSpan().TrimStart().StartsWith("/");
        if (file is not null && !fromRoot && Segments(reference, folder) is { Length: > 0 } beside)
        {
            yield return string.Join('/', beside);
        }

        string[] segments = Segments(reference, []);
        if (segments.Length == 0)
        {
            yield break;
        }

        // The part after the course folder's own name is a path inside it, whatever bucket or host stands before.
        int own = Array.LastIndexOf(segments, _folderName);
        string path = string.Join('/', segments.Skip(own + 1));
        yield return path;
        yield return "images/" + path;
        yield return "lessons/" + path;

        // HTML in a page of a site names files from the folder that the page becomes.
        if (file is not null && !fromRoot)
        {
            yield return string.Join('/', Segments(reference, [.. folder, Path.GetFileNameWithoutExtension(file)]));
        }

        // A path from the root of a site: the site may be any of the folders above the lesson.
        for (int depth = folder.Length; fromRoot && depth >= 0; depth--)
        {
            foreach (string root in SiteRoots)
            {
                yield return string.Join('/', [.. folder.Take(depth), .. root.Length == 0 ? Array.Empty<string>() : [root], .. segments]);
            }
        }
    }

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

    // Percent-decoded; without scheme, host, query and dot segments. Leading ".." cannot climb out of the course: they are dropped.
    private static string[] Segments(string reference, string[] folder)
    {
        string path = reference.Trim();
        int scheme = path.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            if (folder.Length > 0)
            {
                return [];
            }

            int host = path.IndexOf('/', scheme + 3);
            path = host < 0 ? "" : path[host..];
        }

        int end = path.AsSpan().IndexOfAny('?', '#');
        string decoded = Uri.UnescapeDataString(end < 0 ? path : path[..end]).Replace('\\', '/');
        List<string> segments = [.. folder];
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

    // A name without an extension says nothing of what the file is; its first bytes will.
    private static bool IsPicture(string path) => !path.AsSpan(path.LastIndexOf('/') + 1).Contains('.')
        || Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static bool IsNotebook(string path) => path.EndsWith(".ipynb", StringComparison.OrdinalIgnoreCase);
}
