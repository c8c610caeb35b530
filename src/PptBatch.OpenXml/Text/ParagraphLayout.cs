using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text.LineBreaking;
using PptBatch.OpenXml.Text.Metrics;

namespace PptBatch.OpenXml.Text;

/// <summary>Lays paragraphs out with the faces' own advance widths. Linear in the text; thread-safe.</summary>
public static class ParagraphLayout
{
    // Renderers round the place of each glyph, by up to 0.4 % of a line of small type against LibreOffice, and where a line ends moves the
    // ends of all that follow. Room is kept for the most lines that a paragraph takes at any of these parts of its width.
    private static readonly double[] Shares = [1, 0.995, LeastShare];

    /// <summary>The part of a width that is sure to be filled.</summary>
    private const double LeastShare = 0.99;

    private const double Rounding = 1e-3;
    private const int MostSplits = 3;

    /// <summary>
    /// Reads the widths of the built-in themes' faces, which the first paragraph needs. To be called early, by who can wait.
    /// </summary>
    public static void Prepare()
    {
        foreach (bool bold in (bool[])[false, true])
        {
            FaceLibrary.Face(FontScheme.Default.Body, bold, italic: false);
            FaceLibrary.Face(FontScheme.Default.FixedWidth, bold, italic: false);
        }
    }

    /// <summary>The lines that a renderer breaks a paragraph into.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="widthPt">Room for it in points, its indent inside.</param>
    /// <param name="fonts">The faces that it is measured with.</param>
    public static LaidOutParagraph Layout(TextParagraph paragraph, double widthPt, FontScheme fonts)
    {
        MeasuredText whole = MeasuredText.Of(paragraph, fonts);
        if (LineFiller.OnlyLine(whole, Available(paragraph, widthPt, LeastShare)) is { } line)
        {
            return LineHeights.Apply(paragraph, [line], fonts.LineEm);
        }

        (paragraph, MeasuredText text, LineBreak[] breaks) = Breakable(paragraph, whole, widthPt, fonts);
        return LineHeights.Apply(paragraph, LineFiller.Fill(text, breaks, Available(paragraph, widthPt, 1)), fonts.LineEm);
    }

    /// <summary>The lines to keep room for: as many as the renderer's, and one more where its rounding may need it.</summary>
    internal static LaidOutParagraph LayoutWithMargin(TextParagraph paragraph, double widthPt, FontScheme fonts)
    {
        MeasuredText unbroken = MeasuredText.Of(paragraph, fonts);
        if (LineFiller.OnlyLine(unbroken, Available(paragraph, widthPt, LeastShare)) is { } line)
        {
            return LineHeights.Apply(paragraph, [line], fonts.LineEm);
        }

        (paragraph, MeasuredText text, LineBreak[] breaks) = Breakable(paragraph, unbroken, widthPt, fonts);
        LineBreak[]? words = HangulWords.Kept(text.Text, breaks);
        List<LaidOutLine> most = [];
        foreach (double share in Shares)
        {
            List<LaidOutLine> lines = LineFiller.Fill(text, breaks, Available(paragraph, widthPt, share));
            most = lines.Count > most.Count ? lines : most;
            if (words is not null
                && LineFiller.Fill(text, words, Available(paragraph, widthPt, share)) is var whole && whole.Count > most.Count)
            {
                most = whole;
            }

            if (share == 1 && lines.Count == 1 && lines[0].Width <= Available(paragraph, widthPt, LeastShare))
            {
                break;
            }
        }

        return LineHeights.Apply(paragraph, most, fonts.LineEm);
    }

    /// <summary>Width in points, without its indent, at which the paragraph needs no line but those of its own line breaks.</summary>
    internal static double NaturalWidth(TextParagraph paragraph, FontScheme fonts) =>
        MeasuredText.Of(paragraph, fonts).WidestHardLine() / LeastShare;

    /// <summary>Width in points, without its indent, at which no token is split.</summary>
    internal static double MinimumWidth(TextParagraph paragraph, FontScheme fonts)
    {
        MeasuredText text = MeasuredText.Of(paragraph, fonts);
        return LineFiller.Fill(text, Breaks(text), 0).Select(line => line.Width).DefaultIfEmpty().Max() / LeastShare;
    }

    private static double Available(TextParagraph paragraph, double widthPt, double share) =>
        (Math.Max(1, widthPt - paragraph.Indent) * share) + Rounding;

    /// <summary>The paragraph with its break opportunities, none of its tokens wider than the least part of the width.</summary>
    private static (TextParagraph Paragraph, MeasuredText Text, LineBreak[] Breaks) Breakable(
        TextParagraph paragraph, MeasuredText text, double widthPt, FontScheme fonts)
    {
        for (int pass = 1; ; pass++)
        {
            LineBreak[] breaks = Breaks(text);
            List<int> splits = TokenSplitter.Split(text, breaks, Available(paragraph, widthPt, LeastShare));
            if (splits.Count == 0 || pass > MostSplits)
            {
                return (paragraph, text, breaks);
            }

            // A piece can be wider than it was in the token: the kerning before its first letter is gone, or a space that ended the line
            // fits in a wider one. Then every split is taken.
            paragraph = ZeroWidthSpaces.Insert(paragraph, pass == 1 ? AtLineStarts(splits, paragraph, text, breaks, widthPt) : splits);
            text = MeasuredText.Of(paragraph, fonts);
        }
    }

    /// <summary>
    /// The splits that a line starts at: only there does a token need its space, and the fewer the better its text is copied.
    /// </summary>
    private static List<int> AtLineStarts(List<int> splits, TextParagraph paragraph, MeasuredText text, LineBreak[] breaks, double widthPt)
    {
        HashSet<int> starts = Starts(LeastShare, splits);
        foreach (double share in Shares.SkipLast(1))
        {
            List<int> kept = [.. splits.Where(starts.Contains)];
            if (SlashAfterSplit(text, Fill(share, kept), kept, Available(paragraph, widthPt, share)))
            {
                starts.UnionWith(Starts(share, splits));
            }
        }

        return [.. splits.Where(starts.Contains)];

        HashSet<int> Starts(double share, List<int> at) => [.. Fill(share, at).Select(line => line.Start)];

        List<LaidOutLine> Fill(double share, List<int> at)
        {
            LineBreak[] allowed = [.. breaks];
            at.ForEach(split => allowed[split] = LineBreak.Allowed);
            return LineFiller.Fill(text, allowed, Available(paragraph, widthPt, share));
        }
    }

    /// <summary>
    /// Whether a line ends at a split though a slash after it would fit as well. There LibreOffice looks for the last break before the
    /// slash's word and does not see the split.
    /// </summary>
    private static bool SlashAfterSplit(MeasuredText text, List<LaidOutLine> lines, List<int> splits, double available)
    {
        foreach (LaidOutLine line in lines.Where(line => splits.BinarySearch(line.End) >= 0))
        {
            double width = line.Width;
            for (int at = line.End; at < text.Text.Length && (width += text.Widths[at]) <= available; at++)
            {
                if (text.Text[at] is '/' or '\\')
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static LineBreak[] Breaks(MeasuredText text)
    {
        LineBreak[] breaks = new LineBreak[text.Text.Length + 1];
        LineBreaker.Find(text.Text, breaks);
        RendererBreaks.Apply(text.Text, breaks);
        return breaks;
    }
}
