using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A diagram over the room that the page has.</summary>
internal sealed class DiagramFlows : BlockFlows<DiagramBlock>
{
    public override PageLayout? Page => PageLayout.TitleOnly;

    protected override void Add(DiagramBlock block, FlowBuilder flows, BlockContext context) =>
        flows.Add(new DiagramFlow(block, context.RightToLeft));
}
