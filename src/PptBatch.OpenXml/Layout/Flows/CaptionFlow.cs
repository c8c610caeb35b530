using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>The caption above a table, which stays with it.</summary>
internal sealed class CaptionFlow(InlineText caption, bool rightToLeft) : Flow
{
    private const double Size = 14;
    private readonly TextParagraph _paragraph = new() { Spans = Spans.Of(caption, Size, ColorToken.Muted), RightToLeft = rightToLeft };

    public override bool KeepsWithNext => true;

    public override double Height(double width, TypeScale scale, Ruler ruler) => ruler.Measure(_paragraph, width).Height;

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force) =>
        force ? (this, null) : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page) =>
        page.Add(new TextFrame { Box = box, Name = "Caption", Paragraphs = ruler.Fitted([_paragraph], box.Width) });
}
