using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Folders.Orders;

/// <summary>
/// <c>_bookdown.yml</c>: the chapters that it lists, else the R Markdown beside it by name. Parts are headings in the chapters that
/// open them.
/// </summary>
internal sealed class BookdownOrder : ICourseOrderReader
{
    public bool Reads(string path) => YamlOrders.IsNamed(path, "_bookdown.yml", "_bookdown.yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        if (await YamlOrders.TreeAsync(sources, path, cancellationToken) is not { } root)
        {
            return null;
        }

        string folder = LessonFormats.FolderOf(path);
        List<OrderEntry> entries = [];
        string? part = null;
        foreach (string file in Files(sources, root, folder))
        {
            part = BookdownPart.Of(await sources.ReadAsync(file, cancellationToken) ?? "") ?? part;
            entries.Add(new OrderEntry(file, null, part));
        }

        string prefix = folder.Length == 0 ? "" : folder + "/";
        string index = await sources.ReadAsync(prefix + "index.Rmd", cancellationToken) ?? "";
        LessonHeader header = LessonHeader.Read(index.ReplaceLineEndings("\n"), path, new Findings()).Header;
        return entries.Count == 0 ? null : new CourseOrder
        {
            File = path,
            Tool = "bookdown",
            Root = folder,
            Title = header.Title,
            Author = header.Author,
            Language = header.Language,
            Description = header.Description,
            Entries = entries,
        };
    }

    private static IEnumerable<string> Files(CourseSources sources, YamlTree root, string folder)
    {
        // A book may list other chapters for print than for the web.
        YamlTree? listed = root["rmd_files"] is { } files ? files["html"] ?? files["gitbook"] ?? files : null;
        List<string> named = [.. YamlOrders.Items(listed).Select(item => YamlText.Of(item)).OfType<string>()
            .Select(name => CourseSources.Inside(folder, name) ?? name)];
        return named.Count > 0 ? named : sources.Lessons
            .Where(path => LessonFormats.FolderOf(path) == folder && !LessonFormats.IsPartial(path)
                && path.EndsWith(".rmd", StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(LessonFormats.OpensFolder).ThenBy(path => path, NaturalComparer.Instance);
    }
}
