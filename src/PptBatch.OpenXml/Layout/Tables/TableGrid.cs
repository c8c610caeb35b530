using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout.Tables;

/// <summary>A table with every place filled: spanning cells are laid out, missing ones are empty.</summary>
internal sealed record TableGrid(IReadOnlyList<IReadOnlyList<GridPlace>> Rows, int ColumnCount, int HeaderRows)
{
    private const int MostColumns = 500;
    private const int MostPlaces = 50_000;

    /// <summary>For each column, whether every body cell with text is a number.</summary>
    public IReadOnlyList<bool> Numeric { get; init; } = [];

    /// <summary>The grid of a table, with the pictures of its cells.</summary>
    public static TableGrid Of(TableBlock table, OpenedPictures pictures)
    {
        // Cells that claim more places than any table has claim one each.
        bool spans = table.Rows.SelectMany(row => row.Cells)
            .Sum(cell => (long)cell.ColumnSpan * Math.Min(cell.RowSpan, table.Rows.Count)) <= MostPlaces;
        List<List<GridPlace?>> rows = [.. table.Rows.Select(_ => new List<GridPlace?>())];
        for (int row = 0; row < table.Rows.Count; row++)
        {
            int column = 0;
            foreach (TableCell written in table.Rows[row].Cells)
            {
                TableCell cell = spans ? written : written with { ColumnSpan = 1, RowSpan = 1 };
                while (column < rows[row].Count && rows[row][column] is not null)
                {
                    column++;
                }

                if (column >= MostColumns)
                {
                    break;
                }

                Fill(rows, row, column, table.Rows[row].Marked ? cell with { Marked = true } : cell, pictures);
                column += cell.ColumnSpan;
            }
        }

        int columns = Math.Max(1, rows.Max(row => row.Count));
        IReadOnlyList<GridPlace>[] full =
            [.. rows.Select(row => (IReadOnlyList<GridPlace>)[
                .. Enumerable.Range(0, columns).Select(column => (column < row.Count ? row[column] : null) ?? GridPlace.Empty)])];
        return new TableGrid(full, columns,
            table.HeaderRows) { Numeric = [.. Enumerable.Range(0, columns).Select(column => IsNumeric(full, column, table.HeaderRows))] };
    }

    /// <summary>Groups of columns that fit a page, the first column standing in each.</summary>
    public IEnumerable<TableGrid> ByColumns(int most)
    {
        if (ColumnCount <= most)
        {
            yield return this;
            yield break;
        }

        for (int from = 1; from < ColumnCount; from += most - 1)
        {
            int[] columns = [0, .. Enumerable.Range(from, Math.Min(most - 1, ColumnCount - from))];
            yield return new TableGrid([.. Rows.Select(row => (IReadOnlyList<GridPlace>)[.. columns.Select(column => Alone(row[column]))])],
                columns.Length, HeaderRows)
            {
                Numeric = [.. columns.Select(column => Numeric[column])],
            };
        }
    }

    private static void Fill(List<List<GridPlace?>> rows, int row, int column, TableCell cell, OpenedPictures pictures)
    {
        int columnSpan = Math.Min(cell.ColumnSpan, Math.Min(MostColumns - column, Free(rows[row], column)));
        int rowSpan = Math.Min(cell.RowSpan, rows.Count - row);
        while (rowSpan > 1 && Free(rows[row + rowSpan - 1], column) < columnSpan)
        {
            rowSpan--;
        }

        for (int down = 0; down < rowSpan; down++)
        {
            List<GridPlace?> target = rows[row + down];
            while (target.Count < column + columnSpan)
            {
                target.Add(null);
            }

            for (int right = 0; right < columnSpan; right++)
            {
                target[column + right] ??= down == 0 && right == 0
                    ? Place(cell, columnSpan, rowSpan, pictures)
                    : new GridPlace([], right == 0
                        ? columnSpan
                        : 1, down == 0
                        ? rowSpan
                        : 1, false) { CoveredFromLeft = right > 0, CoveredFromAbove = down > 0 };
            }
        }
    }

    // What a picture that could not be opened shows is said in words; the finding says why it is not there.
    private static GridPlace Place(TableCell cell, int columnSpan, int rowSpan, OpenedPictures pictures) => new(
        [
            .. cell.Pictures.Where(picture => pictures.Find(picture.Source) is null && picture.AltText.Length > 0)
                .Select(picture => InlineText.Of(picture.AltText)),
            .. cell.Paragraphs,
        ], columnSpan, rowSpan, cell.Header)
    {
        Marked = cell.Marked,
        Pictures = CellPictures.Of(cell.Pictures, pictures),
    };

    // How many places from a column on are not taken by a cell that comes down from above.
    private static int Free(List<GridPlace?> row, int column)
    {
        int taken = row.FindIndex(Math.Min(column, row.Count), place => place is not null);
        return taken < 0 ? MostColumns : taken - column;
    }

    private static GridPlace Alone(GridPlace place) =>
        place with { ColumnSpan = 1, RowSpan = 1, CoveredFromAbove = false, CoveredFromLeft = false };

    private static bool IsNumeric(IReadOnlyList<GridPlace>[] rows, int column, int headers)
    {
        List<string> texts = [.. rows.Skip(headers)
            .Select(row => string.Concat(row[column].Paragraphs.Select(text => text.Plain)).Trim()).Where(text => text.Length > 0)];
        return texts.Count > 0 && texts.All(text => CellNumber.Read(text) is not null);
    }
}

/// <summary>A place of the grid: a cell, or what a spanning cell covers.</summary>
internal sealed record GridPlace(IReadOnlyList<InlineText> Paragraphs, int ColumnSpan, int RowSpan, bool Header)
{
    public static GridPlace Empty { get; } = new([], 1, 1, false);

    public bool CoveredFromLeft { get; init; }

    /// <summary>True for a cell, or a cell of a row, that the slide speaks of.</summary>
    public bool Marked { get; init; }

    /// <summary>Its pictures. Default: none.</summary>
    public CellPictures Pictures { get; init; } = CellPictures.None;

    public bool CoveredFromAbove { get; init; }

    public bool IsCovered => CoveredFromLeft || CoveredFromAbove;
}
