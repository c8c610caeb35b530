using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text.LineBreaking;

namespace PptBatch.OpenXml.Text;

/// <summary>Lays paragraphs out with the faces' own advance widths. Linear in the text; thread-safe.</summary>
internal static class ParagraphLayout
{
    /// <summary>
    /// The part of a width that is filled. Renderers kern and round, and may need a little more than the advance widths say;
    /// the rest is kept free so that they never need a line that we did not count.
    /// </summary>
    public const double FillFactor = 0.97;

    private const double Rounding = 1e-3;

    /// <summary>Breaks a paragraph into lines of at most <paramref name="widthPt"/> points (its indent is inside that width).</summary>
    public static LaidOutParagraph Layout(TextParagraph paragraph, double widthPt, FontScheme fonts)
    {
        MeasuredText text = MeasuredText.Of(paragraph, fonts);
        double available = (Math.Max(1, widthPt - paragraph.Indent) * FillFactor) + Rounding;
        LineBreak[] breaks = Breaks(text);
        List<int> splits = TokenSplitter.Split(text, breaks, available);
        if (splits.Count > 0)
        {
            paragraph = ZeroWidthSpaces.Insert(paragraph, splits);
            text = MeasuredText.Of(paragraph, fonts);
            breaks = Breaks(text);
        }

        List<LaidOutLine> lines = LineFiller.Fill(text, breaks, available);
        return LineHeights.Apply(paragraph, lines);
    }

    /// <summary>Width in points, without its indent, at which the paragraph needs no line but those of its own line breaks.</summary>
    public static double NaturalWidth(TextParagraph paragraph, FontScheme fonts) =>
        MeasuredText.Of(paragraph, fonts).WidestHardLine() / FillFactor;

    /// <summary>Width in points, without its indent, at which no token is split.</summary>
    public static double MinimumWidth(TextParagraph paragraph, FontScheme fonts)
    {
        MeasuredText text = MeasuredText.Of(paragraph, fonts);
        return LineFiller.Fill(text, Breaks(text), 0).Select(line => line.Width).DefaultIfEmpty().Max() / FillFactor;
    }

    private static LineBreak[] Breaks(MeasuredText text)
    {
        LineBreak[] breaks = new LineBreak[text.Text.Length + 1];
        LineBreaker.Find(text.Text, breaks);
        RendererBreaks.Apply(text.Text, breaks);
        return breaks;
    }
}
