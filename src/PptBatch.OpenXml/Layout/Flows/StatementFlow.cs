using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>One short paragraph that has the slide to itself: large, beside an accent line.</summary>
internal sealed class StatementFlow(InlineText text, bool rightToLeft) : Flow
{
    private const double Size = 28;
    private const double EdgeWidth = 4;
    private const double Inset = 24;
    private const double Above = 16;
    private const int MostLines = 4;
    private readonly TextParagraph _paragraph = new() { Spans = Spans.Of(text, Size), LineSpacing = 1.1, RightToLeft = rightToLeft };

    public override bool Floats => true;

    /// <summary>True for a paragraph that is read at a glance.</summary>
    public bool Holds(double width, Ruler ruler) => ruler.Measure(_paragraph, TextWidth(width)).LineCount <= MostLines;

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        ruler.Measure(_paragraph, TextWidth(width)).Height + (2 * Above);

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double edge = page.RightToLeft ? box.Right - EdgeWidth : box.X;
        page.Add(
            new ShapeFrame { Box = new Box(edge, box.Y, EdgeWidth, box.Height), Name = "Edge", AltText = "", Fill = ColorToken.Accent });
        page.Add(new TextFrame
        {
            Box = new Box(page.RightToLeft ? box.X : box.X + Inset, box.Y, TextWidth(box.Width), box.Height),
            Name = "Content",
            Placeholder = page.NextBody(),
            Paragraphs = ruler.Fitted([_paragraph], TextWidth(box.Width)),
            Anchor = VerticalAnchor.Middle,
        });
    }

    private static double TextWidth(double width) => width - Inset;
}
