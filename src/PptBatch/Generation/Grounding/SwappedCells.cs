using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>Looks for rows of the lesson's tables whose cells stand under each other's heads on a slide.</summary>
internal sealed class SwappedCells(LessonFacts facts)
{
    private const int FewestCells = 3;

    private readonly List<(string[] Heads, List<string[]> Rows)> _tables =
    [
        .. facts.Passages.Where(passage => passage.Kind == PassageKind.Row)
            .GroupBy(row => row.Group, row => row.Text.Trim().Trim('|').Split('|'))
            .Select(table => (table.First(),
                table.Skip(1).Select(row => row.Select(cell => TableDoubts.Comparable(facts, cell)).ToArray()).ToList())),
    ];

    /// <summary>True where the lesson has the row with the same label and cells, and one of them under another head.</summary>
    public bool Are(IElement row)
    {
        string[] cells = [.. row.Children.Select(cell => TableDoubts.Comparable(facts, cell.TextContent))];
        if (cells.Length < FewestCells || row.Closest("table")?.QuerySelector("tr") is not { } head || head == row
            || head.Children.Length != cells.Length)
        {
            return false;
        }

        string[] heads = [.. head.Children.Select(cell => cell.TextContent)];
        return _tables.Exists(table => table.Rows.Exists(known => known[0] == cells[0] && cells.All(known.Contains)
            && Enumerable.Range(1, cells.Length - 1).Any(column =>
                Column(table.Heads, heads[column]) is { } place && place < known.Length && known[place] != cells[column])));
    }

    /// <summary>The one column with this head, or whose head has most of its words; null where none or two do.</summary>
    private int? Column(string[] heads, string wanted)
    {
        int same = Array.FindIndex(heads, head => TableDoubts.Comparable(facts, head) == TableDoubts.Comparable(facts, wanted));
        HashSet<string> words = PlainWords.StemsOf(wanted);
        List<int> shared = [.. heads.Select(head => PlainWords.StemsOf(head).Count(words.Contains))];
        int most = shared.Max();
        return same >= 0 ? same : most > 0 && shared.Count(count => count == most) == 1 ? shared.IndexOf(most) : null;
    }
}
