using PptBatch.OpenXml.Pages;

namespace PptBatch.Preview.WebPage;

/// <summary>The title of a page in words.</summary>
internal static class PageTitle
{
    /// <summary>Its title on one line; empty where it has none.</summary>
    public static string Of(Page page) =>
        page.Frames.OfType<TextFrame>().FirstOrDefault(frame => frame.Placeholder == PlaceholderRole.Title) is { } title
            ? string.Join(' ', title.Paragraphs.Select(paragraph => string.Concat(paragraph.Spans.Select(span => span.Text)))).Trim() : "";
}
