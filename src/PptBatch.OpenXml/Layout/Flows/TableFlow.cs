using PptBatch.OpenXml.Layout.Tables;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A native table; it goes on with its header rows repeated, and a row that is higher than a page goes on by lines.</summary>
internal sealed class TableFlow(TableGrid grid, string altText, bool rightToLeft) : Flow
{
    private readonly Dictionary<(double Width, double Size), TableLayout> _layouts = [];

    public override double Height(double width, TypeScale scale, Ruler ruler) => Layout(width, scale, ruler).Heights.Sum();

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        TableLayout layout = Layout(width, scale, ruler);
        int fitting = 0;
        double used = 0;
        while (fitting < grid.Rows.Count && used + layout.Heights[fitting] <= height)
        {
            used += layout.Heights[fitting++];
        }

        if (fitting == grid.Rows.Count)
        {
            return (this, null);
        }

        // A page of headers says nothing, and two body rows make a better end than one.
        int body = fitting - grid.HeaderRows;
        if (body > 2 && grid.Rows.Count - fitting == 1)
        {
            body--;
        }

        if (body >= 1)
        {
            return (Part(grid.HeaderRows, grid.HeaderRows + body), Part(grid.HeaderRows + body, grid.Rows.Count));
        }

        return force ? CutRow(layout, height, ruler) : (null, this);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        TableLayout layout = Layout(box.Width, scale, ruler);
        page.Add(new TableFrame
        {
            Box = box with { Height = layout.Heights.Sum() },
            Name = "Table",
            AltText = altText,
            ColumnWidths = layout.Widths,
            Rows = [.. Enumerable.Range(0, grid.Rows.Count).Select(row => layout.Row(row, ruler))],
            HeaderRows = grid.HeaderRows,
            RightToLeft = rightToLeft,
        });
    }

    private TableLayout Layout(double width, TypeScale scale, Ruler ruler)
    {
        if (!_layouts.TryGetValue((width, scale.Table), out TableLayout? layout))
        {
            layout = new TableLayout(grid, width, scale.Table, ruler, rightToLeft);
            _layouts.Add((width, scale.Table), layout);
        }

        return layout;
    }

    private TableFlow Part(int from, int to)
    {
        List<IReadOnlyList<GridPlace>> rows = [.. grid.Rows.Take(grid.HeaderRows), .. grid.Rows.Skip(from).Take(to - from)];
        return new TableFlow(grid with { Rows = RowSpans.Mend(rows) }, altText, rightToLeft);
    }

    // Lines of every cell that fit go first; the rest of the row is a row of its own under the repeated header.
    private (Flow? Head, Flow? Tail) CutRow(TableLayout layout, double height, Ruler ruler)
    {
        int row = grid.HeaderRows;
        double headers = layout.Heights.Take(row).Sum();
        bool keepsHeaders = headers < height / 2;
        double room = height - (keepsHeaders ? headers : 0) - TableLayout.Cell.Top - TableLayout.Cell.Bottom;
        List<GridPlace> first = [];
        List<GridPlace> rest = [];
        for (int column = 0; column < grid.ColumnCount; column++)
        {
            GridPlace place = grid.Rows[row][column];
            (IReadOnlyList<InlineText> head, IReadOnlyList<InlineText> tail) =
                CellCutter.Cut(place.Paragraphs, layout.ParagraphsAt(row, column), layout.CellWidth(row, column), room, ruler);
            first.Add(place with { Paragraphs = head, RowSpan = 1, CoveredFromAbove = false });
            rest.Add(place with { Paragraphs = tail, RowSpan = 1, CoveredFromAbove = false });
        }

        List<IReadOnlyList<GridPlace>> headerRows = [.. keepsHeaders ? grid.Rows.Take(row) : []];
        int headerCount = headerRows.Count;
        bool more = rest.Any(place => place.Paragraphs.Count > 0);
        List<IReadOnlyList<GridPlace>> after = [.. headerRows, .. more ? [rest] : Array.Empty<IReadOnlyList<GridPlace>>(), .. grid.Rows.Skip(row + 1)];
        TableFlow page = new(grid with { Rows = [.. headerRows, first], HeaderRows = headerCount }, altText, rightToLeft);
        return (page, after.Count == headerCount ? null : new TableFlow(grid with { Rows = RowSpans.Mend(after), HeaderRows = headerCount }, altText, rightToLeft));
    }
}
