using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Large numbers beside each other; those of many words are headings with their text.</summary>
internal sealed class StatsFlows : BlockFlows<StatsBlock>
{
    // Of a bold digit, in em, with something to spare for a unit.
    private const double DigitWidth = 0.56;
    private static readonly double[] Sizes = [40, 32, 28, 24, 20];
    private static readonly GridLook Look = new() { Panel = ColorToken.Panel, Floats = true };

    protected override void Add(StatsBlock block, FlowBuilder flows, BlockContext context)
    {
        bool rtl = context.RightToLeft;
        if (!PanelGrid.AreShort(block.Stats.Select(stat => (IReadOnlyList<InlineText>)[stat.Number, stat.Label])))
        {
            flows.AddText(
                block.Stats.SelectMany(stat => (TextUnit[])[TextUnit.Heading(stat.Number, rtl), TextUnit.Words(stat.Label, rtl)]));
            return;
        }

        // Numbers beside each other are as large as each other: size would say which is more.
        int columns = Math.Clamp(block.Stats.Count, 1, 4);
        double size = Size(block.Stats.Max(stat => stat.Number.Plain.Length), columns);
        flows.Add(new GridFlow(
            [.. block.Stats.Select(stat => new GridCell(new Stack([new TextFlow([.. Units(stat, size, rtl)])])))], columns, Look));
    }

    private static IEnumerable<TextUnit> Units(Stat stat, double size, bool rightToLeft)
    {
        if (!stat.Number.IsEmpty)
        {
            IReadOnlyList<TextSpan> number = Spans.Of(stat.Number, size, ColorToken.Accent, bold: true);
            yield return TextUnit.Fixed(new TextParagraph { Spans = number, Align = TextAlign.Center, RightToLeft = rightToLeft }, true);
        }

        if (!stat.Label.IsEmpty)
        {
            yield return TextUnit.Fixed(
                new TextParagraph { Spans = Spans.Of(stat.Label, 18), Align = TextAlign.Center, RightToLeft = rightToLeft }, false);
        }
    }

    // The largest size at which the longest number stands on one line of its column.
    private static double Size(int longest, int columns)
    {
        double width = Zones.Column(Zones.Standard.Body, 0, columns).Width - (2 * Look.Padding);
        return Sizes.FirstOrDefault(size => longest * size * DigitWidth <= width, Sizes[^1]);
    }
}
