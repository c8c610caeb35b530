using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>_toc.yml</c> of Jupyter Book.</summary>
internal sealed class TocOrder : ICourseOrderReader
{
    private static readonly string[] ListNames = ["parts", "chapters", "sections", "subtrees", "entries"];

    public bool Reads(string path) => YamlOrders.IsNamed(path, "_toc.yml", "_toc.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string folder = LessonFormats.FolderOf(path);
        List<OrderEntry> entries = [];
        YamlTree? root = await YamlOrders.TreeAsync(sources, path, cancellationToken);
        entries.AddRange(YamlOrders.Entry(folder, YamlText.Of(root, "root"), null, null));
        Add(root, folder, null, entries);
        if (entries.Count == 0)
        {
            return null;
        }

        string prefix = folder.Length == 0 ? "" : folder + "/";
        YamlTree? config = await YamlOrders.TreeAsync(sources, prefix + "_config.yml", cancellationToken);
        return new CourseOrder
        {
            File = path,
            Tool = "Jupyter Book",
            Root = folder,
            Title = YamlText.Of(config, "title"),
            Author = YamlText.Of(config, "author"),
            Language = YamlText.Of(config?["sphinx"]?["config"], "language"),
            Entries = entries,
        };
    }

    // The older form is a list; the newer one has the lists under names.
    private static void Add(YamlTree? tree, string folder, string? part, List<OrderEntry> entries)
    {
        foreach (YamlTree item in tree is YamlTree.Items ? YamlOrders.Items(tree) : Lists(tree))
        {
            string? caption = YamlText.Of(item, "caption", "part");
            string? written = YamlText.Of(item["file"]);
            entries.AddRange(YamlOrders.Entry(folder, written, YamlText.Of(item["title"]), part));
            if (YamlText.Of(item["glob"]) is { } glob)
            {
                entries.Add(new OrderEntry((CourseSources.Inside(folder, LessonFormats.FolderOf(glob)) ?? folder) + "/", null, part));
            }

            // In the older form a part is a line of its own, and the files after it are in it.
            bool opens = caption is not null && written is null && !Lists(item).Any();
            part = opens ? caption : part;
            Add(item is YamlTree.Map ? item : null, folder, part ?? caption, entries);
        }
    }

    private static IEnumerable<YamlTree> Lists(YamlTree? tree) => ListNames.SelectMany(name => YamlOrders.Items(tree?[name]));
}

/// <summary><c>myst.yml</c> of Jupyter Book 2 and MyST.</summary>
internal sealed class MystOrder : ICourseOrderReader
{
    public bool Reads(string path) => YamlOrders.IsNamed(path, "myst.yml", "myst.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        if ((await YamlOrders.TreeAsync(sources, path, cancellationToken))?["project"] is not { } project)
        {
            return null;
        }

        List<OrderEntry> entries = [];
        Add(project["toc"], LessonFormats.FolderOf(path), null, entries);
        return new CourseOrder
        {
            File = path,
            Tool = "MyST",
            Root = LessonFormats.FolderOf(path),
            Title = YamlText.Of(project, "title"),
            Author = YamlText.Of(project, "authors", "author"),
            Language = YamlText.Of(project, "language"),
            Description = YamlText.Of(project, "description"),
            Entries = entries.Count == 0 ? null : entries,
        };
    }

    private static void Add(YamlTree? toc, string folder, string? part, List<OrderEntry> entries)
    {
        foreach (YamlTree item in YamlOrders.Items(toc))
        {
            string? title = YamlText.Of(item["title"]);
            entries.AddRange(YamlOrders.Entry(folder, YamlText.Of(item["file"]), title, part));
            if (item["children"] is { } children)
            {
                Add(children, folder, part ?? title, entries);
            }
        }
    }
}
