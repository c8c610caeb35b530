using System.Globalization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Numbered steps beside each other; many or long ones are a list.</summary>
internal sealed class StepsFlows : BlockFlows<StepsBlock>
{
    private const double Circle = 40;
    private const int MostBrief = 45;

    protected override void Add(StepsBlock block, FlowBuilder flows, BlockContext context)
    {
        if (block.Steps.Count is < 2 or > 8 || !PanelGrid.AreShort(block.Steps))
        {
            flows.AddText(TextUnit.Items(
                [.. block.Steps.Select((step, index) => new ListItem(InlineText.Lines(step), 0, true, index + 1))], context.RightToLeft));
            return;
        }

        bool brief = block.Steps.Count <= 5 && block.Steps.All(step => step.Sum(text => text.Plain.Length) <= MostBrief);
        int columns = brief || block.Steps.Count <= 4 ? block.Steps.Count : (block.Steps.Count + 1) / 2;
        flows.Add(new GridFlow([.. block.Steps.Select((step, index) => new GridCell(PanelGrid.Text(step, context.RightToLeft))
        {
            HeaderHeight = Circle + 10,
            PlaceHeader = (box, page) => Numbered(box, page, index + 1, last: (index + 1) % columns == 0 || index == block.Steps.Count - 1),
        })], columns, PanelGrid.Figure));
    }

    private static void Numbered(Box box, PageBuilder page, int number, bool last)
    {
        double x = page.RightToLeft ? box.Right - Circle : box.X;
        if (!last)
        {
            double from = page.RightToLeft ? box.X - Zones.Gutter : box.X + Circle;
            page.Add(new ShapeFrame
            {
                Box = new Box(from, box.Y + ((Circle - PanelGrid.LineWidth) / 2), box.Width - Circle + Zones.Gutter, PanelGrid.LineWidth),
                Name = "Line",
                AltText = "",
                Fill = ColorToken.Line,
            });
        }

        page.Add(new TextFrame
        {
            Box = new Box(x, box.Y, Circle, Circle),
            Name = "Step",
            Geometry = ShapeGeometry.Ellipse,
            Fill = ColorToken.Accent,
            Anchor = VerticalAnchor.Middle,
            Paragraphs =
            [
                new TextParagraph { Spans = [Spans.Of(number.ToString(CultureInfo.InvariantCulture), 18, ColorToken.OnAccent, bold: true)],
                    Align = TextAlign.Center },
            ],
        });
    }
}
