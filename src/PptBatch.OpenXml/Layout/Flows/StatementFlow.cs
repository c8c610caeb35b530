using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>One short paragraph that has the slide to itself: as large as the page is its frame.</summary>
internal sealed class StatementFlow : Flow
{
    private const double Inset = 74;
    private const int MostLines = 5;
    private static readonly double[] Sizes = [72, 66, 60, 54, 48, 44, 40, 36, 32];
    private readonly TextParagraph[] _bySize;

    public StatementFlow(InlineText text, bool rightToLeft, bool bold = false) => _bySize =
    [
        .. Sizes.Select(size => new TextParagraph
        {
            Spans = [.. Spans.Of(text, size, bold: bold).Zip(text.Runs, Emphasized)], LineSpacing = 1.05, RightToLeft = rightToLeft,
        }),
    ];

    // What is strong in the sentence has the accent's colour as well: on some grounds all of it is bold.
    private static TextSpan Emphasized(TextSpan span, Inline run) =>
        run is { Href: null } && run.Style.HasFlag(InlineStyle.Bold) ? span with { Color = ColorToken.Accent } : span;

    /// <summary>True for a paragraph that is read at a glance.</summary>
    public bool Holds(Ruler ruler) => ruler.Measure(_bySize[^1], TextWidth(ruler.Zones.Body.Width)).LineCount <= MostLines;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Measure(_bySize[^1], TextWidth(width)).Height;

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        ruler.Measure(Largest(width, ruler.Zones.Body.Height, ruler), TextWidth(width)).Height;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) => page.Add(new TextFrame
    {
        Box = new Box(box.X + (page.RightToLeft ? 0 : Inset), box.Y, TextWidth(box.Width), box.Height),
        Name = "Content",
        Placeholder = page.NextBody(),
        Paragraphs = ruler.Fitted([Largest(box.Width, box.Height + 1, ruler)], TextWidth(box.Width)),
        Anchor = VerticalAnchor.Middle,
    });

    private TextParagraph Largest(double width, double height, Ruler ruler) =>
        _bySize.FirstOrDefault(paragraph => ruler.Measure(paragraph, TextWidth(width)) is var lines
            && lines.LineCount <= MostLines && lines.Height <= height && ruler.MinimumWidth(paragraph) <= TextWidth(width), _bySize[^1]);

    private static double TextWidth(double width) => width - (2 * Inset);
}
