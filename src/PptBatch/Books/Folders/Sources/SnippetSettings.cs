using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Sources;

/// <summary>Where a site looks for the files that lessons include, and what it puts at the end of each lesson.</summary>
/// <param name="Bases">Folders of the course.</param>
/// <param name="Appended">Files as the configuration names them.</param>
internal sealed record SnippetSettings(IReadOnlyList<string> Bases, IReadOnlyList<string> Appended)
{
    private const string Extension = "pymdownx.snippets";
    private const string Links = "links.md";

    /// <summary>
    /// The settings of the <c>mkdocs.yml</c> nearest to the top of the course; without one, the Workbench's <c>links.md</c>.
    /// </summary>
    public static async Task<SnippetSettings> OfAsync(CourseSources sources, CancellationToken cancellationToken)
    {
        if (await SiteSettings.OfAsync(sources, "mkdocs.yml", cancellationToken) is not { } site)
        {
            return LinksOfWorkbench(sources) is { } links
                ? new SnippetSettings([LessonFormats.FolderOf(links)], [links[(links.LastIndexOf('/') + 1)..]])
                : new SnippetSettings([""], []);
        }

        YamlTree? settings = Of(site.Tree);
        string folder = LessonFormats.FolderOf(site.Path);
        IEnumerable<string> bases = YamlText.List(settings, "base_path")
            .Select(one => one.Replace("$config_dir", ".", StringComparison.Ordinal))
            .Select(one => CourseSources.Inside(folder, one)).OfType<string>();
        return new SnippetSettings([.. bases.Append(folder).Distinct()], YamlText.List(settings, "auto_append"));
    }

    // The addresses that lessons of the Workbench refer to by name.
    private static string? LinksOfWorkbench(CourseSources sources) => sources.Paths.FirstOrDefault(path =>
        (path == Links || path.EndsWith("/" + Links, StringComparison.Ordinal))
            && LessonFormats.FolderOf(path) is var folder && sources.Has(folder.Length == 0 ? "config.yaml" : folder + "/config.yaml"));

    private static YamlTree? Of(YamlTree? site) => site?["markdown_extensions"] is YamlTree.Items items
        ? items.Values.Select(item => item[Extension]).FirstOrDefault(item => item is not null)
        : site?["markdown_extensions"]?[Extension];
}
