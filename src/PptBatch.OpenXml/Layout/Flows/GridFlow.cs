using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Cells side by side in rows of equal height: columns, comparisons, cards, stats, steps and timelines.</summary>
/// <param name="cells">The cells in reading order.</param>
/// <param name="columns">Cells in a row.</param>
/// <param name="look">Panels, bands and where it stands.</param>
internal sealed class GridFlow(IReadOnlyList<GridCell> cells, int columns, GridLook look) : Flow
{
    private const double NarrowestCell = 125;
    private const double EdgeHeight = 3;

    public override bool Floats => look.Floats;

    public override double Height(double width, TypeScale scale, Ruler ruler)
    {
        double height = 0;
        foreach (GridCell[] row in Rows(width))
        {
            height += RowHeight(row, width, scale, ruler) + (height == 0 ? 0 : Zones.Gutter);
        }

        return height;
    }

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        int placed = 0;
        foreach (GridCell[] row in Rows(width))
        {
            double needed = RowHeight(row, width, scale, ruler) + (placed == 0 ? 0 : Zones.Gutter);
            if (used + needed > height)
            {
                return placed > 0
                    ? (Part(0, placed), Part(placed, cells.Count))
                    : force
                    ? CutRow(row, width, height, scale, ruler)
                    : (null, this);
            }

            used += needed;
            placed += row.Length;
        }

        return (this, null);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        int across = Across(box.Width);
        double y = box.Y;
        foreach (GridCell[] row in Rows(box.Width))
        {
            double height = RowHeight(row, box.Width, scale, ruler);
            GridCell[] aligned = Aligned(row, box.Width, scale, ruler);
            for (int column = 0; column < row.Length; column++)
            {
                Box cell = Zones.Column(new Box(box.X, y, box.Width, height), page.RightToLeft ? across - 1 - column : column, across);
                PlaceCell(aligned[column], cell, scale, ruler, page);
            }

            y += height + Zones.Gutter;
        }
    }

    // As many in a row as were asked for, and as have room for words.
    private int Across(double width) => Math.Clamp((int)((width + Zones.Gutter) / (NarrowestCell + Zones.Gutter)), 1, columns);

    private IEnumerable<GridCell[]> Rows(double width) => cells.Chunk(Across(width));

    private double CellWidth(double width) => Zones.Column(new Box(0, 0, width, 0), 0, Across(width)).Width - (2 * look.Padding);

    private double RowHeight(GridCell[] row, double width, TypeScale scale, Ruler ruler) =>
        Aligned(row, width, scale, ruler)
            .Max(cell => cell.HeaderHeight + cell.Content.Height(CellWidth(width), scale, ruler)) + look.Top + look.Padding;

    private GridCell[] Aligned(GridCell[] row, double width, TypeScale scale, Ruler ruler) =>
        look.Aligned && row.Length > 1 ? RowAlignment.Of(row, CellWidth(width), scale, ruler) : row;

    private void PlaceCell(GridCell cell, Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (look.Panel is { } fill && cell.Content.Flows.Count > 0)
        {
            page.Add(new ShapeFrame { Box = box, Name = "Panel", AltText = "", Fill = fill });
        }

        if (look.Edge is { } edge && cell.Content.Flows.Count > 0)
        {
            page.Add(new ShapeFrame { Box = box with { Height = EdgeHeight }, Name = "Edge", AltText = "", Fill = edge });
        }

        Box inner = new(box.X + look.Padding, box.Y + look.Top, box.Width - (2 * look.Padding), box.Height - look.Top - look.Padding);
        cell.PlaceHeader?.Invoke(inner, page);
        cell.Content.Place(inner with { Y = inner.Y + cell.HeaderHeight, Height = inner.Height - cell.HeaderHeight }, scale, ruler, page);
    }

    private (Flow? Head, Flow? Tail) CutRow(GridCell[] row, double width, double height, TypeScale scale, Ruler ruler)
    {
        List<GridCell> first = [];
        List<GridCell> rest = [];
        foreach (GridCell cell in row)
        {
            (Stack head, Stack? tail) =
                cell.Content.Cut(CellWidth(width), height - look.Top - look.Padding - cell.HeaderHeight, scale, ruler, force: true);
            first.Add(cell with { Content = head });
            rest.Add(new GridCell(tail ?? new Stack([])));
        }

        List<GridCell> after = [.. rest.Any(cell => cell.Content.Flows.Count > 0) ? rest : [], .. cells.Skip(row.Length)];
        // Halves of paragraphs correspond to nothing any more, and aligned they could be higher than they were cut.
        GridLook loose = look with { Aligned = false };
        return (new GridFlow(first, columns, loose), after.Count == 0 ? null : new GridFlow(after, columns, loose));
    }

    private GridFlow Part(int from, int to) => new([.. cells.Skip(from).Take(to - from)], columns, look);
}

/// <summary>A cell: an ornament of a fixed height, such as a numbered circle, and content below it.</summary>
internal sealed record GridCell(Stack Content)
{
    public double HeaderHeight { get; init; }

    public Action<Box, PageBuilder>? PlaceHeader { get; init; }
}
