using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout;

/// <summary>Cuts a paragraph after a number of its lines; the parts joined are the paragraph.</summary>
internal static class ParagraphCutter
{
    public static (TextParagraph Head, TextParagraph Tail) Cut(LaidOutParagraph laidOut, int lines)
    {
        int at = laidOut.Lines[lines - 1].End;
        List<TextSpan> head = [];
        List<TextSpan> tail = [];
        int start = 0;
        foreach (TextSpan span in laidOut.Paragraph.Spans)
        {
            int end = start + span.Text.Length;
            if (end <= at)
            {
                head.Add(span);
            }
            else if (start >= at)
            {
                tail.Add(span);
            }
            else
            {
                head.Add(span with { Text = span.Text[..(at - start)] });
                tail.Add(span with { Text = span.Text[(at - start)..] });
            }

            start = end;
        }

        // The line break that the cut stands for would begin an empty line.
        if (tail.Count > 0 && head.Count > 1 && head[^1].Text == "\n")
        {
            head.RemoveAt(head.Count - 1);
        }

        // What goes on has no bullet or number of its own.
        TextParagraph rest = laidOut.Paragraph with { Spans = tail, Bullet = BulletKind.None, SpaceBefore = 0 };
        return (laidOut.Paragraph with { Spans = head, SpaceAfter = 0 }, rest);
    }
}
