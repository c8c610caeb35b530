using PptBatch.Books.Outlines;
using YamlDotNet.Core;

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
        string? path = sources.Paths.Where(path => path is "mkdocs.yml" || path.EndsWith("/mkdocs.yml", StringComparison.Ordinal))
            .MinBy(path => path.Length);
        if (path is null || await sources.ReadAsync(path, cancellationToken) is not { } text)
        {
            return new SnippetSettings([""], []);
        }

        YamlTree? settings = Of(text);
        string folder = LessonFormats.FolderOf(path);
        IEnumerable<string> bases = YamlText.List(settings, "base_path")
            .Select(one => one.Replace("$config_dir", ".", StringComparison.Ordinal))
            .Select(one => CourseSources.Inside(folder, one)).OfType<string>();
        return new SnippetSettings([.. bases.Append(folder).Distinct()], YamlText.List(settings, "auto_append"));
    }

    private static YamlTree? Of(string text)
    {
        try
        {
            YamlTree? extensions = YamlText.Read(text)?["markdown_extensions"];
            return extensions is YamlTree.Items items
                ? items.Values.Select(item => item[Extension]).FirstOrDefault(item => item is not null)
                : extensions?[Extension];
        }
        catch (YamlException)
        {
            // Whoever reads the order from this file says so.
            return null;
        }
    }
}
