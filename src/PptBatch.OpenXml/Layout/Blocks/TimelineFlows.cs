using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A dated line; events of many words are headings with their text.</summary>
internal sealed class TimelineFlows : BlockFlows<TimelineBlock>
{
    private const double Dot = 14;

    protected override void Add(TimelineBlock block, FlowBuilder flows, BlockContext context)
    {
        bool rtl = context.RightToLeft;
        if (!PanelGrid.AreShort(block.Events.Select(item => item.Text)))
        {
            flows.AddText(block.Events.SelectMany(
                item => (TextUnit[])[TextUnit.Heading(item.Date, rtl), .. item.Text.Select(text => TextUnit.Words(text, rtl))]));
            return;
        }

        int columns = Math.Clamp(block.Events.Count <= 4 ? block.Events.Count : (block.Events.Count + 1) / 2, 1, 4);
        flows.Add(new GridFlow([.. block.Events.Select(item => new GridCell(new Stack(
        [
            new TextFlow(
                [TextUnit.Label(item.Date, ColorToken.Accent, rtl),
                .. item.Text.Select(text => TextUnit.Small(text.Runs, false, ColorToken.Ink, rtl))]),
        ]))
        {
            HeaderHeight = 24,
            PlaceHeader = Dotted,
        })], columns, PanelGrid.Figure));
    }

    private static void Dotted(Box box, PageBuilder page)
    {
        page.Add(new ShapeFrame
        {
            Box = new Box(box.X, box.Y + ((Dot - PanelGrid.LineWidth) / 2), box.Width, PanelGrid.LineWidth), Name = "Line", AltText = "",
            Fill = ColorToken.Line,
        });
        page.Add(new ShapeFrame
        {
            Box = new Box(page.RightToLeft ? box.Right - Dot : box.X, box.Y, Dot, Dot), Name = "Dot", AltText = "",
            Geometry = ShapeGeometry.Ellipse, Fill = ColorToken.Accent,
        });
    }
}
