using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;

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

    /// <summary>The words and the target of a link that shows only an icon, which a site draws: it is called by where it leads.</summary>
    public static (string Host, string Target)? OfIcon(LinkInline link)
    {
        bool icon = link.FirstChild is CrossReference { Role: "icon" } && link.FirstChild == link.LastChild;
        return icon && Target(link.GetDynamicUrl?.Invoke() ?? link.Url) is { } target
            && Uri.TryCreate(target, UriKind.Absolute, out Uri? address) && address.Host.Length > 0 ? (address.Host, target) : null;
    }
}
