using PptBatch.OpenXml.Layout.Figures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Terms at the start of rows, what they mean beside them.</summary>
internal sealed class GlossaryFlows : BlockFlows<GlossaryBlock>
{
    private const double TermShare = 0.26;

    public override bool StandsBesideATitle(Block block) => true;

    protected override void Add(GlossaryBlock block, FlowBuilder flows, BlockContext context) => flows.Add(new RowsFlow(
        "Glossary", [.. block.Entries.Select(entry => new FigureRow(entry.Term, entry.Definitions))], TermShare, context.RightToLeft));
}
