using System.Globalization;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>How a chart draws its numbers; each is a value of <c>data-chart</c>.</summary>
public enum ChartKind
{
    /// <summary><c>column</c>.</summary>
    Column,

    /// <summary><c>bar</c>.</summary>
    Bar,

    /// <summary><c>line</c>.</summary>
    Line,

    /// <summary><c>area</c>.</summary>
    Area,

    /// <summary><c>pie</c>.</summary>
    Pie,

    /// <summary><c>doughnut</c>.</summary>
    Doughnut,

    /// <summary><c>scatter</c>.</summary>
    Scatter,
}

/// <summary>A chart: a table whose first column holds the categories, whose header the series, and whose other cells are numbers.</summary>
/// <param name="Kind">The kind that the slide asks for; a renderer may draw a more readable one.</param>
/// <param name="Categories">The categories, in order.</param>
/// <param name="Series">The series, in order, each with a value for every category.</param>
/// <param name="Caption">Its caption, or null.</param>
/// <param name="CategoryTitle">What the categories are, or null.</param>
public sealed record ChartBlock(
    ChartKind Kind, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series, string? Caption, string? CategoryTitle) : Block
{
    /// <summary>Places in <see cref="Categories"/> of those that the slide speaks of. Default: none.</summary>
    public IReadOnlyList<int> MarkedCategories { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => [InlineText.Of(Caption ?? ""), .. Categories.Select((category, row) => InlineText.Of(
        category + ": "
            + string.Join(" · ", Series.Select(series => $"{series.Name} {series.Values[row]?.ToString(CultureInfo.InvariantCulture)}"))))];

    /// <inheritdoc/>
    public override bool StandsAlone => true;
}

/// <summary>A series of a chart.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values; null leaves a gap.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<double?> Values)
{
    /// <summary>True for the series that the slide speaks of. Default: false.</summary>
    public bool Marked { get; init; }
}

internal sealed class ChartHtml : BlockHtml<ChartBlock>
{
    public const string Attribute = "data-chart";

    public override IReadOnlyList<string> Tags => ["table"];

    public override IReadOnlyList<string> Attributes => [Attribute];

    public override IReadOnlyList<string> Values { get; } = [.. Enum.GetValues<ChartKind>().Select(Value)];

    /// <summary>A kind of chart as the attribute says it.</summary>
    public static string Value(ChartKind kind) => kind.ToString().ToLowerInvariant();

    public override bool Accepts(IElement element) => element.HasAttribute(Attribute);

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        string kind = element.GetAttribute(Attribute)!;
        if (TableHtml.ReadTable(element, context) is not { } table)
        {
            return [];
        }

        if (Of(kind, table) is { } chart)
        {
            return [chart];
        }

        context.Say(
            "PB3012",
            $"The table asks for a \"{kind}\" chart but has no header row, holds words where numbers stand, is larger than a chart can "
                + "show, or the kind is not known; it stays a table.");
        return [table];
    }

    protected override void Write(ChartBlock block, BlockWriter html)
    {
        static TableCell Cell(string? text) => new([InlineText.Of(text ?? "")]);
        TableRow header = new(
            [Cell(block.CategoryTitle), .. block.Series.Select(series => Cell(series.Name) with { Marked = series.Marked })]);
        IEnumerable<TableRow> rows = block.Categories.Select((category, row) => new TableRow(
            [Cell(category), .. block.Series.Select(series => Cell(series.Values[row]?.ToString("R", CultureInfo.InvariantCulture)))])
        {
            Marked = block.MarkedCategories.Contains(row),
        });
        html.Blocks(
            [new TableBlock([header, .. rows], 1, block.Caption is { } caption ? InlineText.Of(caption) : null) { Chart = block.Kind }]);
    }

    private static ChartBlock? Of(string kind, TableBlock table)
    {
        if (!Enum.TryParse(kind.Trim(), ignoreCase: true, out ChartKind chart) || int.TryParse(kind, out _)
            || table.Rows.Count < 2)
        {
            return null;
        }

        IReadOnlyList<TableCell> header = table.Rows[0].Cells;
        List<TableRow> rows = [.. table.Rows.Skip(1)];
        if (table.HeaderRows != 1
            || header.Count < 2 || header.Count - 1 > SlideHtmlLimits.ChartSeries || rows.Count > SlideHtmlLimits.ChartCategories
            || !rows.All(row => IsData(row, header.Count)))
        {
            return null;
        }

        List<ChartSeries> series = [.. header.Skip(1).Select((name, index) => new ChartSeries(
            Text(name), [.. rows.Select(row => index + 1 < row.Cells.Count ? CellNumber.Read(Text(row.Cells[index + 1])) : null)])
        {
            Marked = name.Marked,
        })];
        return series.All(one => one.Values.All(value => value is null))
            ? null
            : new ChartBlock(chart, [.. rows.Select(row => Text(row.Cells[0]))], series, table.Caption?.Plain, Text(header[0]))
            {
                MarkedCategories =
                    [.. Enumerable.Range(0, rows.Count).Where(row => rows[row].Marked || rows[row].Cells.Any(cell => cell.Marked))],
            };
    }

    // A chart has no place for words among its numbers, nor for merged cells: such a table stays a table, so that nothing is lost.
    private static bool IsData(TableRow row, int columns) =>
        row.Cells.Count > 0 && row.Cells.Count <= columns && row.Cells.All(cell => cell is { ColumnSpan: 1, RowSpan: 1 })
        && row.Cells.Skip(1).All(cell => IsGap(Text(cell)) || CellNumber.Read(Text(cell)) is not null);

    private static bool IsGap(string text) => text.All(c => c is '-' or '\u2013' or '\u2014' or '.' or ' ' or '\u2026');

    private static string Text(TableCell cell) => string.Join(' ', cell.Paragraphs.Select(paragraph => paragraph.Plain)).Trim();
}
