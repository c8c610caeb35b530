using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout.Measuring;

/// <summary>
/// Cuts a paragraph at the end of a sentence where there is one, else at the end of a line; the parts joined are the paragraph.
/// </summary>
internal static class ParagraphCutter
{
    /// <summary>
    /// Cuts after at most <paramref name="lines"/> lines, after fewer where the head would not fit <paramref name="room"/>.
    /// </summary>
    public static (TextParagraph Head, TextParagraph Tail) Cut(LaidOutParagraph laidOut, int lines, double room, double width, Ruler ruler)
    {
        (TextParagraph head, TextParagraph tail) = After(laidOut, lines);

        // By itself a head may need a line more than it took in the whole, where later lines made up for it.
        while (lines > 1 && ruler.Measure(head, width).Height > room)
        {
            (head, tail) = After(laidOut, --lines);
        }

        return (head, tail);
    }

    // The last sentence that ends in the lower half of the lines, so that a slide does not stop in the middle of one.
    private static int EndOfSentence(LaidOutParagraph laidOut, int lines)
    {
        string text = string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text));
        int end = laidOut.Lines[lines - 1].End;
        for (int at = end; at > laidOut.Lines[lines / 2].Start && at > 0; at--)
        {
            if (Ends(text, at))
            {
                return at;
            }
        }

        return end;
    }

    // After a stop and its spaces, before what may begin a sentence. One letter or digit before the stop is an initial or a number.
    private static bool Ends(string text, int at)
    {
        int stop = at - 1;
        while (stop > 0 && text[stop] == ' ')
        {
            stop--;
        }

        bool wide = text[stop] is '。' or '！' or '？';
        bool stops = wide || (stop < at - 1 && text[stop] is '.' or '!' or '?' or '…' or '؟' or '।');
        bool initial = stop > 1 && text[stop] == '.' && char.IsLetterOrDigit(text[stop - 1]) && !char.IsLetterOrDigit(text[stop - 2]);
        return stops && !initial && (at >= text.Length || !char.IsLower(text[at]));
    }

    private static (TextParagraph Head, TextParagraph Tail) After(LaidOutParagraph laidOut, int lines)
    {
        int at = EndOfSentence(laidOut, lines);
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
                // A part of an equation is none: it is the equation's words.
                head.Add(span with { Text = span.Text[..(at - start)], Tex = null });
                tail.Add(span with { Text = span.Text[(at - start)..], Tex = null });
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
