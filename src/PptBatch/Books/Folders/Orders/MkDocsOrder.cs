using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>mkdocs.yml</c>: its <c>nav</c>, or the names of the files under <c>docs_dir</c> where it has none.</summary>
internal sealed class MkDocsOrder : ICourseOrderReader
{
    public bool Reads(string path) => YamlOrders.IsNamed(path, "mkdocs.yml", "mkdocs.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        if (await YamlOrders.TreeAsync(sources, path, cancellationToken) is not { } root)
        {
            return null;
        }

        if (YamlText.Of(root, "INHERIT") is { } parent && CourseSources.Inside(LessonFormats.FolderOf(path), parent) is { } inside)
        {
            root = root.With(await YamlOrders.TreeAsync(sources, inside, cancellationToken));
        }

        string docs = DocsOf(sources, LessonFormats.FolderOf(path), YamlText.Of(root, "docs_dir"));
        List<OrderEntry> entries = [];
        Add(root["nav"] ?? root["pages"], docs, null, entries);
        return new CourseOrder
        {
            File = path,
            Tool = "MkDocs",
            Root = docs,
            Title = YamlText.Of(root, "site_name"),
            Author = YamlText.Of(root, "site_author"),
            Language = YamlText.Of(root["theme"], "language") ?? YamlText.Of(root["theme"], "locale"),
            Description = YamlText.Of(root, "site_description"),
            Entries = entries.Count == 0 ? null : entries,
        };
    }

    // A folder that the site's build makes is not there before it; the pages then lie where a site keeps them.
    private static string DocsOf(CourseSources sources, string folder, string? stated)
    {
        string docs = CourseSources.Inside(folder, stated ?? "docs") ?? "docs";
        string usual = CourseSources.Inside(folder, "docs") ?? "docs";
        return sources.HasLessonsIn(docs) || !sources.HasLessonsIn(usual) ? docs : usual;
    }

    private static void Add(YamlTree? nav, string docs, string? part, List<OrderEntry> entries)
    {
        foreach (YamlTree item in YamlOrders.Items(nav))
        {
            // "Title *: page.md" is a text to some readers of YAML and a title with its page to MkDocs.
            string? written = YamlText.Of(item);
            int mark = written?.LastIndexOf(": ", StringComparison.Ordinal) ?? -1;
            entries.AddRange(mark < 0 ? YamlOrders.Entry(docs, written, null, part)
                : YamlOrders.Entry(docs, written![(mark + 2)..], written[..mark], part));
            foreach ((string title, YamlTree value) in (item as YamlTree.Map)?.Entries ?? [])
            {
                entries.AddRange(YamlOrders.Entry(docs, YamlText.Of(value), title, part));
                Add(value, docs, part ?? title, entries);
            }
        }
    }
}
