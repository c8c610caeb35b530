using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A short quotation that has the slide to itself: large beside the accent line of its layout, with its source below.</summary>
internal sealed class QuoteFlow(QuoteBlock quote, bool rightToLeft) : Flow
{
    private const int MostCharacters = 240;
    private const int LongestSource = 70;
    private const int LongestWord = 40;
    private const double Size = 28;
    private const double SourceSize = 18;
    private const double Inset = 24;
    private const double SourceGap = 14;
    private const double SourceHeight = 48;

    /// <summary>True for a quotation that is sure to fit at its size.</summary>
    public static bool Holds(QuoteBlock quote)
    {
        string words = string.Join(' ', quote.Paragraphs.Select(text => text.Plain));
        string source = quote.Citation?.Plain ?? "";
        return words.Length <= MostCharacters && source.Length <= LongestSource && $"{words} {source}".Split(' ').All(word => word.Length <= LongestWord);
    }

    public override double Height(double width, TypeScale scale, Ruler ruler) => Zones.Quotation.Height + SourceGap + SourceHeight;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box words = Zones.Quotation with { X = Zones.Quotation.X + Inset, Width = Zones.Quotation.Width - (2 * Inset) };
        Add(page, "Quotation", words, VerticalAnchor.Middle, ruler, quote.Paragraphs.Select(text => new TextParagraph
        {
            Spans = Spans.Of(new InlineText([.. text.Runs.Select(run => run with { Style = run.Style | InlineStyle.Italic })]), Size),
            RightToLeft = rightToLeft,
            SpaceBefore = 10,
        }));
        if (quote.Citation is { } source)
        {
            Add(page, "Source", words with { Y = words.Bottom + SourceGap, Height = SourceHeight }, VerticalAnchor.Top, ruler,
            [
                new TextParagraph { Spans = Spans.Of(new InlineText([new Inline("— "), .. source.Runs]), SourceSize, ColorToken.Muted), RightToLeft = rightToLeft },
            ]);
        }
    }

    private static void Add(PageBuilder page, string name, Box box, VerticalAnchor anchor, Ruler ruler, IEnumerable<TextParagraph> paragraphs) =>
        page.Add(new TextFrame { Box = box, Name = name, Placeholder = page.NextBody(), Anchor = anchor, Paragraphs = ruler.Fitted([.. paragraphs], box.Width) });
}
