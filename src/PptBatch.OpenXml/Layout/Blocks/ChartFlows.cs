using PptBatch.OpenXml.Layout.Charts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A chart, of the kind that its numbers can be read in.</summary>
internal sealed class ChartFlows : BlockFlows<ChartBlock>
{
    public override PageLayout? Page => PageLayout.Chart;

    protected override void Add(ChartBlock block, FlowBuilder flows, BlockContext context) =>
        flows.Add(new ChartFlow(block with { Kind = ChartKinds.Readable(block.Kind, block.Categories.Count, block.Series) }));
}
