using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>Cuts a cell's text at a height; the parts joined are the text.</summary>
internal static class CellCutter
{
    public static (IReadOnlyList<InlineText> Head, IReadOnlyList<InlineText> Tail) Cut(
        IReadOnlyList<InlineText> texts, IReadOnlyList<TextParagraph> paragraphs, double width, double room, Ruler ruler)
    {
        double used = 0;
        for (int index = 0; index < texts.Count; index++)
        {
            LaidOutParagraph laidOut = ruler.Measure(paragraphs[index], width);
            if (used + laidOut.Height <= room)
            {
                used += laidOut.Height;
                continue;
            }

            int fitting = 0;
            double height = 0;
            while (fitting < laidOut.LineCount && used + height + laidOut.Lines[fitting].Height <= room)
            {
                height += laidOut.Lines[fitting++].Height;
            }

            fitting = index == 0 ? Math.Max(1, fitting) : fitting;
            if (fitting == 0 || fitting >= laidOut.LineCount)
            {
                int whole = index + (fitting == 0 ? 0 : 1);
                return ([.. texts.Take(whole)], [.. texts.Skip(whole)]);
            }

            (TextParagraph head, TextParagraph tail) = ParagraphCutter.Cut(laidOut, fitting, room - used, width, ruler);
            return ([.. texts.Take(index), Words(head)], [Words(tail), .. texts.Skip(index + 1)]);
        }

        return (texts, []);
    }

    private static InlineText Words(TextParagraph paragraph) => new([.. paragraph.Spans.Select(span => new Inline(
        span.Text, span.Style | (span.FixedWidth ? InlineStyle.Code : InlineStyle.None), span.Href, span.Language, span.Tex))]);
}
