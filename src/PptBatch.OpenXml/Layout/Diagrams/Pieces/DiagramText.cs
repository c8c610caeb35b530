using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Diagrams.Pieces;

/// <summary>Texts of a diagram as paragraphs of one size.</summary>
internal static class DiagramText
{
    public const double LineSpacing = 1.0;

    /// <summary>A paragraph for each line of the source.</summary>
    public static IReadOnlyList<TextParagraph> Of(string text, DiagramFont font, TextAlign align = TextAlign.Center) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new TextParagraph
        {
            Spans = [Spans.Of(line, font.SizePt, font.Color, font.Bold)],
            Align = align,
            RightToLeft = font.RightToLeft,
            LineSpacing = LineSpacing,
        })];

    /// <summary>Width and height of paragraphs that may take a width.</summary>
    public static (double Width, double Height) Measure(IReadOnlyList<TextParagraph> paragraphs, double width, Ruler ruler) =>
        (paragraphs.Select(paragraph => Math.Min(width, ruler.Measure(paragraph, width).Width / WidthShare)).DefaultIfEmpty().Max(),
            ruler.Height(paragraphs, width));

    /// <summary>Width at which no word is split.</summary>
    public static double LeastWidth(IReadOnlyList<TextParagraph> paragraphs, Ruler ruler) =>
        paragraphs.Select(ruler.MinimumWidth).DefaultIfEmpty().Max();

    /// <summary>Width at which no line is broken.</summary>
    public static double NaturalWidth(IReadOnlyList<TextParagraph> paragraphs, Ruler ruler) =>
        paragraphs.Select(ruler.NaturalWidth).DefaultIfEmpty().Max();

    // A viewer's lines are up to a hundredth wider than the faces say.
    private const double WidthShare = 0.985;
}

/// <summary>Size and colour of a diagram's text.</summary>
internal readonly record struct DiagramFont(double SizePt, ColorToken Color = ColorToken.Ink, bool Bold = false, bool RightToLeft = false);
