using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>Cells side by side in rows of equal height: columns, comparisons, cards, stats, steps and timelines.</summary>
/// <param name="cells">The cells in reading order.</param>
/// <param name="columns">Cells in a row.</param>
/// <param name="panel">Fill behind each cell, or null for none.</param>
internal sealed class GridFlow(IReadOnlyList<GridCell> cells, int columns, ColorToken? panel) : Flow
{
    private double Padding => panel is null ? 0 : 14;

    public override double Height(double width, TypeScale scale, Ruler ruler)
    {
        double height = 0;
        for (int row = 0; row < RowCount; row++)
        {
            height += RowHeight(row, width, scale, ruler) + (row == 0 ? 0 : Zones.Gutter);
        }

        return height;
    }

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        for (int row = 0; row < RowCount; row++)
        {
            double needed = RowHeight(row, width, scale, ruler) + (row == 0 ? 0 : Zones.Gutter);
            if (used + needed > height)
            {
                return row > 0 ? (Part(0, row * columns), Part(row * columns, cells.Count)) : force ? CutRow(width, height, scale, ruler) : (null, this);
            }

            used += needed;
        }

        return (this, null);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        double y = box.Y;
        for (int row = 0; row < RowCount; row++)
        {
            double height = RowHeight(row, box.Width, scale, ruler);
            for (int column = 0; column < columns && (row * columns) + column < cells.Count; column++)
            {
                Box cell = Zones.Column(new Box(box.X, y, box.Width, height), page.RightToLeft ? columns - 1 - column : column, columns);
                PlaceCell(cells[(row * columns) + column], cell, scale, ruler, page);
            }

            y += height + Zones.Gutter;
        }
    }

    private int RowCount => (cells.Count + columns - 1) / columns;

    private double CellWidth(double width) => Zones.Column(new Box(0, 0, width, 0), 0, columns).Width - (2 * Padding);

    private double RowHeight(int row, double width, TypeScale scale, Ruler ruler) => cells.Skip(row * columns).Take(columns)
        .Max(cell => cell.HeaderHeight + cell.Content.Height(CellWidth(width), scale, ruler)) + (2 * Padding);

    private void PlaceCell(GridCell cell, Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (panel is { } fill)
        {
            page.Add(new ShapeFrame { Box = box, Name = "Panel", AltText = "", Fill = fill });
        }

        Box inner = new(box.X + Padding, box.Y + Padding, box.Width - (2 * Padding), box.Height - (2 * Padding));
        cell.PlaceHeader?.Invoke(inner, page);
        cell.Content.Place(inner with { Y = inner.Y + cell.HeaderHeight, Height = inner.Height - cell.HeaderHeight }, scale, ruler, page);
    }

    private (Flow? Head, Flow? Tail) CutRow(double width, double height, TypeScale scale, Ruler ruler)
    {
        List<GridCell> first = [];
        List<GridCell> rest = [];
        foreach (GridCell cell in cells.Take(columns))
        {
            (Stack head, Stack? tail) = cell.Content.Cut(CellWidth(width), height - (2 * Padding) - cell.HeaderHeight, scale, ruler, force: true);
            first.Add(cell with { Content = head });
            rest.Add(new GridCell(tail ?? new Stack([])));
        }

        List<GridCell> after = [.. rest.Any(cell => cell.Content.Flows.Count > 0) ? rest : [], .. cells.Skip(columns)];
        return (new GridFlow(first, columns, panel), after.Count == 0 ? null : new GridFlow(after, columns, panel));
    }

    private GridFlow Part(int from, int to) => new([.. cells.Skip(from).Take(to - from)], columns, panel);
}

/// <summary>A cell: an ornament of a fixed height, such as a numbered circle, and content below it.</summary>
internal sealed record GridCell(Stack Content)
{
    public double HeaderHeight { get; init; }

    public Action<Box, PageBuilder>? PlaceHeader { get; init; }
}
