using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A short quotation that has the slide to itself: large beside the accent line of its layout, with its source below.</summary>
internal sealed class QuoteFlow : Flow
{
    private const double MarkSize = 120;
    private const double MarkWidth = 96;
    private const double MarkHeight = 120;
    private const double MarkRoom = 54;
    private const double SourceSize = 22;
    private const double Inset = 0;
    private const double SourceGap = 14;
    private const double SourceHeight = 44;

    private static readonly double[] Sizes = [60, 56, 52, 48, 44, 40, 36, 32, 28, 24, 22, 20];
    private readonly QuoteBlock _quote;
    private readonly bool _rightToLeft;
    private readonly double _size;

    private QuoteFlow(QuoteBlock quote, bool rightToLeft, double size) => (_quote, _rightToLeft, _size) = (quote, rightToLeft, size);

    private static Box Quotation(Ruler ruler) =>
        ruler.Zones.Quotation with { X = ruler.Zones.Quotation.X + Inset, Width = ruler.Zones.Quotation.Width - (2 * Inset) };

    /// <summary>The quotation at the largest size at which it fits its box, or null where none does.</summary>
    public static QuoteFlow? Of(QuoteBlock quote, bool rightToLeft, Ruler ruler) =>
        Sizes.Select(size => new QuoteFlow(quote, rightToLeft, size)).FirstOrDefault(flow =>
        ruler.Height([.. flow.Words()], Quotation(ruler).Width) <= Quotation(ruler).Height - MarkRoom
        && flow.Words().All(words => ruler.MinimumWidth(words) <= Quotation(ruler).Width)
        && ruler.Height([.. flow.Source()], Quotation(ruler).Width) <= SourceHeight);

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Zones.Quotation.Height + SourceGap + SourceHeight;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box quotation = Quotation(ruler);
        double markX = ruler.Style.CentresWhatIsAlone ? quotation.X + ((quotation.Width - MarkWidth) / 2)
            : page.RightToLeft ? quotation.Right - MarkWidth : quotation.X;
        page.Add(new TextFrame
        {
            Box = new Box(markX, quotation.Y - 12, MarkWidth, MarkHeight),
            Name = "Quotation mark",
            AltText = "",
            Paragraphs = [new TextParagraph { Spans = [Spans.Of("“", MarkSize, ColorToken.Accent, bold: true) with { Heading = true }],
                Align = ruler.Style.Alone }],
        });
        quotation = quotation with { Y = quotation.Y + MarkRoom, Height = quotation.Height - MarkRoom };
        Add(page, "Quotation", quotation, VerticalAnchor.Middle, ruler, Words());
        if (_quote.Citation is not null)
        {
            Box below = quotation with { Y = quotation.Bottom + SourceGap, Height = SourceHeight };
            Add(page, "Source", below, VerticalAnchor.Top, ruler, Source());
        }
    }

    private IEnumerable<TextParagraph> Words() => _quote.Paragraphs.Select(text => new TextParagraph
    {
        Spans = Spans.Of(new InlineText([.. text.Runs.Select(run => run with { Style = run.Style | InlineStyle.Italic })]), _size),
        RightToLeft = _rightToLeft,
        SpaceBefore = 10,
    });

    private IEnumerable<TextParagraph> Source() => _quote.Citation is not { } source ? [] :
    [
        new TextParagraph { Spans = Spans.Of(new InlineText([new Inline("— "), .. source.Runs]), SourceSize, ColorToken.Muted),
            RightToLeft = _rightToLeft },
    ];

    private static void Add(
        PageBuilder page, string name, Box box, VerticalAnchor anchor, Ruler ruler, IEnumerable<TextParagraph> paragraphs) =>
        page.Add(
            new TextFrame { Box = box, Name = name, Placeholder = page.NextBody(), Anchor = anchor,
            Paragraphs = ruler.Fitted([.. paragraphs.Select(paragraph => paragraph with { Align = ruler.Style.Alone })], box.Width) });
}
