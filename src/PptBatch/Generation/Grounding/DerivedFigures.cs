using System.Text.RegularExpressions;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What a lesson's own numbers give: totals of lists and of the columns of tables, sums and differences of two, and shares. Only numbers
/// of one sentence, list or table are put together; with all of a lesson's, nearly everything could be reached.
/// </summary>
internal sealed partial class DerivedFigures
{
    private const int MostOfAGroup = 40;
    private const int MostInPairs = 12;
    private const decimal Whole = 100;

    private readonly Dictionary<decimal, HashSet<string>> _amounts = [];
    private readonly Dictionary<decimal, HashSet<string>> _shares = [];

    public static DerivedFigures Of(IReadOnlyList<Passage> passages, List<List<Figure>> figures)
    {
        DerivedFigures derived = new();
        for (int index = 0; index < passages.Count; index++)
        {
            if (passages[index].Kind is PassageKind.Prose or PassageKind.Row)
            {
                foreach (List<decimal> alike in OfOneUnit(figures[index], passages[index].Text))
                {
                    derived.AddPairs(alike, passages[index].Stems);
                }

                derived.AddRests(figures[index], passages[index].Stems);
            }
        }

        foreach (IGrouping<int, int> group in Enumerable.Range(0, passages.Count).GroupBy(index => passages[index].Group))
        {
            PassageKind kind = passages[group.First()].Kind;
            HashSet<string> stems = [.. group.SelectMany(index => passages[index].Stems), .. passages[group.First()].Heading];
            if (kind == PassageKind.Row)
            {
                foreach (List<decimal> column in Columns([.. group], passages, figures))
                {
                    derived.AddTotal(column, stems);
                    derived.AddPairs(column, stems);
                }
            }
            else if (kind == PassageKind.Item && group.All(index => figures[index].Count <= 1))
            {
                List<decimal> items = [.. group.SelectMany(index => Quantities(figures[index], passages[index].Text))];
                derived.AddTotal(items, stems);
                derived.AddPairs(items, stems);
            }
        }

        return derived;
    }

    /// <summary>The words around the numbers that give an amount; empty when none do.</summary>
    public IReadOnlySet<string> WordsOf(decimal value, bool percent) =>
        (percent ? _shares : _amounts).GetValueOrDefault(value) ?? (IReadOnlySet<string>)new HashSet<string>();

    public bool Has(decimal value, bool percent) => (percent ? _shares : _amounts).ContainsKey(value);

    // "Chapter 12" is a name and no quantity.
    private static List<decimal> Quantities(IReadOnlyList<Figure> figures, string text) =>
    [
        .. figures.Where(figure => figure.Values.Count > 0 && !Label().IsMatch(text[..figure.Start])).Select(figure => figure.Values[0]),
    ];

    // Grams are not added to minutes.
    private static IEnumerable<List<decimal>> OfOneUnit(IReadOnlyList<Figure> figures, string text) =>
        figures.GroupBy(figure => figure.Unit?.Family).Select(alike => Quantities([.. alike], text));

    private static IEnumerable<List<decimal>> Columns(List<int> rows, IReadOnlyList<Passage> passages, List<List<Figure>> figures) =>
        from row in rows
        from figure in figures[row]
        where figure.Values.Count > 0
        group figure.Values[0] by (passages[row].Text.AsSpan(0, figure.Start).Count('|'), figure.Unit?.Family) into column
        select column.ToList();

    private void AddTotal(List<decimal> values, HashSet<string> stems)
    {
        if (values.Count is < 2 or > MostOfAGroup)
        {
            return;
        }

        decimal total = values.Sum();
        Add(_amounts, total, stems);
        Add(_amounts, Math.Round(total / values.Count, 1), stems);
        Add(_amounts, Math.Round(total / values.Count, 2), stems);
        foreach (decimal part in values.Where(part => total > 0 && part <= total))
        {
            AddShare(part / total, stems);
        }
    }

    private void AddPairs(List<decimal> values, HashSet<string> stems)
    {
        if (values.Count is < 2 or > MostInPairs)
        {
            return;
        }

        for (int first = 0; first < values.Count; first++)
        {
            for (int second = first + 1; second < values.Count; second++)
            {
                decimal less = Math.Min(values[first], values[second]);
                decimal more = Math.Max(values[first], values[second]);
                Add(_amounts, more - less, stems);
                Add(_amounts, more + less, stems);
                if (more > 0 && less > 0)
                {
                    AddShare(less / more, stems);
                    AddShare((more - less) / more, stems);
                    AddShare((more - less) / less, stems);
                }
            }
        }
    }

    // "70 % comes from the river, the rest from wells" says 30 %, too.
    private void AddRests(IEnumerable<Figure> figures, HashSet<string> stems)
    {
        foreach (decimal part in figures.Where(figure => figure is { IsPercent: true, Values.Count: > 0 })
            .Select(figure => figure.Values[0]).Where(part => part is > 0 and < Whole))
        {
            Add(_shares, Whole - part, stems);
        }
    }

    private void AddShare(decimal share, HashSet<string> stems)
    {
        Add(_shares, Math.Round(share * Whole), stems);
        Add(_shares, Math.Round(share * Whole, 1), stems);
        Add(_shares, Math.Round(share * Whole, 2), stems);
    }

    private static void Add(Dictionary<decimal, HashSet<string>> into, decimal value, HashSet<string> stems)
    {
        if (!into.TryGetValue(value, out HashSet<string>? words))
        {
            into[value] = words = [];
        }

        words.UnionWith(stems);
    }

    [GeneratedRegex(@"\p{Lu}\p{L}+\s$")]
    private static partial Regex Label();
}
