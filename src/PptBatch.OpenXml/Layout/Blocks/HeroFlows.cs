using PptBatch.OpenXml.Layout.Figures;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>One number or word, as large as the page has room for.</summary>
internal sealed class HeroFlows : BlockFlows<HeroBlock>
{
    public override PageLayout? Page => PageLayout.Hero;

    protected override void Add(HeroBlock block, FlowBuilder flows, BlockContext context) =>
        flows.Add(new HeroFlow(block, context.RightToLeft));
}
