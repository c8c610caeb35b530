using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Text;

/// <summary>Lays paragraphs out with the faces' own advance widths.</summary>
internal static class ParagraphLayout
{
    /// <summary>Breaks a paragraph into lines of at most <paramref name="widthPt"/> points (its indent is inside that width).</summary>
    public static LaidOutParagraph Layout(TextParagraph paragraph, double widthPt, FontScheme fonts)
    {
        double size = paragraph.Spans.Count == 0 ? 20 : paragraph.Spans.Max(span => span.SizePt);
        double natural = NaturalWidth(paragraph, fonts);
        int lines = Math.Max(1, (int)Math.Ceiling(natural / Math.Max(1, widthPt - paragraph.Indent)));
        return new LaidOutParagraph(paragraph, lines, lines * size * 1.2 * paragraph.LineSpacing, Math.Min(natural, widthPt));
    }

    /// <summary>Width of the paragraph on one line, in points, without its indent.</summary>
    public static double NaturalWidth(TextParagraph paragraph, FontScheme fonts) =>
        paragraph.Spans.Sum(span => span.Text.Length * span.SizePt * (span.FixedWidth ? 0.6 : 0.52));

    /// <summary>Width of the widest token that has no break opportunity, in points.</summary>
    public static double MinimumWidth(TextParagraph paragraph, FontScheme fonts) =>
        paragraph.Spans.SelectMany(span => span.Text.Split(' ').Select(word => word.Length * span.SizePt * 0.52)).DefaultIfEmpty().Max();
}

/// <summary>A paragraph that was laid out.</summary>
/// <param name="Paragraph">The paragraph, with U+200B put into every token that is wider than the line.</param>
/// <param name="LineCount">Lines that it takes.</param>
/// <param name="Height">Height of its lines in points, without the space before and after.</param>
/// <param name="Width">Width of its widest line in points.</param>
internal sealed record LaidOutParagraph(TextParagraph Paragraph, int LineCount, double Height, double Width);
