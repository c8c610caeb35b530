using System.Security.Cryptography;
using System.Text;
using PptBatch.Books.Discovery;
using PptBatch.Books.Encodings;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// The texts of a course folder. What was read is remembered, so that a plan names all of it by one hash and a worker that finds
/// other bytes can tell.
/// </summary>
internal sealed class CourseSources(CourseFolder folder, Findings findings)
{
    private const int MaxBytes = 64 * 1024 * 1024;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private (IReadOnlyList<string> Lessons, ILookup<string, string> Tasks)? _lessons;

    /// <summary>Paths inside the folder, less what runs and other tools wrote.</summary>
    public IReadOnlyList<string> Paths { get; private set; } = [.. folder.Paths.Where(path => !LessonFormats.IsMade(path))];

    /// <summary>Those that can be lessons.</summary>
    public IReadOnlyList<string> Lessons => (_lessons ??= Sorted()).Lessons;

    /// <summary>Files of exercises and solutions by the lesson that they belong to.</summary>
    public ILookup<string, string> Tasks => (_lessons ??= Sorted()).Tasks;

    /// <summary>The languages that the lessons are there in; null where there is one.</summary>
    public LanguageVersions? Languages { get; private set; }

    /// <summary>What texts of the course may name between double braces.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; set; }

    /// <summary>Where files lie that lessons include.</summary>
    public SnippetSettings? Snippets { get; set; }

    /// <summary>The name of the folder.</summary>
    public string FolderName => folder.Location.Folder[(folder.Location.Folder.LastIndexOf('/') + 1)..];

    public Findings Findings { get; } = findings;

    /// <summary>Leaves out lessons that are there in another language too.</summary>
    /// <param name="wanted">Tag of the language to keep, or null.</param>
    public void KeepOneLanguage(string? wanted)
    {
        Languages = LanguageVersions.Of([.. Paths.Where(LessonFormats.IsLesson)], wanted);
        if (Languages is { } found)
        {
            Paths = [.. Paths.Where(path => !found.IsLeftOut(path))];
            _lessons = null;
        }
    }

    private (IReadOnlyList<string> Lessons, ILookup<string, string> Tasks) Sorted()
    {
        List<string> all = [.. Paths.Where(LessonFormats.IsLesson)];
        ILookup<string, string> tasks = LessonTasks.ByLesson(all);
        HashSet<string> owned = [.. tasks.SelectMany(group => group)];
        return ([.. all.Where(path => !owned.Contains(path))], tasks);
    }

    public bool Has(string path) => folder.Find(path) is not null;

    /// <summary>True where a lesson lies in a folder or below it; the course itself is the empty name.</summary>
    public bool HasLessonsIn(string root) => Lessons.Any(path => root.Length == 0 || path.StartsWith(root + "/", StringComparison.Ordinal));

    /// <summary>Bytes of a file; 0 where it is not there.</summary>
    public long SizeOf(string path) => folder.Find(path)?.Length ?? 0;

    /// <summary>How messages name a file.</summary>
    public string Place(string path) => folder.Location.Key(path).ToString();

    /// <summary>The text of a file, or null when it is not there.</summary>
    /// <exception cref="PptBatchException">It is larger than 64 MiB.</exception>
    public async Task<string?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        if (_texts.TryGetValue(path, out string? known))
        {
            return known;
        }

        if (folder.Find(path) is not { } info || await folder.ReadAsync(info.Key, MaxBytes, cancellationToken) is not { } bytes)
        {
            return null;
        }

        _hashes[path] = CourseFolder.Hash(bytes);
        return _texts[path] = TextFile.Decode(bytes, Place(path), Findings);
    }

    /// <summary>The same for a file that need not be named exactly: the first of some names that is there.</summary>
    public async Task<(string Path, string Text)?> ReadFirstAsync(IEnumerable<string> paths, CancellationToken cancellationToken) =>
        paths.FirstOrDefault(Has) is { } path && await ReadAsync(path, cancellationToken) is { } text ? (path, text) : null;

    /// <summary>
    /// What the course was read from: a file of it, or the folder itself for <c>""</c>, under the hash of all that was read.
    /// </summary>
    public BookSource Source(string path)
    {
        StringBuilder all = new();
        foreach ((string name, string hash) in _hashes)
        {
            all.Append(name).Append('\n').Append(hash).Append('\n');
        }

        CourseLocation location = folder.Location;
        ArtifactKey key = path.Length == 0 ? new ArtifactKey(location.Bucket, location.Folder) : location.Key(path);
        return new BookSource(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString()))));
    }

    /// <summary>
    /// A path as a file of a folder writes it, as a path inside the course: decoded, without dot segments. Null for addresses and for
    /// what climbs out of the course.
    /// </summary>
    public static string? Inside(string folder, string written)
    {
        string path = written.Trim();
        int end = path.AsSpan().IndexOfAny('?', '#');
        path = Uri.UnescapeDataString(end < 0 ? path : path[..end]).Replace('\\', '/');
        if (path.Length == 0 || path.Contains("://", StringComparison.Ordinal) || path.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return null;
        }

        List<string> segments = path[0] == '/' || folder.Length == 0 ? [] : [.. folder.Split('/')];
        foreach (string segment in path.Split('/').Where(segment => segment is not ("" or ".")))
        {
            if (segment != "..")
            {
                segments.Add(segment);
            }
            else if (segments.Count == 0)
            {
                return null;
            }
            else
            {
                segments.RemoveAt(segments.Count - 1);
            }
        }

        return segments.Count == 0 ? "" : string.Join('/', segments);
    }
}
