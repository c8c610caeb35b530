using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;
using PptBatch.OpenXml.Text;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// A title that fits its zone: one line at the size of the zone or two at its least size. Of a longer one the tail becomes the subtitle,
/// or opens the body.
/// </summary>
/// <param name="Head">What stands in the title.</param>
/// <param name="Subtitle">The slide's subtitle with the tail of the title before it, where one line holds them.</param>
/// <param name="Lead">The same where they are longer: they begin the body instead.</param>
internal sealed record TitleText(InlineText Head, InlineText? Subtitle, InlineText? Lead)
{
    private const double LeastSubtitle = 16;
    private const double MarkerSize = 20;

    private static readonly double[] OneLineSizes = [34, 32, 30, 28];
    private static readonly double[] TwoLineSizes = [32, 30, 28, 26, 24, 22, 20];

    // The longest that may be put after a title: that it was used before, and which part of it this is.
    private const string Reserve = " · 00 (00/00)";

    /// <summary>A title as its zone holds it.</summary>
    /// <param name="title">The title.</param>
    /// <param name="subtitle">The slide's subtitle, or null.</param>
    /// <param name="reserve">The longest that will be put after it; empty for nothing.</param>
    /// <param name="ruler">Measures.</param>
    public static TitleText Fit(InlineText title, InlineText? subtitle, string reserve, Ruler ruler)
    {
        InlineText flat = new([.. title.Runs.Select(run => run.Text == "\n" ? run with { Text = " " } : run)]);
        (InlineText head, InlineText tail) = Lines(With(flat, reserve), ruler.Zones.LeastTitle, ruler) <= ruler.Zones.TitleLines
            ? (flat, InlineText.Empty)
            : Cut(flat, reserve, ruler);
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

    /// <summary>The longest that may be put after the title.</summary>
    public static string LongestMarker => Reserve;

    /// <summary>
    /// The title with a marker after it, at the largest size of its zone's that takes one line, or else two. Which part of a slide a page
    /// is stands back behind its title.
    /// </summary>
    /// <param name="marker">Put after it.</param>
    /// <param name="room">The most height in points: what was kept for a longer marker may be less than a shorter one would take.</param>
    /// <param name="rightToLeft">True for a script that is written from right to left.</param>
    /// <param name="ruler">Measures.</param>
    /// <param name="width">The width that it has, where that is not its zone's.</param>
    public TextParagraph Paragraph(string marker, double room, bool rightToLeft, Ruler ruler, double? width = null)
    {
        double zone = ruler.Zones.Title.SizePt;
        double least = ruler.Zones.LeastTitle;
        double size = OneLineSizes.Prepend(zone).Where(size => size <= zone)
            .FirstOrDefault(size => ruler.Measure(At(size), width ?? ruler.Zones.Title.Box.Width).LineCount <= 1);
        size = size > 0 ? size : TwoLineSizes.Where(size => size <= Math.Max(zone, least) && size >= least)
            .FirstOrDefault(size => ruler.Measure(At(size), ruler.Zones.Title.Box.Width) is var lines
                && lines.LineCount <= ruler.Zones.TitleLines && lines.Height <= room
                && (ruler.Zones.TitleHangs || lines.Height <= ruler.Zones.Title.Box.Height),
                least);
        return At(size);

        TextParagraph At(double size) => new()
        {
            Spans = marker.Length == 0 ? Spans.Title(Head, size, ruler)
                : [.. Spans.Title(Head, size, ruler), new TextSpan(marker, Math.Min(size, MarkerSize))
                    { Color = ColorToken.Title, Heading = true }],
            RightToLeft = rightToLeft,
        };
    }

    /// <summary>The title at the largest size at which a zone of its own holds it.</summary>
    public TextParagraph Large(string marker, TextZone zone, bool rightToLeft, Ruler ruler)
    {
        for (double size = zone.SizePt; ; size -= 2)
        {
            TextParagraph paragraph = new() { Spans = Spans.Title(With(Head, marker), size, ruler), RightToLeft = rightToLeft };
            if (size <= zone.LeastPt || (ruler.Measure(paragraph, zone.Box.Width).Height <= zone.Box.Height
                && ruler.MinimumWidth(paragraph) <= zone.Box.Width))
            {
                return paragraph;
            }
        }
    }

    /// <summary>Height of the title's lines with a marker.</summary>
    public double Height(string marker, Ruler ruler) =>
        ruler.Measure(Paragraph(marker, double.MaxValue, false, ruler), ruler.Zones.Title.Box.Width).Height;

    /// <summary>The subtitle at the largest size that fits a box.</summary>
    public TextParagraph? SubtitleParagraph(Box box, bool rightToLeft, Ruler ruler) => Subtitle is null ? null : new TextParagraph
    {
        Spans = Spans.Of(Subtitle, SubtitleSize(Subtitle, box, ruler) ?? LeastSubtitle, ColorToken.Muted),
        RightToLeft = rightToLeft,
    };

    private static double? SubtitleSize(InlineText text, Box box, Ruler ruler)
    {
        foreach (double size in (double[])[20, 18, LeastSubtitle])
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
    private static (InlineText Head, InlineText Tail) Cut(InlineText text, string reserve, Ruler ruler)
    {
        LaidOutParagraph laidOut =
            ruler.Measure(new TextParagraph { Spans = Spans.Title(text, ruler.Zones.LeastTitle, ruler) }, ruler.Zones.Title.Box.Width);
        string plain = string.Concat(laidOut.Paragraph.Spans.Select(span => span.Text));
        int at = laidOut.Lines[Math.Min(ruler.Zones.TitleLines, laidOut.LineCount) - 1].End;
        while (at > 1)
        {
            InlineText head = Slice(laidOut, 0, at);
            if (Lines(With(head, reserve), ruler.Zones.LeastTitle, ruler) <= ruler.Zones.TitleLines)
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
