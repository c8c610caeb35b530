using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;
using YamlDotNet.Core;

namespace PptBatch.Books.Folders.Orders;

/// <summary>
/// Finds the author's own order: the one nearest to the top of the course, and of several there the first of these kinds.
/// </summary>
internal static class OrderFinder
{
    private const int MostFoldersDown = 3;

    private static readonly ICourseOrderReader[] Kinds =
    [
        new SummaryOrder(), new QuartoOrder(), new BookdownOrder(), new WorkbenchOrder(), new TocOrder(), new MystOrder(),
        new MkDocsOrder(), new SidebarOrder(), new DocusaurusOrder(), new JekyllOrder(), new SphinxOrder(), new OutlineOrder(),
    ];

    public static async Task<CourseOrder?> FindAsync(CourseSources sources, CancellationToken cancellationToken)
    {
        var candidates = sources.Paths
            .Select(path => (Path: path, Depth: path.Count(c => c == '/'), Kind: Array.FindIndex(Kinds, kind => kind.Reads(path))))
            .Where(candidate => candidate.Kind >= 0 && candidate.Depth <= MostFoldersDown)
            .OrderBy(candidate => candidate.Depth == 0 ? 0 : 1).ThenByDescending(candidate => Below(sources, candidate.Path))
            .ThenBy(candidate => candidate.Depth).ThenBy(candidate => candidate.Kind)
            .ThenBy(candidate => candidate.Path, StringComparer.Ordinal);
        foreach ((string path, _, int kind) in candidates)
        {
            if (await ReadAsync(Kinds[kind], sources, path, cancellationToken) is { } order)
            {
                SayOthers(sources, path, [.. candidates.Select(candidate => candidate.Path)]);
                return order;
            }
        }

        return null;
    }

    private static int Below(CourseSources sources, string path) =>
        LessonFormats.FolderOf(path) is { Length: > 0 } folder
            ? sources.Lessons.Count(lesson => lesson.StartsWith(folder + "/", StringComparison.Ordinal)) : sources.Lessons.Count;

    // A folder of courses is no course; one of them is read, and the others are named.
    private static void SayOthers(CourseSources sources, string taken, List<string> candidates)
    {
        string folder = LessonFormats.FolderOf(taken);
        List<string> others = [.. candidates.Where(path => Below(sources, path) > 0).Select(LessonFormats.FolderOf).Distinct()
            .Where(other => !IsIn(other, folder) && !IsIn(folder, other)).Order(NaturalComparer.Instance)];
        if (others.Count > 0 && folder.Length > 0)
        {
            sources.Findings.Warning(
                "PB1058",
                $"The folder holds several courses. {folder}/ was read, which has the most lessons; "
                + $"these were not: {string.Join(", ", others)}.",
                sources.Place(taken),
                "Name the folder of the course itself; run each of them separately.");
        }
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path == folder
        || path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>The order in a file that is known to be one, or null.</summary>
    public static Task<CourseOrder?> NamedAsync(CourseSources sources, string path, CancellationToken cancellationToken) =>
        Array.Find(Kinds, kind => kind.Reads(path)) is { } kind
            ? ReadAsync(kind, sources, path, cancellationToken)
            : Task.FromResult<CourseOrder?>(null);

    /// <summary>True for a file that may hold an order.</summary>
    public static bool IsOrder(string path) => Array.Exists(Kinds, kind => kind.Reads(path));

    private static async Task<CourseOrder?> ReadAsync(
        ICourseOrderReader kind, CourseSources sources, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await kind.ReadAsync(sources, path, cancellationToken);
        }
        catch (YamlException error)
        {
            sources.Findings.Warning(
                "PB1054",
                "The order of the lessons cannot be read as YAML; another order is used.",
                $"{sources.Place(path)} line {error.Start.Line}, column {error.Start.Column}",
                "Fix that line.");
            return null;
        }
    }
}
