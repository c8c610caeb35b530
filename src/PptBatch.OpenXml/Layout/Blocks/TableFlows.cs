using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Tables;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>A table under its caption; one of many columns is several tables.</summary>
internal sealed class TableFlows : BlockFlows<TableBlock>
{
    private const int MostColumns = 12;

    public override PageLayout? Page => PageLayout.Table;

    protected override void Add(TableBlock block, FlowBuilder flows, BlockContext context)
    {
        if (block.Caption is { IsEmpty: false } caption)
        {
            flows.Add(new CaptionFlow(caption, context.RightToLeft));
        }

        string name = block.Caption?.Plain ?? context.Words.Table;
        flows.Add(TableGrid.Of(block, context.Pictures).ByColumns(MostColumns)
            .Select(grid => new TableFlow(grid, name, context.RightToLeft)));
    }
}
