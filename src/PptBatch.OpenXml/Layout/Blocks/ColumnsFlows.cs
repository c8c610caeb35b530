using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Columns beside each other, and sides that are compared.</summary>
internal sealed class ColumnsFlows : BlockFlows<ColumnsBlock>
{
    private const int Most = 3;
    private static readonly GridLook Bare = new();
    private static readonly GridLook Side = new() { Name = "Comparison", Panels = [ColorToken.Panel, ColorToken.Deep], Aligned = true };
    private static readonly GridLook Titled = new() { Edge = ColorToken.Line };

    protected override void Add(ColumnsBlock block, FlowBuilder flows, BlockContext context) => flows.Add(PanelGrid.Of(
        [.. block.Columns.Select(column => (column.Title, column.Content, (string?)null))],
        Math.Min(block.Columns.Count, Most),
        block.Comparison ? Side : block.Columns.Any(column => column.Title is not null) ? Titled : Bare,
        context, flows.CodeSizes));
}
