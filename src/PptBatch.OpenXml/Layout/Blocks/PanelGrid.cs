using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Blocks;

/// <summary>Blocks that stand side by side: what cards, columns, steps and figures share.</summary>
internal static class PanelGrid
{
    private const double IconSize = 72;
    private const double IconOfTwoRows = 54;
    private const double IconGap = 18;
    private const double GapOfTwoRows = 10;
    private const int MostTableColumns = 8;
    private const int MostStepText = 140;
    private const int LongestFoot = 40;

    // Characters of a page at the smallest size, shared between the columns of a grid.
    private const int MostText = 1800;

    public static GridLook Card { get; } = new() { Panels = [ColorToken.Panel], TakesTurns = true };

    /// <summary>Cards with their icons beside what they say.</summary>
    public static GridLook Sideways { get; } = Card with { StartWidth = IconSize + IconGap };

    /// <summary>Parts in cells; what is too long to stand side by side stands under each other.</summary>
    public static IEnumerable<Flow> Of(
        IReadOnlyList<(InlineText? Title, IReadOnlyList<Block> Content, string? Icon)> cells, int columns, GridLook look,
        BlockContext context, CodeSizes sizes)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        if (cells.Any(cell => BlockWords.Of(cell.Content).Sum(text => text.Letters) * columns > MostText))
        {
            return FlowBuilder.Build(cells.SelectMany(cell => Blocks(cell.Title, cell.Content)), context, sizes);
        }

        // Cards without an icon keep its room beside those that have one, so that headings of a row stand on one line.
        double icons = !cells.Any(cell => context.Icons.Find(cell.Icon) is not null) ? 0
            : look.StartWidth > 0 || cells.Count <= columns ? IconSize : IconOfTwoRows;
        GridFlow grid = new(
            [
                .. cells.Select(cell =>
                    Cell(cell.Title, [.. cell.Content.Where(block => !IsWide(block, columns))], look, context, sizes) is var made
                        && icons > 0 ? WithIcon(made, context.Icons.Find(cell.Icon), icons, look.StartWidth > 0) : made),
            ],
            columns, look);
        return [grid, .. FlowBuilder.Build(cells.SelectMany(cell => cell.Content).Where(block => IsWide(block, columns)), context, sizes)];
    }

    /// <summary>True for parts that are short enough to stand side by side.</summary>
    public static bool AreShort(IEnumerable<IReadOnlyList<InlineText>> parts) =>
        parts.All(part => part.Sum(text => text.Letters) <= MostStepText);

    // A table of many columns has no room in a part of the page and follows the grid.
    private static bool IsWide(Block block, int columns) =>
        block is TableBlock table && table.Rows.Max(row => row.Cells.Sum(cell => cell.ColumnSpan)) * columns > MostTableColumns;

    private static GridCell Cell(
        InlineText? title, IReadOnlyList<Block> content, GridLook look, BlockContext context, CodeSizes sizes)
    {
        InlineText? foot = look.OnPanels && title is not null ? Foot(content) : null;
        IEnumerable<Block> blocks = Blocks(title, foot is null ? content : [.. content.SkipLast(1)]);
        return new(new Stack(FlowBuilder.Build(blocks, context, sizes)))
        {
            Foot = foot is null ? null : new TextFlow([TextUnit.Label(foot, ColorToken.Accent, context.RightToLeft)]),
        };
    }

    private static GridCell WithIcon(GridCell cell, Icon? icon, double size, bool beside) => cell with
    {
        HeaderHeight = beside ? 0 : size + (size < IconSize ? GapOfTwoRows : IconGap),
        PlaceHeader = icon is null ? null : (box, ruler, page) =>
        {
            double y = beside ? box.Y + ((box.Height - size) / 2) : box.Y;
            Box disc = new(page.RightToLeft ? box.Right - size : box.X, y, size, size);
            foreach (Frame piece in IconDisc.Of(icon, disc, ColorToken.Accent, ruler))
            {
                page.Add(piece);
            }
        },
    };

    // A short last line in bold is what the card comes to, as "2 to 10 days".
    private static InlineText? Foot(IReadOnlyList<Block> content) =>
        content is [.., not null, ParagraphBlock { Text: { Letters: > 0 and <= LongestFoot } last }]
            && last.Runs.All(run => run.Style.HasFlag(InlineStyle.Bold) || string.IsNullOrWhiteSpace(run.Text))
            ? last : null;

    private static IEnumerable<Block> Blocks(InlineText? title, IReadOnlyList<Block> content) =>
        title is null ? content : content.Prepend(new HeadingBlock(title));
}
