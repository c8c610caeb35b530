namespace PptBatch.Generation.Outline.Markdown.Html;

/// <summary>Decides which link targets a deck may carry.</summary>
internal static class Links
{
    private const int LongestTarget = 2_000;
    private const string Lesson = "#lesson-";

    /// <summary>
    /// The target when it is an absolute http, https or mailto address, or a lesson of the deck; else null: the link's text stays as text.
    /// </summary>
    public static string? Target(string? url)
    {
        if (string.IsNullOrWhiteSpace(url) || url.Length > LongestTarget || url.Any(char.IsControl))
        {
            return null;
        }

        if (url.StartsWith(Lesson, StringComparison.Ordinal))
        {
            return url.AsSpan(Lesson.Length) is { IsEmpty: false } number && !number.ContainsAnyExceptInRange('0', '9') ? url : null;
        }

        bool allowed = Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" or "mailto";
        return allowed ? url.Trim() : null;
    }
}
