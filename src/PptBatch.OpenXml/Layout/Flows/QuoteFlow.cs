using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A short quotation that has the slide to itself: large beside the accent line of its layout, with its source below.</summary>
internal sealed class QuoteFlow(QuoteBlock quote, bool rightToLeft) : Flow
{
    private const double Size = 28;
    private const double SourceSize = 18;
    private const double Inset = 24;
    private const double SourceGap = 14;
    private const double SourceHeight = 48;

    private static Box Quotation(Ruler ruler) =>
        ruler.Zones.Quotation with { X = ruler.Zones.Quotation.X + Inset, Width = ruler.Zones.Quotation.Width - (2 * Inset) };

    /// <summary>True for a quotation whose words and source fit their boxes at the large size.</summary>
    public static bool Holds(QuoteBlock quote, bool rightToLeft, Ruler ruler) =>
        ruler.Height([.. Words(quote, rightToLeft)], Quotation(ruler).Width) <= Quotation(ruler).Height
        && ruler.Height([.. Source(quote, rightToLeft)], Quotation(ruler).Width) <= SourceHeight;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Zones.Quotation.Height + SourceGap + SourceHeight;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box quotation = Quotation(ruler);
        Add(page, "Quotation", quotation, VerticalAnchor.Middle, ruler, Words(quote, rightToLeft));
        if (quote.Citation is not null)
        {
            Box below = quotation with { Y = quotation.Bottom + SourceGap, Height = SourceHeight };
            Add(page, "Source", below, VerticalAnchor.Top, ruler, Source(quote, rightToLeft));
        }
    }

    private static IEnumerable<TextParagraph> Words(QuoteBlock quote, bool rightToLeft) => quote.Paragraphs.Select(text => new TextParagraph
    {
        Spans = Spans.Of(new InlineText([.. text.Runs.Select(run => run with { Style = run.Style | InlineStyle.Italic })]), Size),
        RightToLeft = rightToLeft,
        SpaceBefore = 10,
    });

    private static IEnumerable<TextParagraph> Source(QuoteBlock quote, bool rightToLeft) => quote.Citation is not { } source ? [] :
    [
        new TextParagraph { Spans = Spans.Of(new InlineText([new Inline("— "), .. source.Runs]), SourceSize, ColorToken.Muted), RightToLeft = rightToLeft },
    ];

    private static void Add(PageBuilder page, string name, Box box, VerticalAnchor anchor, Ruler ruler, IEnumerable<TextParagraph> paragraphs) =>
        page.Add(new TextFrame { Box = box, Name = name, Placeholder = page.NextBody(), Anchor = anchor, Paragraphs = ruler.Fitted([.. paragraphs], box.Width) });
}
