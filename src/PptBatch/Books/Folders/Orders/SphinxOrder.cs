using PptBatch.Books.Folders.Sources;

namespace PptBatch.Books.Folders.Orders;

/// <summary>
/// A Sphinx site, which has a <c>conf.py</c>: the pages of the <c>toctree</c>s of its first page, and of theirs. The script is not run;
/// lines of it that set a name to a text are read.
/// </summary>
internal sealed class SphinxOrder : ICourseOrderReader
{
    private static readonly string[] FirstPages = ["index.md", "index.rst", "index.ipynb"];

    public bool Reads(string path) => YamlOrders.IsNamed(path, "conf.py");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string folder = LessonFormats.FolderOf(path);
        string below = folder.Length == 0 ? "" : folder + "/";
        if (await sources.ReadFirstAsync(FirstPages.Select(name => below + name), cancellationToken) is not { } first)
        {
            return null;
        }

        List<OrderEntry> entries = [];
        HashSet<string> seen = new(StringComparer.Ordinal) { first.Path };
        await AddAsync(sources, first, null, entries, seen, cancellationToken);
        if (entries.Count == 0)
        {
            return null;
        }

        string[] conf = (await sources.ReadAsync(path, cancellationToken) ?? "").Split('\n');
        return new CourseOrder
        {
            File = path,
            Tool = "Sphinx",
            Root = folder,
            Title = Setting(conf, "project"),
            Author = Setting(conf, "author"),
            Language = Setting(conf, "language"),
            Entries = LessonFormats.IsLesson(first.Path) ? [new OrderEntry(first.Path), .. entries] : entries,
        };
    }

    private static async Task AddAsync(
        CourseSources sources, (string Path, string Text) page, string? part, List<OrderEntry> entries, HashSet<string> seen,
        CancellationToken cancellationToken)
    {
        string folder = LessonFormats.FolderOf(page.Path);
        foreach (TocTree tree in TocTree.In(page.Text))
        {
            string? named = part ?? tree.Caption;
            foreach ((string written, string? title) in tree.Entries)
            {
                bool all = written.Contains('*', StringComparison.Ordinal);
                string name = all ? LessonFormats.FolderOf(written[..written.IndexOf('*', StringComparison.Ordinal)]) : written;
                string? path = all && name.Length == 0 ? folder : CourseSources.Inside(folder, name);
                if (path is null || !seen.Add(all ? path + "/" : path))
                {
                    continue;
                }

                entries.Add(new OrderEntry(all ? path + "/" : path, title, named));
                IEnumerable<string> files = LessonFormats.IsLesson(path) ? [path] : [path + ".md", path + ".rst"];
                if (!all && await sources.ReadFirstAsync(files, cancellationToken) is { } inner)
                {
                    await AddAsync(sources, inner, named ?? title, entries, seen, cancellationToken);
                }
            }
        }
    }

    /// <summary>The text that a line of the script gives a name, or null: <c>project = "Knots"</c>.</summary>
    private static string? Setting(string[] lines, string name)
    {
        foreach (string line in lines.Where(line => line.StartsWith(name, StringComparison.Ordinal)))
        {
            string rest = line[name.Length..].TrimStart();
            string value = rest is ['=', ..] ? rest[1..].Trim() : "";
            if (value is ['"' or '\'', _, ..] && value.IndexOf(value[0], 1) is var end and > 1)
            {
                return value[1..end];
            }
        }

        return null;
    }
}
