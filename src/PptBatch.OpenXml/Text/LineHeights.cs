using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Text;

/// <summary>Gives lines their heights: so many em of the largest size in the line, times the line spacing.</summary>
internal static class LineHeights
{
    // A paragraph without runs still takes a line.
    private const double EmptyParagraphPt = 20;

    public static LaidOutParagraph Apply(TextParagraph paragraph, List<LaidOutLine> lines, double lineEm)
    {
        IReadOnlyList<TextSpan> spans = paragraph.Spans;
        int span = 0, spanStart = 0;
        double height = 0, width = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            LaidOutLine line = lines[i];
            while (span + 1 < spans.Count && spanStart + spans[span].Text.Length <= line.Start)
            {
                spanStart += spans[span++].Text.Length;
            }

            double size = spans.Count == 0 ? EmptyParagraphPt : spans[span].SizePt;
            int start = spanStart;
            for (int next = span; next < spans.Count && start < line.End; start += spans[next++].Text.Length)
            {
                size = Math.Max(size, spans[next].SizePt);
            }

            lines[i] = line with { Height = size * lineEm * paragraph.LineSpacing };
            height += lines[i].Height;
            width = Math.Max(width, line.Width);
        }

        return new LaidOutParagraph(paragraph, lines.Count, height, width) { Lines = lines };
    }
}
