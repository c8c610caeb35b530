using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout;

/// <summary>A title that fits its zone: one line at 30 pt or two at 28; of a longer one the tail becomes the subtitle.</summary>
internal sealed record TitleText(InlineText Title, InlineText? Subtitle, double SizePt)
{
    private const double OneLine = 30;
    private const double TwoLines = 28;

    /// <param name="title">The whole title.</param>
    /// <param name="subtitle">The slide's own subtitle, or null.</param>
    /// <param name="suffix">What must stand at the end of the title, such as <c> (2/3)</c>; empty for nothing.</param>
    /// <param name="width">Width of the title zone in points.</param>
    /// <param name="ruler">Measures.</param>
    public static TitleText Fit(InlineText title, InlineText? subtitle, string suffix, double width, Ruler ruler)
    {
        InlineText flat = new([.. title.Runs.Select(run => run.Text == "\n" ? run with { Text = " " } : run)]);
        InlineText whole = With(flat, suffix);
        if (Lines(whole, OneLine, width, ruler) <= 1)
        {
            return new TitleText(whole, subtitle, OneLine);
        }

        if (Lines(whole, TwoLines, width, ruler) <= 2)
        {
            return new TitleText(whole, subtitle, TwoLines);
        }

        (InlineText head, InlineText tail) = Cut(flat, suffix, width, ruler);
        InlineText rest = subtitle is null ? tail : new InlineText([.. tail.Runs, new Inline(" · "), .. subtitle.Runs]);
        return new TitleText(With(head, suffix), rest, TwoLines);
    }

    public TextParagraph Paragraph(bool rightToLeft) => new()
    {
        Spans = Spans.Of(Title, SizePt, bold: true),
        RightToLeft = rightToLeft,
    };

    private static InlineText With(InlineText text, string suffix) => suffix.Length == 0 ? text : new InlineText([.. text.Runs, new Inline(suffix)]);

    private static int Lines(InlineText text, double size, double width, Ruler ruler) =>
        ruler.Measure(new TextParagraph { Spans = Spans.Of(text, size, bold: true) }, width).LineCount;

    // The most whole words that fit two lines with the suffix.
    private static (InlineText Head, InlineText Tail) Cut(InlineText text, string suffix, double width, Ruler ruler)
    {
        LaidOutParagraph laidOut = ruler.Measure(new TextParagraph { Spans = Spans.Of(text, TwoLines, bold: true) }, width);
        string plain = string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text));
        int at = laidOut.Lines[Math.Min(1, laidOut.LineCount - 1)].End;
        while (at > 1)
        {
            InlineText head = Slice(laidOut, 0, at);
            if (Lines(With(head, suffix), TwoLines, width, ruler) <= 2)
            {
                return (head, Slice(laidOut, at, plain.Length));
            }

            int space = plain.LastIndexOf(' ', Math.Max(0, at - 2));
            at = space > 0 ? space + 1 : at - 1 - (char.IsLowSurrogate(plain[at - 1]) ? 1 : 0);
        }

        return (Slice(laidOut, 0, 1), Slice(laidOut, 1, plain.Length));
    }

    private static InlineText Slice(LaidOutParagraph laidOut, int from, int to)
    {
        List<Inline> runs = [];
        int start = 0;
        foreach (TextSpan span in laidOut.Paragraph.Spans)
        {
            int first = Math.Max(from, start);
            int last = Math.Min(to, start + span.Text.Length);
            if (first < last)
            {
                InlineStyle style = span.FixedWidth ? span.Style | InlineStyle.Code : span.Style;
                runs.Add(new Inline(span.Text[(first - start)..(last - start)], style & ~InlineStyle.Bold, span.Href, span.Language, span.Tex));
            }

            start += span.Text.Length;
        }

        return new InlineText(runs);
    }
}
