using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Sources;

/// <summary>Where MkDocs looks for the files that lessons include, and what it puts at the end of each lesson.</summary>
/// <param name="Bases">Folders of the course.</param>
/// <param name="Appended">Files as the configuration names them.</param>
internal sealed record SnippetSettings(IReadOnlyList<string> Bases, IReadOnlyList<string> Appended)
{
    private const string Extension = "pymdownx.snippets";

    /// <summary>The settings of the <c>mkdocs.yml</c> nearest to the top of the course.</summary>
    public static async Task<SnippetSettings> OfAsync(CourseSources sources, CancellationToken cancellationToken)
    {
        if (await SiteSettings.OfAsync(sources, "mkdocs.yml", cancellationToken) is not { } site)
        {
            return new SnippetSettings([""], []);
        }

        YamlTree? settings = Of(site.Tree);
        string folder = LessonFormats.FolderOf(site.Path);
        IEnumerable<string> bases = YamlText.List(settings, "base_path")
            .Select(one => one.Replace("$config_dir", ".", StringComparison.Ordinal))
            .Select(one => CourseSources.Inside(folder, one)).OfType<string>();
        return new SnippetSettings([.. bases.Append(folder).Distinct()], YamlText.List(settings, "auto_append"));
    }

    private static YamlTree? Of(YamlTree? site) => site?["markdown_extensions"] is YamlTree.Items items
        ? items.Values.Select(item => item[Extension]).FirstOrDefault(item => item is not null)
        : site?["markdown_extensions"]?[Extension];
}
