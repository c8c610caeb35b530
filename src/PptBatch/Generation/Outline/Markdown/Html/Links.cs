namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>Decides which link targets a deck may carry.</summary>
internal static class Links
{
    private const int LongestTarget = 2_000;

    /// <summary>The target when it is an absolute http, https or mailto address, else null: the link's text stays as text.</summary>
    public static string? Target(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > LongestTarget || url.Any(char.IsControl))
        {
            return null;
        }

        bool allowed = Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto";
        return allowed ? url.Trim() : null;
    }
}
