using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>A table measured at a size and a width: paragraphs, column widths and row heights.</summary>
internal sealed class TableLayout
{
    private const double UnderPictures = 4;
    private readonly TableGrid _grid;
    private readonly double _size;
    private readonly bool _rightToLeft;
    private readonly ColorToken? _head;
    private readonly IReadOnlyList<TextParagraph>[][] _paragraphs;
    private readonly double[][] _afterPoint;

    public TableLayout(TableGrid grid, double width, double[]? widths, double size, Ruler ruler, bool rightToLeft)
    {
        (_grid, _size, _rightToLeft, _head) = (grid, size, rightToLeft, ruler.Style.TableHead);
        _paragraphs = [.. grid.Rows.Select(
            (row, index) => row.Select((place, column) => Paragraphs(place, index < grid.HeaderRows, column)).ToArray())];
        Cell = Padding(size);
        _afterPoint = [.. Enumerable.Range(0, grid.ColumnCount).Select(column => grid.Numeric[column] ? AfterPoint(column, ruler) : [])];
        if (widths is null)
        {
            (double Minimum, double Natural)[] needs = [.. Enumerable.Range(0, grid.ColumnCount).Select(column => Needs(column, ruler))];
            BreaksWords = ColumnWidths.BreakWords(needs, width);
            widths = ColumnWidths.Of(needs, width);
        }

        Widths = widths;
        Heights = MeasureRows(ruler);
    }

    /// <summary>Space inside a cell's edges.</summary>
    public Insets Cell { get; }

    public double[] Widths { get; }

    /// <summary>
    /// True where the columns have no room for their words. A part of a table, which takes the columns of the whole, does not say.
    /// </summary>
    public bool BreaksWords { get; }

    public double[] Heights { get; }

    /// <summary>The most height that a row takes where there is room.</summary>
    public double MostHeight(int row, double usual) => Math.Max(Heights[row], _grid.Rows[row].Any(place => !place.Pictures.IsEmpty)
        ? Heights[row] - CellPictures.Least + CellPictures.Wanted : usual);

    public IReadOnlyList<TextParagraph> ParagraphsAt(int row, int column) => _paragraphs[row][column];

    public double CellWidth(int row, int column) =>
        Widths.Skip(column).Take(Math.Max(1, _grid.Rows[row][column].ColumnSpan)).Sum() - Cell.Left - Cell.Right - Missing(row, column);

    /// <summary>A row at a height, at least its own.</summary>
    public TableFrameRow Row(int row, double height, Ruler ruler) =>
        new(height, [.. Enumerable.Range(0, _grid.ColumnCount).Select(column => FrameCell(row, column, height, ruler))]);

    /// <summary>Places the pictures of a row at a height.</summary>
    public void PlacePictures(int row, Box box, double height, Ruler ruler, PageBuilder page)
    {
        double left = 0;
        for (int column = 0; column < _grid.ColumnCount; left += Widths[column++])
        {
            GridPlace place = _grid.Rows[row][column];
            if (!place.Pictures.IsEmpty)
            {
                double width = CellWidth(row, column);
                double x = _rightToLeft ? box.Right - left - Cell.Left - width : box.X + left + Cell.Left;
                Box room = new(x, box.Y + Cell.Top, width, height - Cell.Top - Cell.Bottom);
                place.Pictures.Place(room, PictureHeight(row, column, height, ruler), place.Paragraphs.Count == 0, page);
            }
        }
    }

    private TableFrameCell FrameCell(int row, int column, double height, Ruler ruler)
    {
        GridPlace place = _grid.Rows[row][column];
        MergedCell merged = (place.CoveredFromLeft, place.CoveredFromAbove) switch
        {
            (true, true) => MergedCell.Both,
            (true, false) => MergedCell.Horizontal,
            (false, true) => MergedCell.Vertical,
            _ => MergedCell.No,
        };
        Insets insets = Cell with { Right = Cell.Right + Missing(row, column), Top = Cell.Top + PictureRoom(row, column, height, ruler) };
        return new TableFrameCell(
            ruler.Fitted(_paragraphs[row][column], CellWidth(row, column)), place.ColumnSpan, place.RowSpan, merged, insets)
        {
            Marked = place.Marked && row >= _grid.HeaderRows,
        };
    }

    // Pictures take what a row is higher than its words.
    private double PictureHeight(int row, int column, double height, Ruler ruler)
    {
        GridPlace place = _grid.Rows[row][column];
        double words = place.Paragraphs.Count == 0 ? 0 : ruler.Height(_paragraphs[row][column], CellWidth(row, column)) + UnderPictures;
        return place.Pictures.Height(CellWidth(row, column), height - Cell.Top - Cell.Bottom - words);
    }

    // An empty cell has a line all the same, which stands beside its pictures.
    private double PictureRoom(int row, int column, double height, Ruler ruler) =>
        _grid.Rows[row][column] is { Pictures.IsEmpty: false, Paragraphs.Count: > 0 }
            ? PictureHeight(row, column, height, ruler) + UnderPictures : 0;

    // The larger the type, the more space around it.
    private static Insets Padding(double size) => size >= 20 ? new(10, 8, 10, 8) : size >= 18 ? new(10, 6, 10, 6) : new(8, 4, 8, 4);

    // Numbers stand with their points under each other: what a shorter one lacks after the point is space at its right.
    private double[] AfterPoint(int column, Ruler ruler) => DecimalPoint.Missing(
        [
            .. _grid.Rows.Select((row, index) =>
                index < _grid.HeaderRows || row[column] is { ColumnSpan: > 1 } or { IsCovered: true } or not { Paragraphs: [_] }
                    ? ""
                    : row[column].Paragraphs[0].Plain),
        ],
        text => ruler.NaturalWidth(new TextParagraph { Spans = [new TextSpan(text, _size)] }));

    private double Missing(int row, int column) => _afterPoint[column] is { Length: > 0 } missing ? missing[row] : 0;


    private IReadOnlyList<TextParagraph> Paragraphs(GridPlace place, bool header, int column) =>
    [
        .. (place.Paragraphs.Count == 0 ? [InlineText.Of("")] : place.Paragraphs).Select(text => new TextParagraph
        {
            Spans = text.Runs.Count == 0 ? [Spans.Of("", _size)]
                : Spans.Of(text, _size, Ink(header, place.Marked), header || place.Header || place.Marked),
            Align = _grid.Numeric[column] && place.ColumnSpan == 1 ? TextAlign.End : TextAlign.Start,
            RightToLeft = _rightToLeft,
        }),
    ];

    private ColorToken Ink(bool header, bool marked) => header && _head is { } fill ? GroundInks.Of(fill) ?? ColorToken.Ink
        : marked ? ColorToken.OnMark : ColorToken.Ink;

    private (double Minimum, double Natural) Needs(int column, Ruler ruler)
    {
        (double minimum, double natural) = (0, 0);
        for (int row = 0; row < _grid.Rows.Count; row++)
        {
            if (_grid.Rows[row][column] is { ColumnSpan: 1, IsCovered: false })
            {
                (double least, double most) =
                    ColumnWidths.Measure(_paragraphs[row][column], ruler, Cell.Left + Cell.Right + Missing(row, column));
                CellPictures pictures = _grid.Rows[row][column].Pictures;
                double padding = pictures.IsEmpty ? 0 : Cell.Left + Cell.Right;
                least = Math.Max(least, pictures.Width(CellPictures.Least) + padding);
                most = Math.Max(most, pictures.Width(CellPictures.Wanted) + padding);
                (minimum, natural) = (Math.Max(minimum, least), Math.Max(natural, most));
            }
        }

        return (minimum, natural);
    }

    private double[] MeasureRows(Ruler ruler)
    {
        double[] heights = new double[_grid.Rows.Count];
        List<(int Row, int Span, double Height)> tall = [];
        for (int row = 0; row < heights.Length; row++)
        {
            heights[row] = (_size * 1.2) + Cell.Top + Cell.Bottom;
            for (int column = 0; column < _grid.ColumnCount; column++)
            {
                GridPlace place = _grid.Rows[row][column];
                if (place.IsCovered)
                {
                    continue;
                }

                double width = CellWidth(row, column);
                double words = place.Paragraphs.Count == 0 && !place.Pictures.IsEmpty ? 0 : ruler.Height(_paragraphs[row][column], width);
                double height = words + Cell.Top + Cell.Bottom + (place.Pictures.IsEmpty ? 0
                    : place.Pictures.Height(width, CellPictures.Least) + (words > 0 ? UnderPictures : 0));
                if (place.RowSpan == 1)
                {
                    heights[row] = Math.Max(heights[row], height);
                }
                else
                {
                    tall.Add((row, place.RowSpan, height));
                }
            }
        }

        // A cell over several rows makes the first of them higher where they are not high enough together.
        foreach ((int row, int span, double height) in tall)
        {
            heights[row] += Math.Max(0, height - heights.Skip(row).Take(span).Sum());
        }

        return heights;
    }
}
