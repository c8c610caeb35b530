using PptBatch.OpenXml.Layout.Flows;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A display equation.</summary>
internal sealed class MathFlows : BlockFlows<MathBlock>
{
    public override bool StandsBesideAPicture(Block block) => true;

    protected override void Add(MathBlock block, FlowBuilder flows, BlockContext context) => flows.Add(new MathFlow(block.Tex));
}
