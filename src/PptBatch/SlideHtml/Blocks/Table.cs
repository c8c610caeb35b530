using System.Globalization;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A table.</summary>
/// <param name="Rows">All rows, header rows first.</param>
/// <param name="HeaderRows">How many of them are header rows.</param>
/// <param name="Caption">Its caption, or null.</param>
public sealed record TableBlock(IReadOnlyList<TableRow> Rows, int HeaderRows, InlineText? Caption = null) : Block
{
    /// <summary>
    /// The chart that the table asks to be drawn as, or null. A table that was read asks for none: it became a chart or cannot be one.
    /// </summary>
    public ChartKind? Chart { get; init; }

    internal override Block? WithCaption(InlineText caption) => Caption is null ? this with { Caption = caption } : null;

    /// <summary>The header rows.</summary>
    public IReadOnlyList<TableRow> Head => [.. Rows.Take(HeaderRows)];

    /// <summary>The other rows.</summary>
    public IReadOnlyList<TableRow> Body => [.. Rows.Skip(HeaderRows)];

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words =>
        [Caption ?? InlineText.Empty, .. Rows.Select(row => InlineText.Join(row.Cells.SelectMany(cell => cell.Paragraphs), " · "))];

    /// <inheritdoc/>
    public override bool StandsAlone => true;

    internal override BlockMatter Matter => new(
        "a table",
        "the table with the columns " + string.Join(" | ", Head.Take(1).SelectMany(line => line.Cells).Select(cell => cell.Text.Plain)),
        1);
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, in order; what a cell above covers has none.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>True for the row that the slide speaks of. Default: false.</summary>
    public bool Marked { get; init; }
}

/// <summary>A cell of a table.</summary>
/// <param name="Paragraphs">Its words, a paragraph each.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="RowSpan">Rows that it covers, at least 1.</param>
/// <param name="Header">True for <c>th</c>.</param>
public sealed record TableCell(IReadOnlyList<InlineText> Paragraphs, int ColumnSpan = 1, int RowSpan = 1, bool Header = false)
{
    /// <summary>True for the cell that the slide speaks of. Default: false.</summary>
    public bool Marked { get; init; }

    /// <summary>Its pictures, which stand small in the cell, before the words. Default: none.</summary>
    public IReadOnlyList<PictureBlock> Pictures { get; init; } = [];

    /// <summary>Its words, a line for each paragraph.</summary>
    public InlineText Text => Paragraphs.Count == 1 ? Paragraphs[0] : InlineText.Lines(Paragraphs);
}

internal sealed class TableHtml : BlockHtml<TableBlock>
{
    private const int LongestHeader = 40;

    public override IReadOnlyList<string> Tags => ["table"];

    public override IReadOnlyList<string> Elements => ["caption", "thead", "tbody", "tfoot", "tr", "th", "td"];

    public override IReadOnlyList<string> Attributes => ["colspan", "rowspan", LineMarks.Name];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth) =>
        ReadTable(element, context) is { } table ? [table] : [];

    /// <summary>The table, or null where it has no rows.</summary>
    public static TableBlock? ReadTable(IElement element, ReadContext context)
    {
        IElement? captionElement = element.Named("caption").FirstOrDefault();
        InlineText caption = captionElement is null ? InlineText.Empty : InlineReader.Read(captionElement, context);
        TableBlock table =
            new(Rows(element, context, out int headers), headers, caption.IsEmpty || !FigureHtml.IsCaption(caption) ? null : caption);
        if (!FigureHtml.IsCaption(caption) || (table.Rows.Count == 0 && !caption.IsEmpty))
        {
            context.Defer([new ParagraphBlock(caption)]);
        }

        return table.Rows.Count == 0 ? null : table;
    }

    protected override void Write(TableBlock block, BlockWriter html)
    {
        html.Open("table", block.Chart is { } chart ? $" {ChartHtml.Attribute}=\"{ChartHtml.Value(chart)}\"" : "");
        if (block.Caption is { IsEmpty: false } caption)
        {
            html.Line("caption", caption);
        }

        WriteRows(html, "thead", true, block.Head);
        WriteRows(html, "tbody", false, block.Body);
        html.Close("table");
    }

    private static void WriteRows(BlockWriter html, string part, bool header, IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.Open(part);
        foreach (TableRow row in rows)
        {
            html.Raw($"<tr{Mark(row.Marked)}>");
            foreach (TableCell cell in row.Cells)
            {
                string element = header || cell.Header ? "th" : "td";
                html.Raw($"<{element}{Span("colspan", cell.ColumnSpan)}{Span("rowspan", cell.RowSpan)}{Mark(cell.Marked)}>")
                    .Raw(string.Concat(cell.Pictures.Select(PictureHtml.Element))).Paragraphs(cell.Paragraphs).Raw($"</{element}>");
            }

            html.Raw("</tr>\n");
        }

        html.Close(part);
    }

    private static string Mark(bool marked) => marked ? " " + LineMarks.Name : "";

    private static string Span(string name, int value) => value > 1 ? FormattableString.Invariant($" {name}=\"{value}\"") : "";

    private static List<TableRow> Rows(IElement table, ReadContext context, out int headers)
    {
        List<TableRow> rows = [];
        headers = 0;
        foreach (IElement row in table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table))
        {
            List<TableCell> cells = [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => Cell(cell, context))];
            if (cells.Count == 0)
            {
                continue;
            }

            bool header = row.ParentElement?.LocalName == "thead" || cells.All(cell => cell.Header);
            if (header && headers == rows.Count)
            {
                headers++;
            }

            rows.Add(new TableRow(cells) { Marked = row.HasAttribute(LineMarks.Name) });
        }

        // A table of headers alone is a table of rows; and where no row is marked as the header, it is the first.
        headers = headers == rows.Count || (headers == 0 && rows.Count > 0 && IsShort(rows[0])) ? Math.Min(1, rows.Count - 1) : headers;
        return rows;
    }

    // A mark in a cell is the cell's: its ground shows it, and the words need no ground of their own.
    private static TableCell Cell(IElement cell, ReadContext context)
    {
        List<Block> standing = [];
        IReadOnlyList<InlineText> paragraphs = BlockReader.Paragraphs(cell, context, standing);
        context.Defer(standing.Where(block => !IsSmall(block)));
        bool marked = paragraphs.Any(text => text.Runs.Any(run => run.Style.HasFlag(InlineStyle.Mark)));
        return new TableCell(
            marked ? [.. paragraphs.Select(Unmarked)] : paragraphs,
            Span(cell, "colspan"),
            Span(cell, "rowspan"),
            cell.LocalName == "th")
        {
            Marked = marked || cell.HasAttribute(LineMarks.Name),
            Pictures = [.. standing.Where(IsSmall).Cast<PictureBlock>()],
        };
    }

    // A picture with a caption is a figure of its own.
    private static bool IsSmall(Block block) => block is PictureBlock { Caption: null };

    private static InlineText Unmarked(InlineText text) =>
        new([.. text.Runs.Select(run => run with { Style = run.Style & ~InlineStyle.Mark })]);

    private static bool IsShort(TableRow row) => row.Cells.All(cell => cell.Paragraphs.Sum(text => text.Plain.Length) <= LongestHeader);

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span)
            ? Math.Clamp(span, 1, SlideHtmlLimits.CellSpan)
            : 1;
}
