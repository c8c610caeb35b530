using PptBatch.OpenXml.Layout.Diagrams;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Figures;

/// <summary>Pages of a diagram that are laid out already, from the top left corner of an empty slide; the caption is on the last.</summary>
/// <param name="pages">The pages, at least one.</param>
/// <param name="height">The height that they were laid out for.</param>
/// <param name="block">The diagram.</param>
/// <param name="rightToLeft">True for captions that are read from right to left.</param>
internal sealed class PlacedDiagram(IReadOnlyList<GroupFrame> pages, double height, DiagramBlock block, bool rightToLeft) : Flow
{
    private const double CaptionGap = 6;

    public static double CaptionHeight(DiagramBlock block, bool rightToLeft, double width, Ruler ruler) =>
        block.Caption is null ? 0 : ruler.Measure(Caption(block, rightToLeft), width).Height + CaptionGap;

    /// <summary>The first page, and those after it.</summary>
    public (PlacedDiagram Head, PlacedDiagram? Tail) First() => pages.Count == 1 ? (this, null)
        : (new PlacedDiagram([pages[0]], height, block with { Caption = null }, rightToLeft),
            new PlacedDiagram([.. pages.Skip(1)], height, block, rightToLeft));

    public override double Height(double width, TypeScale scale, Ruler ruler) =>
        pages.Count == 1 ? height + CaptionHeight(block, rightToLeft, width, ruler) : 2 * ruler.Zones.Body.Height;

    public override (Flow? Head, Flow? Tail) Cut(double width, double room, TypeScale scale, Ruler ruler, bool force) =>
        force || height <= room ? First() : (null, this);

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double caption = CaptionHeight(block, rightToLeft, box.Width, ruler);
        double below = Math.Max(0, box.Height - caption - height) / 2;
        GroupFrame diagram = Moved.By(pages[0], box.X, box.Y + below);
        page.AddLevels(diagram, DiagramLevels.Of(diagram));
        if (block.Caption is not null)
        {
            page.Add(new TextFrame
            {
                Box = new Box(box.X, box.Bottom - caption + CaptionGap, box.Width, caption - CaptionGap),
                Name = "Caption",
                Paragraphs = ruler.Fitted([Caption(block, rightToLeft)], box.Width),
            });
        }
    }

    private static TextParagraph Caption(DiagramBlock block, bool rightToLeft) => new()
    {
        Spans = Spans.Of(block.Caption!, TypeScale.Caption, ColorToken.Muted), Align = TextAlign.Center, RightToLeft = rightToLeft,
    };
}
