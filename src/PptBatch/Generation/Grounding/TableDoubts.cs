using System.Globalization;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Looks for the cells of a slide's tables in its lesson: the words of each, and for a table of the lesson that they stand in one row
/// there.
/// </summary>
internal sealed class TableDoubts(LessonFacts facts)
{
    private const double MostOfACell = 0.5;
    private const int FewWords = 2;

    // A table may be turned on its side, so that its columns are rows.
    private readonly List<HashSet<string>> _lines = [.. facts.Passages.Where(passage => passage.Kind == PassageKind.Row)
        .GroupBy(row => row.Group, row => row.Text.Trim().Trim('|').Split('|'))
        .SelectMany(table => table.Concat(Columns([.. table]))).Select(cells => CellsOf(facts, cells))];

    // Cells that are a number with a fraction or from a hundred on: others are found in tables of anything.
    private readonly HashSet<string> _figures = [.. facts.Passages.Where(passage => passage.Kind == PassageKind.Row)
        .SelectMany(row => CellsOf(facts, row.Text.Trim().Trim('|').Split('|')))
        .Where(cell => !cell.Any(char.IsLetter) && decimal.TryParse(cell, CultureInfo.InvariantCulture, out decimal value)
            && FigureDoubts.IsTelling(value))];

    private readonly SwappedCells _swapped = new(facts);

    public IEnumerable<string> Of(IElement slide)
    {
        foreach (IElement row in slide.QuerySelectorAll("tr"))
        {
            List<IElement> cells = [.. row.Children.Where(cell => cell.LocalName == "td")];
            foreach (IElement cell in cells.Where(cell => !IsFound(cell.TextContent)))
            {
                yield return cell.TextContent.Trim();
            }

            if (cells.Count > 1 && IsOfAnotherLabel(cells))
            {
                yield return cells[0].TextContent.Trim();
            }

            if (_swapped.Are(row) || (cells.Count > 1 && IsMixed(CellsOf(facts, row.Children.Select(Shown)))))
            {
                yield return string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()));
            }
        }
    }

    private bool IsFound(string cell)
    {
        HashSet<string> stems = PlainWords.StemsOf(cell);
        return stems.Count < FewWords || stems.Count(facts.HasStem) >= stems.Count * MostOfACell;
    }

    /// <summary>True when each cell stands in the lesson's tables, and no row there has them all.</summary>
    private bool IsMixed(HashSet<string> cells) => cells.Count > 1 && cells.All(cell => _lines.Any(line => line.Contains(cell)))
        && !_lines.Any(line => line.IsSupersetOf(cells));

    /// <summary>True where what the lesson's tables say of something stands beside one word that the lesson does not have.</summary>
    private bool IsOfAnotherLabel(List<IElement> cells) => PlainWords.StemsOf(cells[0].TextContent) is { Count: 1 } label
        && PlainWords.Of(cells[0].TextContent).Count() == 1 && !facts.HasStem(label.First())
        && CellsOf(facts, cells.Skip(1).Select(Shown)) is { Count: > 0 } values && values.All(value => _figures.Contains(value));

    private static string Shown(IElement cell) => cell.QuerySelector("img")?.GetAttribute("src") ?? cell.TextContent;

    private static IEnumerable<string[]> Columns(List<string[]> table) => Enumerable.Range(0, table.Max(row => row.Length))
        .Select(column => table.Select(row => column < row.Length ? row[column] : "").ToArray());

    // A chart has 1210.5 where the lesson has 1.210,50.
    private static HashSet<string> CellsOf(LessonFacts facts, IEnumerable<string> cells) =>
        [.. cells.Select(cell => Comparable(facts, cell)).Where(cell => cell.Length > 0)];

    internal static string Comparable(LessonFacts facts, string cell)
    {
        string words = string.Join(' ', PlainWords.Of(cell));
        return !words.Any(char.IsLetter) && facts.Reader.Read(cell) is [{ Values: [var value, ..] }]
            ? value.ToString("0.############", CultureInfo.InvariantCulture)
            : words;
    }
}
