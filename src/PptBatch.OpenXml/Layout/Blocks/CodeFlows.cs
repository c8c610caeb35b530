using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Code, in one size with the other code around it.</summary>
internal sealed class CodeFlows : BlockFlows<CodeBlock>
{
    private const int MostBesideAPicture = 400;
    private const int MostLineBesideAPicture = 38;

    public override PageLayout? Page => PageLayout.Code;

    // Only where no line of it would break in less than half a page.
    public override bool StandsBesideAPicture(Block block) =>
        ((CodeBlock)block).Code is var code
            && code.Length <= MostBesideAPicture && code.Split('\n').All(line => line.Length <= MostLineBesideAPicture);

    protected override void Add(CodeBlock block, FlowBuilder flows, BlockContext context)
    {
        bool tagged = block.CodeLanguage != flows.CodeLanguage;
        flows.Add(new CodeFlow(block.Code, block.CodeLanguage, tagged, block.Output, flows.CodeSizes, block.MarkedLines));
        flows.CodeLanguage = block.Output ? flows.CodeLanguage : block.CodeLanguage;
    }
}
