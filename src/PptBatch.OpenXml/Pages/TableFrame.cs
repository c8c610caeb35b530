namespace PptBatch.OpenXml.Pages;

/// <summary>A native table. Every row is as high as its measured text needs.</summary>
public sealed record TableFrame : Frame
{
    /// <summary>Widths of the columns, in points.</summary>
    public required IReadOnlyList<double> ColumnWidths { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required IReadOnlyList<TableFrameRow> Rows { get; init; }

    /// <summary>How many of the first rows are headers.</summary>
    public int HeaderRows { get; init; }

    /// <summary>What is behind the headers, or null for nothing.</summary>
    public ColorToken? HeaderFill { get; init; }

    /// <summary>True where the first column is at the right.</summary>
    public bool RightToLeft { get; init; }
}

/// <summary>A row.</summary>
/// <param name="Height">Its height in points.</param>
/// <param name="Cells">A cell for every column.</param>
public sealed record TableFrameRow(double Height, IReadOnlyList<TableFrameCell> Cells);

/// <summary>A cell; a merged-over cell is present with <paramref name="Merged"/> set and an empty text, as the format wants it.</summary>
/// <param name="Paragraphs">Its text.</param>
/// <param name="ColumnSpan">Columns that it covers.</param>
/// <param name="RowSpan">Rows that it covers.</param>
/// <param name="Merged">How another cell covers it.</param>
/// <param name="Insets">Space around its text.</param>
public sealed record TableFrameCell(
    IReadOnlyList<TextParagraph> Paragraphs, int ColumnSpan = 1, int RowSpan = 1, MergedCell Merged = MergedCell.No,
    Insets Insets = default)
{
    /// <summary>True for a cell that the slide speaks of. Default: false.</summary>
    public bool Marked { get; init; }
}

/// <summary>How another cell covers a cell.</summary>
public enum MergedCell
{
    /// <summary>None does.</summary>
    No,

    /// <summary>One at its left.</summary>
    Horizontal,

    /// <summary>One above.</summary>
    Vertical,

    /// <summary>One above and at its left.</summary>
    Both,
}
