using PptBatch.Books.Outlines;
using YamlDotNet.Core;

namespace PptBatch.Books.Folders.Sources;

/// <summary>What a site's own configuration says beside the order of its pages.</summary>
internal static class SiteSettings
{
    /// <summary>
    /// The file of a name that is nearest to the top of the course, and what it says, which is null where it is no YAML; null where the
    /// course has no such file.
    /// </summary>
    public static async Task<(string Path, YamlTree? Tree)?> OfAsync(
        CourseSources sources, string name, CancellationToken cancellationToken)
    {
        string? path = sources.Paths.Where(path => path == name || path.EndsWith("/" + name, StringComparison.Ordinal))
            .MinBy(path => path.Length);
        return path is not null && await sources.ReadAsync(path, cancellationToken) is { } text ? (path, Tree(text)) : null;
    }

    private static YamlTree? Tree(string text)
    {
        try
        {
            return YamlText.Read(text);
        }
        catch (YamlException)
        {
            // Whoever reads the order from this file says so.
            return null;
        }
    }
}
