using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

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

    private readonly Dictionary<decimal, List<Derivation>> _amounts = [];
    private readonly Dictionary<decimal, List<Derivation>> _shares = [];

    public static DerivedFigures Of(IReadOnlyList<Passage> passages, List<List<Figure>> figures)
    {
        DerivedFigures derived = new();
        for (int index = 0; index < passages.Count; index++)
        {
            if (passages[index].Kind is PassageKind.Prose or PassageKind.Row)
            {
                foreach ((List<decimal> alike, bool percents) in OfOneUnit(figures[index], passages[index].Text))
                {
                    derived.AddPairs(alike, passages[index].Stems, percents);
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
                foreach ((List<decimal> column, bool percents) in Columns([.. group], passages, figures))
                {
                    derived.AddTotal(column, stems, percents);
                    derived.AddPairs(column, stems, percents);
                }
            }
            else if (kind == PassageKind.Item && group.All(index => figures[index].Count <= 1))
            {
                List<decimal> items = [.. group.SelectMany(index => Quantities(figures[index], passages[index].Text))];
                bool percents = group.Any(index => figures[index].Exists(figure => figure.IsPercent));
                derived.AddTotal(items, stems, percents);
                derived.AddPairs(items, stems, percents);
            }
        }

        return derived;
    }

    /// <summary>The ways in which the lesson's numbers give an amount or a share.</summary>
    public IReadOnlyList<Derivation> Of(decimal value, bool percent) => (percent ? _shares : _amounts).GetValueOrDefault(value) ?? [];

    /// <summary>True for "Chapter 12", which is a name and no quantity.</summary>
    public static bool IsLabelled(string text, Figure figure) => Label().IsMatch(text[..figure.Start]);

    private static List<decimal> Quantities(IReadOnlyList<Figure> figures, string text) =>
    [
        .. figures.Where(figure => figure.Values.Count > 0 && !IsLabelled(text, figure)).Select(figure => figure.Values[0]),
    ];

    // Grams are not added to minutes.
    private static IEnumerable<(List<decimal> Values, bool Percents)> OfOneUnit(IReadOnlyList<Figure> figures, string text) => figures
        .GroupBy(figure => (figure.Unit?.Family, figure.IsPercent)).Select(alike => (Quantities([.. alike], text), alike.Key.IsPercent));

    private static IEnumerable<(List<decimal> Values, bool Percents)> Columns(
        List<int> rows, IReadOnlyList<Passage> passages, List<List<Figure>> figures) =>
        from row in rows
        from figure in figures[row]
        where figure.Values.Count > 0
        group figure.Values[0] by (passages[row].Text.AsSpan(0, figure.Start).Count('|'), figure.Unit?.Family, figure.IsPercent) into column
        select (column.ToList(), column.Key.IsPercent);

    private void AddTotal(List<decimal> values, HashSet<string> stems, bool percents)
    {
        if (values.Count is < 2 or > MostOfAGroup)
        {
            return;
        }

        decimal total = values.Sum();
        Dictionary<decimal, List<Derivation>> into = percents ? _shares : _amounts;
        Add(into, total, stems);
        Add(into, Math.Round(total / values.Count, 1), stems);
        Add(into, Math.Round(total / values.Count, 2), stems);
        foreach (decimal part in values.Where(part => !percents && total > 0 && part <= total))
        {
            AddShare(part / total, stems);
        }
    }

    // Of two percentages the difference is said in points or per cent, and the share of one in the other is not.
    private void AddPairs(List<decimal> values, HashSet<string> stems, bool percents)
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
                Add(_amounts, more - less, stems, (less, more));
                Add(_amounts, more + less, stems, (less, more));
                if (percents)
                {
                    Add(_shares, more - less, stems, (less, more));
                    Add(_shares, more + less, stems, (less, more));
                }
                else if (more > 0 && less > 0)
                {
                    AddShare(less / more, stems, (less, more));
                    AddShare((more - less) / more, stems, (less, more));
                    AddShare((more - less) / less, stems, (less, more));
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

    private void AddShare(decimal share, HashSet<string> stems, (decimal Less, decimal More)? pair = null)
    {
        Add(_shares, Math.Round(share * Whole), stems, pair);
        Add(_shares, Math.Round(share * Whole, 1), stems, pair);
        Add(_shares, Math.Round(share * Whole, 2), stems, pair);
    }

    private static void Add(
        Dictionary<decimal, List<Derivation>> into, decimal value, HashSet<string> stems, (decimal Less, decimal More)? pair = null)
    {
        if (!into.TryGetValue(value, out List<Derivation>? ways))
        {
            into[value] = ways = [];
        }

        ways.Add(new Derivation(stems, pair));
    }

    [GeneratedRegex(@"\p{Lu}\p{L}+\s$")]
    private static partial Regex Label();
}

/// <summary>One way in which numbers of a lesson give another.</summary>
/// <param name="Stems">The words around them.</param>
/// <param name="Pair">The two of which it is the sum, the difference or the share; null for what more of them give.</param>
internal sealed record Derivation(IReadOnlySet<string> Stems, (decimal Less, decimal More)? Pair);
