using PptBatch.SlideHtml.Model;

namespace PptBatch.Checkpoints;

/// <summary>
/// Tells whole slide HTML from what a dead process, a full disk or a cut-off reply leaves. It asks no more than that: what is in
/// the slides is the generator's concern and a person may edit it freely.
/// </summary>
internal static class SlideHtmlCheck
{
    /// <summary>What is wrong with the HTML, or null when it is usable.</summary>
    public static string? Problem(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
        {
            return "it is empty";
        }

        if (html.Length > SlideHtmlLimits.LessonCharacters)
        {
            return "it is larger than 8 MiB";
        }

        int start = html.IndexOf("<article", StringComparison.OrdinalIgnoreCase);
        int end = html.LastIndexOf("</article>", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || end < start)
        {
            return "it has no closing </article>, so it is cut short";
        }

        return html.IndexOf("<section", start, end - start, StringComparison.OrdinalIgnoreCase) < 0 ? "it has no slide" : null;
    }
}
