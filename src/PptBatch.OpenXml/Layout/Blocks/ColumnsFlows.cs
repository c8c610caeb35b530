using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Columns beside each other, and sides that are compared.</summary>
internal sealed class ColumnsFlows : BlockFlows<ColumnsBlock>
{
    private const int Most = 3;
    private const int LongestOfCard = 90;
    private static readonly GridLook Bare = new();
    private static readonly GridLook Side = new() { Name = "Comparison", Panels = [ColorToken.Panel, ColorToken.Deep], Aligned = true };
    private static readonly GridLook Listings = new() { Name = "Columns", Panels = [ColorToken.Panel], Aligned = true };
    private static readonly GridLook Titled = new() { Edge = ColorToken.Line };

    // A heading over a few words in each is what cards are.
    private static bool AreCards(ColumnsBlock block) => block.Columns.Count > 1
        && block.Columns.All(column =>
            column.Title is not null && column.Content is [ParagraphBlock { Text.Letters: <= LongestOfCard }]);

    protected override void Add(ColumnsBlock block, FlowBuilder flows, BlockContext context) => flows.Add(PanelGrid.Of(
        [.. block.Columns.Select(column => (column.Title, column.Content, (string?)null))],
        Math.Min(block.Columns.Count, Most),
        LookOf(block),
        context, flows.CodeSizes));

    private static GridLook LookOf(ColumnsBlock block) => block.Comparison ? Side
        : block.Columns.All(column => column is { Title: not null, Content: [CodeBlock] }) ? Listings
        : AreCards(block) ? PanelGrid.Card
        : block.Columns.Any(column => column.Title is not null) ? Titled : Bare;
}
