using System.Text.RegularExpressions;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// What a claim says of how its numbers come about: read once, however many numbers it has. Not safe for concurrent use.
/// </summary>
internal sealed partial class ReckoningClaim
{
    /// <summary>A part that is smaller is not reckoned with.</summary>
    public const decimal Smallest = 0.000_001m;

    private const int SharedWords = 2;
    private const int LongestWhole = 4;
    private const int MostAlike = 50;
    private const int MostNear = 12;

    // Whole words of up to four letters, the beginnings of longer ones.
    private static readonly (string[] Words, decimal[] Factors)[] Multipliers =
    [
        (["doubl", "twice", "doppel", "verdopp", "doble", "duplic", "dobro", "doppi", "raddopp"], [2, 0.5m, 4, 8, 16]),
        (["tripl", "treble", "dreifach", "verdreif"], [3]), (["quadrupl", "vierfach", "cuadrupl"], [4]),
        (["half", "halb", "halbe", "halbi", "mitad", "metade", "moitie", "meta"], [0.5m, 2]), (["tenfold", "zehnfach", "decupl"], [10]),
        (["octav", "oktav", "oitav", "ottav"], [2, 0.5m]),
    ];

    private readonly Lazy<bool> _operation;
    private readonly Lazy<bool> _rough;
    private readonly Lazy<List<decimal>> _stated;
    private readonly Lazy<HashSet<decimal>> _factors;
    private readonly Lazy<List<decimal>> _near;
    private readonly Lazy<HashSet<decimal>> _years;

    public ReckoningClaim(LessonFacts facts, Claim claim)
    {
        _operation = new Lazy<bool>(() => Operation().IsMatch(claim.Text));
        _rough = new Lazy<bool>(() => Rough().IsMatch(PlainWords.Fold(claim.Text)));
        _stated = new Lazy<List<decimal>>(() => [.. StatedIn(facts, claim.Text).Take(MostAlike)]);
        _factors = new Lazy<HashSet<decimal>>(() => FactorsIn(claim.Text));
        _near = new Lazy<List<decimal>>(() => [.. NumbersOf(facts, SharedWords - 1, claim)
            .Where(value => value >= FigureDoubts.Telling).Take(MostNear)]);
        _years = new Lazy<HashSet<decimal>>(() => [.. NumbersOf(facts, SharedWords, claim).Where(CalendarNames.IsYear)]);
    }

    /// <summary>True for a sentence that multiplies, divides or gives a result.</summary>
    public bool IsOperation => _operation.Value;

    /// <summary>True for "about", "nearly", "more than".</summary>
    public bool IsRough => _rough.Value;

    /// <summary>Its numbers that the lesson states.</summary>
    public IReadOnlyList<decimal> Stated => _stated.Value;

    /// <summary>By what it multiplies: 2 for "doubles".</summary>
    public IReadOnlySet<decimal> Factors => _factors.Value;

    /// <summary>Telling numbers that the lesson states in its words.</summary>
    public IReadOnlyList<decimal> Near => _near.Value;

    /// <summary>Years that the lesson states in its words.</summary>
    public IReadOnlySet<decimal> Years => _years.Value;

    /// <summary>The numbers of a text that the lesson states.</summary>
    public static IEnumerable<decimal> StatedIn(LessonFacts facts, string text) => facts.Reader.Read(text)
        .Where(figure => !figure.IsOrdinal).SelectMany(figure => figure.Values).Where(value => facts.At(value).Count > 0);

    private static IEnumerable<decimal> NumbersOf(LessonFacts facts, int sharedWords, Claim claim) => facts.Counted
        .Where(passage => passage.Stems.Intersect(claim.Stems).Skip(sharedWords - 1).Any()).Take(MostAlike)
        .SelectMany(passage => facts.Reader.Read(passage.Text)).SelectMany(found => found.Values);

    private static HashSet<decimal> FactorsIn(string text)
    {
        HashSet<string> said = [.. PlainWords.Of(text)];
        return
        [
            .. Multipliers.Where(multiplier => multiplier.Words.Any(word => word.Length <= LongestWhole ? said.Contains(word)
                : said.Any(one => one.StartsWith(word, StringComparison.Ordinal)))).SelectMany(found => found.Factors),
        ];
    }

    [GeneratedRegex(
        @"\d\s?[=×÷]|[=×÷]\s?\d|\b(?:geteilt|makes|equals|ergibt|ergeben|suman|somam|font)\b|\b(?:divid|multipli|divis)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Operation();

    [GeneratedRegex(
        @"\b(?:about|around|nearly|almost|roughly|over|more than|less than|rund|etwa|fast|knapp|mehr als|uber|unter|casi|cerca|mas de|"
        + @"unos|unas|aproximadamente|quase|mais de|environ|presque|plus de|circa|quasi|piu di)\b|~|≈")]
    private static partial Regex Rough();
}
