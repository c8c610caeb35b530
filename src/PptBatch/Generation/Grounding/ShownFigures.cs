using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What the numbers of a slide give that says how it comes to another: years between dates, what is left to 100 %, twice as much, a sum
/// or quotient whose parts stand beside it. The parts are numbers of the lesson. Not safe for concurrent use.
/// </summary>
internal sealed class ShownFigures
{
    private const int MostParts = 12;
    private const int MostYears = 400;
    private const decimal About = 0.06m;
    private const decimal MostFactor = 1_000_000_000;

    private readonly LessonFacts _facts;
    private readonly Lazy<List<decimal>> _parts;
    private readonly Lazy<List<decimal>> _years;
    private readonly Lazy<List<List<decimal>>> _columns;
    private readonly Lazy<HashSet<decimal>> _titled;

    public ShownFigures(LessonFacts facts, IElement slide, IReadOnlyList<Claim> claims)
    {
        _facts = facts;
        _parts = new Lazy<List<decimal>>(() =>
            [.. claims.SelectMany(claim => ReckoningClaim.StatedIn(facts, claim.Text)).Distinct().Take(MostParts)]);
        _years = new Lazy<List<decimal>>(() => [.. claims.SelectMany(claim => facts.Reader.Read(claim.Text))
            .SelectMany(figure => figure.Values).Where(CalendarNames.IsYear)
            .Where(year => facts.At(year).Count > 0 || facts.YearsAfter.Contains(year))]);
        _columns = new Lazy<List<List<decimal>>>(() => [.. slide.QuerySelectorAll("table").SelectMany(ColumnsOf)]);
        _titled = new Lazy<HashSet<decimal>>(() =>
            [.. ReckoningClaim.StatedIn(facts, slide.QuerySelector("h2")?.TextContent ?? "")]);
    }

    /// <summary>True where the claim says how it comes to the value, and the numbers that it or its slide has give it.</summary>
    public bool Give(Claim claim, ReckoningClaim said, Figure figure, decimal value) => !figure.IsOrdinal
        && (_facts.YearsAfter.Contains(value) || IsBetweenYears(said, figure, value) || IsRest(claim, value) || IsMultiple(said, value)
            || IsNext(claim, value) || IsReckoned(claim, said, figure, value));

    /// <summary>"Seven years": between two dates on the slide, or of what the lesson says in the same words.</summary>
    private bool IsBetweenYears(ReckoningClaim said, Figure figure, decimal value) =>
        figure.Unit is { Family: "month", Factor: 12 } && value <= MostYears
        && _years.Value.Concat(said.Years).Any(year => _years.Value.Contains(year + value) || said.Years.Contains(year + value));

    /// <summary>True for the row that fills a column of shares up to 100.</summary>
    private bool IsRest(Claim claim, decimal value) => claim.Element.LocalName == "tr"
        && _columns.Value.Exists(column => column.Contains(value) && column.Sum() == 100 && column.Count(part => part == value) == 1
            && column.TrueForAll(part => part == value || _facts.At(part).Count > 0));

    private bool IsMultiple(ReckoningClaim said, decimal value) => said.Factors.Count > 0 && _parts.Value.Concat(said.Near)
        .Any(part => part != value && part >= ReckoningClaim.Smallest && said.Factors.Contains(value / part));

    // "60 dB, 63 dB, 66 dB" under a title that says 3.
    private bool IsNext(Claim claim, decimal value) => claim.Element.LocalName == "li"
        && ValueOf(claim.Element.PreviousElementSibling) is { } last && _titled.Value.Contains(Math.Abs(value - last))
        && (ValueOf(claim.Element.NextElementSibling) == value + (value - last)
            || ValueOf(claim.Element.PreviousElementSibling!.PreviousElementSibling) == last - (value - last));

    private decimal? ValueOf(IElement? item) => item is { LocalName: "li" }
        && _facts.Reader.Read(item.TextContent) is [{ Values: [var value, ..] }] ? value : null;

    /// <summary>True where two numbers give it, beside it or on a slide that says that it is worked out.</summary>
    private bool IsReckoned(Claim claim, ReckoningClaim said, Figure figure, decimal value)
    {
        if (ComparedFigures.IsTimes(claim.Text, figure) || (!said.IsOperation && !ReckoningWords.Are(claim.Text, figure)))
        {
            return false;
        }

        // A small number comes out of too much: its parts stand beside it, or are telling.
        List<decimal> own = [.. said.Stated.Where(part => !figure.Values.Contains(part)).Take(MostParts)];
        List<decimal> parts = own.Count > 1 ? own
            : [.. _parts.Value.Where(part => value >= FigureDoubts.Telling || FigureDoubts.IsTelling(part))];
        bool multiplies = said.IsOperation || claim.Kind == ClaimKind.Row;
        return Pairs(parts).Any(pair => Results(pair.First, pair.Second, figure.IsPercent, multiplies)
            .Any(result => IsNearly(result, value, said.IsRough ? About : 0)));
    }

    private static IEnumerable<(decimal First, decimal Second)> Pairs(List<decimal> parts) =>
        from first in Enumerable.Range(0, parts.Count)
        from second in Enumerable.Range(first + 1, parts.Count - first - 1)
        where parts[first] >= ReckoningClaim.Smallest && parts[second] >= ReckoningClaim.Smallest
        select (parts[first], parts[second]);

    private static IEnumerable<decimal> Results(decimal first, decimal second, bool percent, bool multiplies) => percent
        ? [first / second * 100, (second - first) / first * 100, (first - second) / first * 100, second / first * 100]
        : multiplies
        ? [first - second, second - first, first + second, first / second, Math.Min(first, MostFactor) * Math.Min(second, MostFactor)]
        : [first - second, second - first, first + second];

    // As exact as the value is written: 0.78 for 0.7795.
    private static bool IsNearly(decimal result, decimal value, decimal about) =>
        Math.Round(result, value.Scale, MidpointRounding.AwayFromZero) == value || Math.Abs(result - value) <= value * about;

    private IEnumerable<List<decimal>> ColumnsOf(IElement table)
    {
        List<IElement> rows = [.. table.QuerySelectorAll("tr")];
        int columns = rows.Count == 0 ? 0 : rows.Max(row => row.Children.Length);
        return Enumerable.Range(0, columns).Select(column => rows.Select(row => row.Children.ElementAtOrDefault(column))
            .OfType<IElement>().Select(cell => _facts.Reader.Read(cell.TextContent)).Where(figures => figures.Count == 1)
            .SelectMany(figures => figures[0].Values.Take(1)).ToList());
    }
}
