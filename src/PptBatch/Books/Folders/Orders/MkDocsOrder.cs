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

        string docs = CourseSources.Inside(LessonFormats.FolderOf(path), YamlText.Of(root, "docs_dir") ?? "docs") ?? "docs";
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

    private static void Add(YamlTree? nav, string docs, string? part, List<OrderEntry> entries)
    {
        foreach (YamlTree item in YamlOrders.Items(nav))
        {
            entries.AddRange(YamlOrders.Entry(docs, YamlText.Of(item), null, part));
            foreach ((string title, YamlTree value) in (item as YamlTree.Map)?.Entries ?? [])
            {
                entries.AddRange(YamlOrders.Entry(docs, YamlText.Of(value), title, part));
                Add(value, docs, part ?? title, entries);
            }
        }
    }
}
