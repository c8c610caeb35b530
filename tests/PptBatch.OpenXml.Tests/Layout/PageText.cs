using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>What a frame says, a paragraph a line, without the break opportunities that layout puts in.</summary>
internal static class PageText
{
    public static string Of(TextFrame frame) => Of(frame.Paragraphs);

    public static string Of(IEnumerable<TextParagraph> paragraphs) =>
        string.Join('\n', paragraphs.Select(
            paragraph => string.Concat(paragraph.Spans.Select(span => span.Text)).Replace("\u200B", "", StringComparison.Ordinal)));
}
