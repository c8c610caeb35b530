using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// A title that fits its zone: one line at the size of the zone or two at 28 pt. Of a longer one the tail becomes the subtitle, or opens
/// the body.
/// </summary>
/// <param name="Head">What stands in the title.</param>
/// <param name="Subtitle">The slide's subtitle with the tail of the title before it, where one line holds them.</param>
/// <param name="Lead">The same where they are longer: they begin the body instead.</param>
internal sealed record TitleText(InlineText Head, InlineText? Subtitle, InlineText? Lead)
{
    private const double TwoLines = 28;
    private const double LeastSubtitle = 16;

    // The longest that may be put after a title: that it was used before, and which part of it this is.
    private const string Reserve = " · 00 (00/00)";

    public static TitleText Fit(InlineText title, InlineText? subtitle, Ruler ruler)
    {
        InlineText flat = new([.. title.Runs.Select(run => run.Text == "\n" ? run with { Text = " " } : run)]);
        (InlineText head, InlineText tail) = Lines(With(flat, Reserve), TwoLines, ruler) <= ruler.Zones.TitleLines
            ? (flat, InlineText.Empty)
            : Cut(flat, ruler);
        InlineText under = (tail.IsEmpty, subtitle) switch
        {
            (true, _) => subtitle ?? InlineText.Empty,
            (false, null) => tail,
            (false, not null) => new InlineText([.. tail.Runs, new Inline(" · "), .. subtitle.Runs]),
        };
        return under.IsEmpty ? new TitleText(head, null, null)
            : SubtitleSize(under, ruler.Zones.Subtitle.Box, ruler) is null ? new TitleText(head, null, under)
            : new TitleText(head, under, null);
    }

    /// <summary>The title with a marker after it, at its size.</summary>
    public TextParagraph Paragraph(string marker, bool rightToLeft, Ruler ruler)
    {
        InlineText whole = With(Head, marker);
        return new TextParagraph
        {
            Spans = Spans.Title(whole, Lines(whole, ruler.Zones.Title.SizePt, ruler) <= 1 ? ruler.Zones.Title.SizePt : TwoLines, ruler),
            RightToLeft = rightToLeft,
        };
    }

    /// <summary>The subtitle at the largest size that fits a box.</summary>
    public TextParagraph? SubtitleParagraph(Box box, bool rightToLeft, Ruler ruler) => Subtitle is null ? null : new TextParagraph
    {
        Spans = Spans.Of(Subtitle, SubtitleSize(Subtitle, box, ruler) ?? LeastSubtitle, ColorToken.Muted),
        RightToLeft = rightToLeft,
    };

    private static double? SubtitleSize(InlineText text, Box box, Ruler ruler)
    {
        foreach (double size in (double[])[18, LeastSubtitle])
        {
            if (ruler.Measure(new TextParagraph { Spans = Spans.Of(text, size) }, box.Width).Height <= box.Height)
            {
                return size;
            }
        }

        return null;
    }

    private static InlineText With(InlineText text, string marker) =>
        marker.Length == 0 ? text : new InlineText([.. text.Runs, new Inline(marker)]);

    private static int Lines(InlineText text, double size, Ruler ruler) =>
        ruler.Measure(new TextParagraph { Spans = Spans.Title(text, size, ruler) }, ruler.Zones.Title.Box.Width).LineCount;

    // The most whole words that fit two lines with the reserve.
    private static (InlineText Head, InlineText Tail) Cut(InlineText text, Ruler ruler)
    {
        LaidOutParagraph laidOut =
            ruler.Measure(new TextParagraph { Spans = Spans.Title(text, TwoLines, ruler) }, ruler.Zones.Title.Box.Width);
        string plain = string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text));
        int at = laidOut.Lines[Math.Min(ruler.Zones.TitleLines, laidOut.LineCount) - 1].End;
        while (at > 1)
        {
            InlineText head = Slice(laidOut, 0, at);
            if (Lines(With(head, Reserve), TwoLines, ruler) <= ruler.Zones.TitleLines)
            {
                at = PhraseEnd.Before(plain, at);
                return (Slice(laidOut, 0, at), Slice(laidOut, at, plain.Length));
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

                // Where tokens are split depends on size and width, and the part is measured again.
                string part = span.Text[(first - start)..(last - start)].Replace("\u200B", "", StringComparison.Ordinal);
                runs.Add(new Inline(
                    part, style & ~InlineStyle.Bold, span.Href, span.Language, last - first == span.Text.Length ? span.Tex : null));
            }

            start += span.Text.Length;
        }

        return new InlineText(runs);
    }
}
