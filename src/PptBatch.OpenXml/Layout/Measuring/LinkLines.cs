using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>
/// Gives every line of a link a run of its own, and the space between them one without the link: LibreOffice shows a linked run as a field,
/// and
/// breaks one that is too long for its line in the middle of a word.
/// </summary>
internal static class LinkLines
{
    public static TextParagraph Split(LaidOutParagraph laidOut)
    {
        TextParagraph paragraph = laidOut.Paragraph;
        if (laidOut.LineCount == 1 || paragraph.Spans.All(span => span.Href is null))
        {
            return paragraph;
        }

        List<TextSpan> spans = [];
        int start = 0;
        foreach (TextSpan span in paragraph.Spans)
        {
            int end = start + span.Text.Length;
            if (span.Href is null)
            {
                spans.Add(span);
            }
            else
            {
                int from = start;
                foreach (LaidOutLine line in laidOut.Lines.Where(line => line.End > start && line.End < end))
                {
                    Add(spans, span, span.Text[(from - start)..(line.End - start)]);
                    from = line.End;
                }

                spans.Add(from == start ? span : span with { Text = span.Text[(from - start)..] });
            }

            start = end;
        }

        return paragraph with { Spans = spans };
    }

    private static void Add(List<TextSpan> spans, TextSpan link, string line)
    {
        string words = line.TrimEnd(' ');
        if (words.Length > 0)
        {
            spans.Add(link with { Text = words });
        }

        if (words.Length < line.Length)
        {
            spans.Add(link with { Text = line[words.Length..], Href = null });
        }
    }
}
