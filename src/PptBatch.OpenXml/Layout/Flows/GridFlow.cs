using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
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
    private const double FootGap = 12;
    private const int MostBrief = 3;
    private const int MostBriefWords = 12;

    // Panels that run to the edges of the page are wider by as much.
    private const double InsetAtEdges = 30;

    private readonly bool _isBrief =
        look.TakesTurns && cells.Count <= MostBrief && cells.All(cell => cell.Content.WordCount <= MostBriefWords);

    public override PageUse Use(DesignStyle style) =>
        look.OnPanels && style.PanelsTakeTurns ? PageUse.Edges : PageUse.Margins;

    public override double Height(double width, TypeScale scale, Ruler ruler)
    {
        double height = 0;
        foreach (GridCell[] row in Rows(width))
        {
            height += RowHeight(row, width, scale, ruler) + (height == 0 ? 0 : Between(ruler));
        }

        return height;
    }

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        double used = 0;
        int placed = 0;
        foreach (GridCell[] row in Rows(width))
        {
            double needed = RowHeight(row, width, scale, ruler) + (placed == 0 ? 0 : Between(ruler));
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

    public override double MostHeight(double width, TypeScale scale, Ruler ruler)
    {
        if (look.OnPanels)
        {
            return AnyHeight;
        }

        double height = 0;
        foreach (GridCell[] row in Rows(width))
        {
            height += (height == 0 ? 0 : Between(ruler)) + look.Top
                + row.Max(cell => cell.HeaderHeight + cell.Content.MostHeight(CellWidth(width, ruler), Sizes(scale), ruler));
        }

        return Math.Min(height, AnyHeight);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        if (box.X <= 0 && look.Inset < InsetAtEdges)
        {
            new GridFlow(cells, columns, look with { Inset = InsetAtEdges }).Place(box, scale, ruler, page);
        }
        else if (look.OnPanels)
        {
            page.Group(look.Name, () => PlaceRows(box, scale, ruler, page));
        }
        else
        {
            PlaceRows(box, scale, ruler, page);
        }
    }

    private void PlaceRows(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        int across = Across(box.Width);
        double y = box.Y;
        GridCell[][] rows = [.. Rows(box.Width)];
        double spare = Math.Max(0, box.Height - Height(box.Width, scale, ruler)) / rows.Length;
        int index = 0;
        foreach (GridCell[] row in rows)
        {
            double height = RowHeight(row, box.Width, scale, ruler) + spare;
            GridCell[] aligned = Aligned(row, box.Width, scale, ruler);

            // A row that is not full stands in the middle.
            double gap = Between(ruler);
            double width = (box.Width - (gap * (across - 1))) / across;
            double left = look.OnPanels ? (box.Width - (row.Length * (width + gap)) + gap) / 2 : 0;
            double down = look is { OnPanels: true, Aligned: false, StartWidth: 0 } && ruler.Style.PanelsFilled
                && !row.Any(cell => cell.Foot is not null) ? Down(aligned, box.Width, height, scale, ruler)
                : look.OnPanels ? 0 : DownWithoutPanels(aligned, box.Width, height, scale, ruler);
            for (int column = 0; column < row.Length; column++)
            {
                int slot = page.RightToLeft ? row.Length - 1 - column : column;
                double x = page.RightToLeft && !look.OnPanels
                    ? box.Right - ((column + 1) * (width + gap)) + gap : box.X + left + (slot * (width + gap));
                (GridCell cell, int number, Box place) = (aligned[column], index++, new Box(x, y, width, height));
                bool lines = rows.Length == 1 && !ruler.Style.PanelsFilled;
                page.Item(() =>
                {
                    if (lines && look.OnPanels && slot > 0)
                    {
                        page.Add(Panels.Between(place, gap));
                    }

                    PlaceCell(cell, number, place, down, !lines, scale, ruler, page);
                });
            }

            y += height + gap;
        }
    }

    // How far the contents of a row's panels hang down in them: headings of a row stand on one line.
    private double Down(GridCell[] row, double width, double height, TypeScale scale, Ruler ruler) =>
        Math.Max(0, height - row.Max(cell => cell.HeaderHeight + cell.Content.Height(CellWidth(width, ruler), Sizes(scale), ruler))
            - look.Top - look.Padding) * OpticalCentre.Above;

    // The same without panels, where what can grow has grown: the columns of a row begin on one line.
    private double DownWithoutPanels(GridCell[] row, double width, double height, TypeScale scale, Ruler ruler)
    {
        double most = look.Top + look.Padding + row.Max(cell => cell.HeaderHeight
            + cell.Content.MostHeight(CellWidth(width, ruler), Sizes(scale), ruler));
        return height - most > height * Stack.LeastToCentre ? (height - most) * OpticalCentre.Above : 0;
    }

    // Few cards of few words are as large as a list.
    private TypeScale Sizes(TypeScale scale) => look.OnPanels && !_isBrief ? scale.InPanels : scale;

    // As many in a row as were asked for, and as have room for words.
    private int Across(double width) => Math.Clamp((int)((width + Zones.Gutter) / (NarrowestCell + Zones.Gutter)), 1, columns);

    private IEnumerable<GridCell[]> Rows(double width) => cells.Chunk(Across(width));

    private double CellWidth(double width, Ruler ruler) =>
        ((width - (Between(ruler) * (Across(width) - 1))) / Across(width)) - (2 * look.Padding) - look.StartWidth;

    // Panels stand as close to each other as the design has them.
    private double Between(Ruler ruler) => look.OnPanels ? ruler.Style.PanelGap : Zones.Gutter;

    private double RowHeight(GridCell[] row, double width, TypeScale scale, Ruler ruler) =>
        Aligned(row, width, scale, ruler)
            .Max(cell => Math.Max(look.StartWidth, cell.HeaderHeight + cell.Content.Height(CellWidth(width, ruler), Sizes(scale), ruler)
                + FootHeight(cell, width, scale, ruler))) + look.Top + look.Padding
        + (BreaksWords(row, width, scale, ruler) ? AnyHeight / 2 : 0);

    // A word that would be broken asks for a smaller size, as long as there is one.
    private bool BreaksWords(GridCell[] row, double width, TypeScale scale, Ruler ruler) =>
        look.OnPanels && scale.Body > TypeScale.Floor.Body && row.Any(cell => cell.Content.Flows.OfType<TextFlow>().Any(text =>
            text.Units.Any(unit => ruler.MinimumWidth(unit.Paragraph(Sizes(scale))) > CellWidth(width, ruler))));

    private double FootHeight(GridCell cell, double width, TypeScale scale, Ruler ruler) =>
        cell.Foot is { } foot ? foot.Height(CellWidth(width, ruler), Sizes(scale), ruler) + FootGap : 0;

    private GridCell[] Aligned(GridCell[] row, double width, TypeScale scale, Ruler ruler) =>
        look.Aligned && row.Length > 1 ? RowAlignment.Of(row, CellWidth(width, ruler), Sizes(scale), ruler) : row;

    private void PlaceCell(
        GridCell cell, int index, Box box, double down, bool ground, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        Box inner = new(
            box.X + look.Padding, box.Y + look.Top + down, box.Width - (2 * look.Padding), box.Height - look.Top - look.Padding - down);
        if (ground && look.OnPanels && cell.Content.Flows.Count > 0)
        {
            // Tables, code and pictures are drawn in the colours of the usual page.
            ColorToken fill = !cell.Content.Flows.All(flow => flow is TextFlow) ? ColorToken.Panel
                : look.TakesTurns ? Panels.Turn(ruler.Style, index, Fill(index)) : Fill(index);
            Panels.Place(page, box, fill, ruler.Style, () => PlaceContent(cell, inner, scale, ruler, page));
            return;
        }

        if (look.Edge is { } edge && cell.Content.Flows.Count > 0)
        {
            page.Add(new ShapeFrame { Box = box with { Height = EdgeHeight }, Name = "Edge", AltText = "", Fill = edge });
        }

        PlaceContent(cell, inner, scale, ruler, page);
    }

    private ColorToken Fill(int index) => look.Panels[index % look.Panels.Count];

    private void PlaceContent(GridCell cell, Box inner, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        cell.PlaceHeader?.Invoke(inner, ruler, page);
        Box rest = new(
            inner.X + (page.RightToLeft ? 0 : look.StartWidth), inner.Y + cell.HeaderHeight, inner.Width - look.StartWidth,
            inner.Height - cell.HeaderHeight);
        TypeScale sizes = Sizes(scale);
        double low = cell.Foot?.Height(rest.Width, sizes, ruler) ?? 0;
        Box last = rest with { Y = rest.Bottom - low, Height = low };
        rest = cell.Foot is null ? rest : rest with { Height = rest.Height - low - FootGap };
        double needed = cell.Content.Height(rest.Width, sizes, ruler);
        double height = !look.OnPanels ? Math.Min(rest.Height, cell.Content.MostHeight(rest.Width, sizes, ruler))
            : Math.Min(rest.Height, look.Aligned ? cell.Content.MostHeight(rest.Width, sizes, ruler) : needed);
        rest = look.StartWidth > 0 ? rest with { Y = rest.Y + ((rest.Height - needed) / 2), Height = needed } : rest;
        if (look.OnPanels && cell.Content.Flows is [.., CodeFlow])
        {
            cell.Content.Place(rest, sizes, ruler, page, lastTakesRest: true);
        }
        else
        {
            cell.Content.Place(cell.Content.HasPictures ? rest : rest with { Height = height }, sizes, ruler, page);
        }

        cell.Foot?.Place(last, sizes, ruler, page);
    }

    private (Flow? Head, Flow? Tail) CutRow(GridCell[] row, double width, double height, TypeScale scale, Ruler ruler)
    {
        List<GridCell> first = [];
        List<GridCell> rest = [];
        foreach (GridCell cell in row)
        {
            (Stack head, Stack? tail) =
                cell.Content.Cut(
                    CellWidth(width, ruler), height - look.Top - look.Padding - cell.HeaderHeight, Sizes(scale), ruler, force: true);
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

    public Action<Box, Ruler, PageBuilder>? PlaceHeader { get; init; }

    /// <summary>A line at the foot of the cell, or null.</summary>
    public Flow? Foot { get; init; }
}
