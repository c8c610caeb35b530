using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Layout.Tables;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Flows;

/// <summary>A native table; it goes on with its header rows repeated, and a row that is higher than a page goes on by lines.</summary>
internal sealed class TableFlow : Flow
{
    private const double SizeStep = 2;
    private const double UsualRow = 61;
    private readonly TableGrid _grid;
    private readonly string _altText;
    private readonly bool _rightToLeft;
    private double _highestRow = UsualRow;

    // Parts keep the columns of the whole: they were cut at its line ends, and a table that goes on should look as it began.
    private readonly Dictionary<(double Width, double Asked), (double Size, double[] Widths)> _widths;
    private readonly Dictionary<(double Width, double Size), TableLayout> _layouts = [];

    public TableFlow(TableGrid grid, string altText, bool rightToLeft)
        : this(grid, altText, rightToLeft, [])
    {
    }

    private TableFlow(TableGrid grid, string altText, bool rightToLeft, Dictionary<(double Width, double Asked),
        (double Size, double[] Widths)> widths) =>
        (_grid, _altText, _rightToLeft, _widths) = (grid, altText, rightToLeft, widths);

    public int BodyRows => _grid.Rows.Count - _grid.HeaderRows;

    public override double Height(double width, TypeScale scale, Ruler ruler) => Layout(width, scale, ruler).Heights.Sum();

    public override double MostHeight(double width, TypeScale scale, Ruler ruler) =>
        Enumerable.Range(0, _grid.Rows.Count).Sum(row => MostHeight(Layout(width, scale, ruler), row));

    public override (Flow? Head, Flow? Tail) Cut(double width, double height, TypeScale scale, Ruler ruler, bool force)
    {
        TableLayout layout = Layout(width, scale, ruler);
        int fitting = 0;
        double used = 0;
        while (fitting < _grid.Rows.Count && used + layout.Heights[fitting] <= height)
        {
            used += layout.Heights[fitting++];
        }

        if (fitting == _grid.Rows.Count)
        {
            return (this, null);
        }

        // A page of headers says nothing, and two body rows make a better end than one.
        int body = fitting - _grid.HeaderRows;
        if (body > 2 && _grid.Rows.Count - fitting == 1)
        {
            body--;
        }

        // A cell over several rows that is cut short makes the rows that are left of it higher.
        while (body >= 1 && HasRowSpans && Part(_grid.HeaderRows, _grid.HeaderRows + body).Height(width, scale, ruler) > height)
        {
            body--;
        }

        if (body >= 1)
        {
            return (Part(_grid.HeaderRows, _grid.HeaderRows + body), Part(_grid.HeaderRows + body, _grid.Rows.Count));
        }

        if (!force)
        {
            return (null, this);
        }

        // Headers that leave no room for what they head are rows like any other, and are not repeated.
        double headers = layout.Heights.Take(_grid.HeaderRows).Sum();
        return headers > height / 2
            ? new TableFlow(_grid with { HeaderRows = 0 }, _altText, _rightToLeft, _widths).Cut(width, height, scale, ruler, force)
            : CutRow(layout, height - headers, ruler);
    }

    public override void Place(Box box, TypeScale scale, Ruler ruler, PageBuilder page)
    {
        TableLayout layout = Layout(box.Width, scale, ruler);
        double[] heights = RowHeights(box, scale, ruler);
        Box table = new(_rightToLeft ? box.Right - layout.Widths.Sum() : box.X, box.Y, layout.Widths.Sum(), heights.Sum());
        page.Add(new TableFrame
        {
            Box = table,
            Name = "Table",
            AltText = _altText,
            ColumnWidths = layout.Widths,
            Rows = [.. Enumerable.Range(0, _grid.Rows.Count).Select(row => layout.Row(row, heights[row], ruler))],
            HeaderRows = _grid.HeaderRows,
            HeaderFill = ruler.Style.TableHead,
            RightToLeft = _rightToLeft,
        });
        double y = table.Y;
        for (int row = 0; row < heights.Length; y += heights[row++])
        {
            layout.PlacePictures(row, table with { Y = y }, heights[row], ruler, page);
        }
    }

    /// <summary>The same with rows that may be so high.</summary>
    public TableFlow With(double highestRow) => new(_grid, _altText, _rightToLeft, _widths) { _highestRow = highestRow };

    /// <summary>Heights of the rows in a box.</summary>
    public double[] RowHeights(Box box, TypeScale scale, Ruler ruler) => Spread(Layout(box.Width, scale, ruler), box.Height);

    // Low rows grow first, so that rows become even before they become high.
    private double[] Spread(TableLayout layout, double room)
    {
        double[] spread = [.. layout.Heights];
        double[] most = [.. spread.Select((_, row) => MostHeight(layout, row))];
        double spare = room - spread.Sum();
        foreach (double level in spread.Concat(most).Distinct().Order())
        {
            int[] lower = [.. Enumerable.Range(0, spread.Length).Where(row => spread[row] < Math.Min(level, most[row]))];
            double each = Math.Max(0, Math.Min(spare, lower.Sum(row => level - spread[row]))) / Math.Max(1, lower.Length);
            foreach (int row in lower)
            {
                spread[row] += each;
                spare -= each;
            }
        }

        return spread;
    }

    private double MostHeight(TableLayout layout, int row) =>
        layout.MostHeight(row, row < _grid.HeaderRows ? UsualRow : _highestRow);

    private bool HasRowSpans => _grid.Rows.Any(row => row.Any(place => place.RowSpan > 1));

    private TableLayout Layout(double width, TypeScale scale, Ruler ruler)
    {
        if (!_layouts.TryGetValue((width, scale.Table), out TableLayout? layout))
        {
            if (_widths.TryGetValue((width, scale.Table), out (double Size, double[] Widths) whole))
            {
                layout = new TableLayout(_grid, width, whole.Widths, whole.Size, ruler, _rightToLeft);
            }
            else
            {
                // A word that is broken is read twice: the size gives way first.
                double size = scale.Table;
                layout = new TableLayout(_grid, width, null, size, ruler, _rightToLeft);
                while (layout.BreaksWords && size > TypeScale.LeastTable)
                {
                    size -= SizeStep;
                    layout = new TableLayout(_grid, width, null, size, ruler, _rightToLeft);
                }

                _widths.Add((width, scale.Table), (size, layout.Widths));
            }

            _layouts.Add((width, scale.Table), layout);
        }

        return layout;
    }

    private TableFlow Part(int from, int to)
    {
        List<IReadOnlyList<GridPlace>> rows =
            [.. _grid.Rows.Take(_grid.HeaderRows), Continued(from), .. _grid.Rows.Skip(from + 1).Take(to - from - 1)];
        return new TableFlow(_grid with { Rows = RowSpans.Repair(rows) }, _altText, _rightToLeft, _widths);
    }

    // A cell that comes down from rows of an earlier page says what it says once more.
    private IReadOnlyList<GridPlace> Continued(int row) => [.. _grid.Rows[row].Select((place, column) =>
    {
        int origin = row;
        while (origin > _grid.HeaderRows && _grid.Rows[origin][column].CoveredFromAbove)
        {
            origin--;
        }

        return _grid.Rows[origin][column];
    })];

    // Lines of every cell that fit go first; the rest of the row is a row of its own under the repeated header.
    private (Flow? Head, Flow? Tail) CutRow(TableLayout layout, double height, Ruler ruler)
    {
        int row = _grid.HeaderRows;
        double room = height - layout.Cell.Top - layout.Cell.Bottom;
        List<GridPlace> first = [];
        List<GridPlace> rest = [];
        for (int column = 0; column < _grid.ColumnCount; column++)
        {
            GridPlace place = _grid.Rows[row][column];
            (IReadOnlyList<InlineText> head, IReadOnlyList<InlineText> tail) =
                CellCutter.Cut(place.Paragraphs, layout.ParagraphsAt(row, column), layout.CellWidth(row, column), room, ruler);
            first.Add(place with { Paragraphs = head, RowSpan = 1, CoveredFromAbove = false });
            rest.Add(place with { Paragraphs = tail, RowSpan = 1, CoveredFromAbove = false });
        }

        IEnumerable<IReadOnlyList<GridPlace>> headers = _grid.Rows.Take(row);
        bool more = rest.Any(place => place.Paragraphs.Count > 0);
        List<IReadOnlyList<GridPlace>> after =
            [.. headers, .. more ? [rest] : Array.Empty<IReadOnlyList<GridPlace>>(), .. _grid.Rows.Skip(row + 1)];
        TableFlow page = new(_grid with { Rows = RowSpans.Repair([.. headers, first]) }, _altText, _rightToLeft, _widths);
        return (
            page, after.Count == row ? null : new TableFlow(_grid with { Rows = RowSpans.Repair(after) }, _altText, _rightToLeft, _widths));
    }
}
