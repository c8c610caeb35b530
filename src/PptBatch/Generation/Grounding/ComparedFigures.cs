using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What two numbers give when a slide compares the things that they are said of: how many times as much, how much more, how much together.
/// The two stand in one table or chart of the slide, or the lesson says them of two things that the claim names.
/// </summary>
internal sealed partial class ComparedFigures
{
    private const decimal LeastTimes = 1.1m;
    private const int MostPairs = 1000;
    private const int MostRows = 60;
    private const int MostColumns = 12;

    private readonly LessonFacts _facts;
    private readonly HashSet<decimal> _ratios = [];
    private readonly HashSet<decimal> _amounts = [];
    private Claim? _claim;
    private Lazy<List<(decimal First, decimal Second)>> _named = new(() => []);

    public ComparedFigures(LessonFacts facts, IElement slide)
    {
        _facts = facts;
        foreach (IElement table in slide.QuerySelectorAll("table"))
        {
            AddTable([.. table.QuerySelectorAll("tr").Take(MostRows)
                .Select(row => row.Children.Take(MostColumns).Select(Value).ToArray())]);
        }
    }

    /// <summary>True where a comparison that the claim makes gives the value; <paramref name="stated"/> are all that it has.</summary>
    public bool Give(Claim claim, Figure figure, decimal value, IReadOnlySet<decimal> stated)
    {
        if (!ReferenceEquals(claim, _claim))
        {
            (_claim, _named) = (claim, new Lazy<List<(decimal, decimal)>>(() => [.. Named(claim).Take(MostPairs)]));
        }

        bool isTimes = IsTimes(claim.Text, figure);
        if (figure.IsPercent || (claim.Kind == ClaimKind.Row && !isTimes))
        {
            return false;
        }

        if (isTimes)
        {
            return _ratios.Contains(value) || _named.Value.Exists(pair => Ratios(pair.First, pair.Second).Contains(value));
        }

        // "Births 35, deaths 25" states two numbers: the second is not what is left of something. A small number comes out of too much.
        bool worksOut = ReckoningWords.Are(claim.Text, figure);
        bool isAlone = value >= FigureDoubts.Telling && stated.All(figure.Values.Contains);
        return (worksOut && _amounts.Contains(value))
            || ((worksOut || isAlone) && _named.Value.Exists(pair => Amounts(pair.First, pair.Second).Contains(value)));
    }

    /// <summary>True for "400 times".</summary>
    public static bool IsTimes(string text, Figure figure) => Times().IsMatch(text[figure.End..]);

    // Things in one row belong together, and rows that follow each other are a course of events; all with all would give nearly any number.
    private void AddTable(List<decimal?[]> rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            for (int column = 0; column < rows[row].Length; column++)
            {
                foreach (decimal? beside in rows[row].Skip(column + 1))
                {
                    Add(rows[row][column], beside, _ratios, Ratios);
                    Add(rows[row][column], beside, _amounts, Amounts);
                }

                for (int below = row + 1; below < rows.Count; below++)
                {
                    decimal? other = rows[below].ElementAtOrDefault(column);
                    Add(rows[row][column], other, _ratios, Ratios);
                    if (below == row + 1)
                    {
                        Add(rows[row][column], other, _amounts, Amounts);
                    }
                }
            }
        }
    }

    private static void Add(decimal? one, decimal? other, HashSet<decimal> into, Func<decimal, decimal, IEnumerable<decimal>> of)
    {
        if (one is { } first && other is { } second)
        {
            into.UnionWith(of(first, second));
        }
    }

    /// <summary>The number of a cell that has one and that the lesson states.</summary>
    private decimal? Value(IElement cell) => _facts.Reader.Read(cell.TextContent) is [{ Values: [var value, ..] }]
        && _facts.At(value).Count > 0 ? value : null;

    /// <summary>Numbers that the lesson says under one heading, of two things that the claim names.</summary>
    private IEnumerable<(decimal First, decimal Second)> Named(Claim claim)
    {
        List<(HashSet<string> Heading, HashSet<string> Names, decimal Value, MeasureUnit? Unit)> said =
        [
            .. from passage in _facts.Counted
               where passage.Kind is not (PassageKind.Code or PassageKind.Heading) && passage.Stems.Overlaps(claim.Stems)
               from clause in passage.Kind == PassageKind.Row ? [passage.Text] : passage.Clauses
               let names = PlainWords.StemsOf(clause).Where(claim.Stems.Contains).ToHashSet()
               where names.Count > 0
               let figures = _facts.Reader.Read(clause)
               where figures is [{ Values.Count: > 0, IsPercent: false, IsOrdinal: false }]
                   && !DerivedFigures.IsLabelled(clause, figures[0])
               select (passage.Heading, names, figures[0].Values[0], figures[0].Unit),
        ];
        return from first in said
               from second in said
               where ReferenceEquals(first.Heading, second.Heading) && first.Unit == second.Unit
                   && !first.Names.IsSubsetOf(second.Names) && !second.Names.IsSubsetOf(first.Names)
               select (first.Value, second.Value);
    }

    private static IEnumerable<decimal> Amounts(decimal one, decimal other) => [Math.Abs(one - other), one + other];

    // "Nearly 17 times" and "more than 16 times" both say 16.7.
    private static IEnumerable<decimal> Ratios(decimal one, decimal other)
    {
        decimal less = Math.Min(one, other);
        decimal times = less > 0 ? Math.Max(one, other) / less : 0;
        return times < LeastTimes ? [] : [Math.Floor(times), Math.Ceiling(times), Math.Round(times, 1)];
    }

    [GeneratedRegex(@"^[\s\u00A0\u202F-]*(?:(?:times|fold|fois|veces|vezes|volte|mal)\b|[x×]\s|倍)", RegexOptions.IgnoreCase)]
    private static partial Regex Times();
}
