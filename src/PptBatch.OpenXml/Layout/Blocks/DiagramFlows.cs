using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A diagram over the room that the page has.</summary>
internal sealed class DiagramFlows : BlockFlows<DiagramBlock>
{
    public override PageLayout? Page => PageLayout.TitleOnly;

    public override bool StandsBesideATitle(Block block) => ((DiagramBlock)block).Diagram is MatrixDiagram or LayersDiagram;

    protected override void Add(DiagramBlock block, FlowBuilder flows, BlockContext context) =>
        flows.Add(new DiagramFlow(block, context.RightToLeft));
}
