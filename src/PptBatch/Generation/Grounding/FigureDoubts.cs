using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>Looks for the numbers of a slide in its lesson, one claim after the other. Not safe for concurrent use.</summary>
internal sealed partial class FigureDoubts(LessonFacts facts, IElement slide, IReadOnlyList<Claim> claims)
{
    /// <summary>
    /// A number this large, or with decimals, is the same number wherever it stands; a smaller one must stand with the same words.
    /// </summary>
    public const decimal Telling = 100;

    private const double ClearlyBetter = 0.4;
    private const decimal MostCounted = 40;
    private const decimal Rounded = 1000;
    private const decimal FewestOfAWhole = 20;
    private const int WordsOfASentence = 2;
    private const int WordsOfACount = 3;
    private const int FewWords = 2;
    private const decimal RoundedBy = 0.05m;

    private readonly ComparedFigures _compared = new(facts, slide);
    private readonly ShownFigures _shown = new(facts, slide, claims);
    private HashSet<decimal> _stated = [];
    private ReckoningClaim? _said;

    private readonly HashSet<decimal> _slideCounts = [.. slide.QuerySelectorAll(
            "ul, ol, tbody, dl, div.cards, div.stats, div.columns, div.comparison, aside")
        .SelectMany(group => new[]
        {
            group.Children.Length, group.Children.Count(child => child.LocalName != "dd" && child.FirstElementChild?.LocalName != "th"),
        })
        .Append(slide.QuerySelectorAll("pre").Length).Append(slide.QuerySelectorAll("img").Length)
        .Where(count => count > 1).Select(count => (decimal)count)];

    /// <summary>True for a number that is the same wherever it stands.</summary>
    public static bool IsTelling(decimal value) => value >= Telling || value % 1 != 0;

    /// <summary>The numbers of a claim that the lesson does not have.</summary>
    public IEnumerable<string> Of(Claim claim)
    {
        IReadOnlyList<Figure> figures = facts.Reader.Read(claim.Text);
        _stated = [.. figures.SelectMany(figure => figure.Values)];
        _said = new ReckoningClaim(facts, claim);
        foreach (Figure figure in figures)
        {
            if (!IdleFigures.Has(claim, figure) && !IsFound(claim, figure) && !IsFoundByColumn(claim, figure))
            {
                yield return figure.Shown.Trim();
            }
        }
    }

    /// <summary>True for a cell whose column's head says what its numbers are: per cent, or millions.</summary>
    private bool IsFoundByColumn(Claim claim, Figure figure)
    {
        int column = claim.Text.AsSpan(0, figure.Start).Count('|');
        if (claim.Element.LocalName != "tr" || figure.IsPercent
            || claim.Element.Closest("table")?.QuerySelector("tr") is not { } head || head.Children.Length <= column)
        {
            return false;
        }

        string says = head.Children[column].TextContent;
        decimal scale = facts.Reader.ScaleIn(says);
        return (says.Contains('%', StringComparison.Ordinal) && IsFound(claim, figure with { IsPercent = true }))
            || (scale > 1 && IsFound(claim, figure with { Values = [.. figure.Values.Select(value => value * scale)] }));
    }

    private bool IsFound(Claim claim, Figure figure)
    {
        if (figure.Values.Count == 0)
        {
            return facts.HasOpaque(figure.Shown);
        }

        if (figure.IsOrdinal)
        {
            return figure.Values.Any(value => IsStated(claim, figure, value) || IsPlace(claim, figure, value));
        }

        return figure.Values.Any(value =>
            IsStated(claim, figure, value) || IsRepeated(claim, figure, value)
            || (!figure.IsPercent && (IsCounted(claim, figure, value) || IsRounded(value))) || IsConverted(figure, value)
            || (!IsOfAnother(claim, value) && (IsDerived(claim, figure, value)
                || _compared.Give(claim, figure, value, _stated) || _shown.Give(claim, _said!, figure, value))));
    }

    // What the lesson says of another thing is not worked out of the rest for this one.
    private bool IsOfAnother(Claim claim, decimal value) =>
        claim.Kind == ClaimKind.Row && value >= Telling && facts.At(value).Count > 0;

    /// <summary>True for the third of at least three things that the slide or, in words, the lesson has.</summary>
    private bool IsPlace(Claim claim, Figure figure, decimal value) => !facts.StatedCounts.IsAnotherPlace(claim.Text, figure)
        && IsPlaceOf(claim, figure, value);

    private bool IsPlaceOf(Claim claim, Figure figure, decimal value) => _slideCounts.Any(count => count >= value)
        || (figure.IsSpelled && IsPlaceInTheLesson(claim, figure, value));

    private bool IsPlaceInTheLesson(Claim claim, Figure figure, decimal value) =>
        Enumerable.Range((int)value, (int)Math.Max(0, MostCounted - value)).Any(count =>
            facts.Counts.WordsOf(count) is { } about && Counts(claim, figure, about));

    /// <summary>True for one of two telling numbers of a title that the slide's rows show, too, and the lesson states.</summary>
    private bool IsRepeated(Claim claim, Figure figure, decimal value) => claim.Kind == ClaimKind.Title && _stated.Count(IsTelling) > 1
        && IsTelling(value) && claims.Any(other => other.Kind == ClaimKind.Row && facts.Reader.Read(other.Text).Any(shown =>
            shown.Values.Contains(value) && shown.IsPercent == figure.IsPercent && IsStated(other, shown, value)));

    private bool IsStated(Claim claim, Figure figure, decimal value)
    {
        string? counted = facts.StatedCounts.Contradicted(claim.Text, figure);
        foreach ((int passage, Figure found) in facts.At(value))
        {
            if (figure.IsPercent != found.IsPercent || !AreOfOneUnit(figure, found) || (figure.IsOrdinal && !Numbers(passage, found))
                || (counted is not null && !StatedCounts.MayCount(counted, facts.Passages[passage], found))
                || (figure.IsSpelled && value < Telling && facts.Passages[passage].Kind == PassageKind.Code))
            {
                continue;
            }

            if (IsPrinted(value, passage) || IsSaidOf(claim, figure, value, passage))
            {
                return true;
            }
        }

        // 0.25 of the lesson may be shown as 25 %.
        return figure.IsPercent && facts.At(value / 100)
            .Any(place => !place.Figure.IsPercent && IsSaidOf(claim, figure, value / 100, place.Passage));
    }

    // What a program prints has no words around it.
    private bool IsPrinted(decimal value, int passage) =>
        facts.Passages[passage].Kind == PassageKind.Code && (IsTelling(value) || facts.PrintsWith(passage, _stated));

    /// <summary>True where a passage that has the number says it of what the claim is about.</summary>
    private bool IsSaidOf(Claim claim, Figure figure, decimal value, int passage)
    {
        Passage source = facts.Passages[passage];
        if (claim.Kind == ClaimKind.Row)
        {
            return !IsOfAnotherClause(claim, value, source)
                && (IsTelling(value) ? Shares(claim, facts.Around(passage), orTitle: true) : IsOfRow(StemsOfRow(claim, figure), source));
        }

        if ((IsTelling(value) && IsTold(claim)) || facts.HasBoth(passage, value, _stated))
        {
            return true;
        }

        // "Module 4:" is the number of a module, whatever else there are four of; "Since 1950," names nothing.
        Match label = Label().Match(claim.Text[..figure.Start]);
        return label.Success && value < Telling && Alone().IsMatch(claim.Text[figure.End..])
            ? source.Stems.Contains(PlainWords.Stem(PlainWords.Fold(label.Groups[1].Value)))
            : IsTelling(value) ? Shares(claim, facts.Around(passage), orTitle: true)
            : Shares(claim, facts.Over(passage), orTitle: claim.Stems.Count <= FewWords);
    }

    // A short title, and a sum that is written out, have few words beside their numbers.
    private bool IsTold(Claim claim) => (claim.Kind == ClaimKind.Title && claim.Stems.Count < FewWords) || _said!.IsOperation;

    private bool IsOfRow(HashSet<string> stems, Passage source)
    {
        double own = source.Covers(stems);
        return stems.Count == 0 || (own > 0 && facts.Counted.Max(other => other.Covers(stems)) - own < ClearlyBetter);
    }

    // A cell that is a sentence says itself what its number is of.
    private static HashSet<string> StemsOfRow(Claim claim, Figure figure)
    {
        string cell = claim.Text[..figure.Start].Split('|')[^1] + claim.Text[figure.End..].Split('|')[0];
        HashSet<string> own = PlainWords.StemsOf(cell);
        return claim.Element.LocalName == "tr" && own.Count >= WordsOfASentence ? own : claim.Stems;
    }

    /// <summary>True where the sentence has the number in one clause and speaks of the row in another that has its own number.</summary>
    private bool IsOfAnotherClause(Claim claim, decimal value, Passage source)
    {
        double own = 0;
        double other = 0;
        HashSet<string>[] stems = [.. source.Clauses.Select(PlainWords.StemsOf)];
        double[] covered = [.. stems.Select(clause => claim.Stems.Count(clause.Contains) / (double)Math.Max(1, claim.Stems.Count))];
        for (int clause = 0; clause < stems.Length; clause++)
        {
            // "…, that is about 71 dB" goes on with the clause before it, and "In 1907, …" begins the one behind it.
            if (stems[clause].Count <= FewWords && stems.Length > 1)
            {
                covered[clause] = Math.Max(covered[clause], covered[clause == 0 ? 1 : clause - 1]);
            }

            IReadOnlyList<Figure> figures = facts.Reader.Read(source.Clauses[clause]);
            if (figures.Any(figure => figure.Values.Contains(value)))
            {
                own = Math.Max(own, covered[clause]);
            }
            else if (figures.Count > 0)
            {
                other = Math.Max(other, covered[clause]);
            }
        }

        return other - own >= ClearlyBetter;
    }

    // With the numbers of a table some sum or share gives nearly each small number, so two words must be the same.
    private bool IsDerived(Claim claim, Figure figure, decimal value)
    {
        IReadOnlyList<Derivation> known = facts.Derived.Of(value, figure.IsPercent);
        if (known.Count == 0 || (!figure.IsPercent && IsOfARow(claim)))
        {
            return false;
        }

        bool worksOut = ReckoningWords.Are(claim.Text, figure);
        return known.Any(way => (worksOut || (figure.IsPercent && way.Pair is null)
                || (way.Pair is { } pair && _stated.Contains(pair.Less) && _stated.Contains(pair.More)))
            && Shares(claim, way.Stems, orTitle: claim.Kind != ClaimKind.Row)
            && ((value >= Telling && !figure.IsPercent) || claim.Stems.Intersect(way.Stems).Skip(1).Any()));
    }

    /// <summary>True for a row whose label is that of a row of the lesson, which says itself what stands beside it.</summary>
    private bool IsOfARow(Claim claim)
    {
        string label = LabelOf(claim.Text);
        return claim.Element.LocalName == "tr" && label.Length > 0
            && facts.Passages.Any(passage => passage.Kind == PassageKind.Row && LabelOf(passage.Text) == label);
    }

    private static string LabelOf(string row) => string.Join(' ', PlainWords.Of(row.Trim().Trim('|').Split('|')[0]));

    private bool IsCounted(Claim claim, Figure figure, decimal value) => value <= MostCounted
        && (figure.Unit is null || (claim.Kind == ClaimKind.Title && figure.Unit.IsOfDays))
        && ((claim.Element.LocalName is "h2" or "h3" or "p" or "figcaption" or "caption" && _slideCounts.Contains(value))
            || (!IsLabel(claim, figure) && facts.Counts.WordsOf(value) is { } about && Counts(claim, figure, about))
            || (value == 2 && Shares(claim, facts.Counts.Others, orTitle: claim.Kind != ClaimKind.Row)));

    // A row that begins with a number is of it, and does not count what stands in its other cells.
    private static bool IsLabel(Claim claim, Figure figure) => figure.Start == 0 && claim.Element.LocalName == "tr";

    // What is counted stands behind its number, where words do.
    private bool Counts(Claim claim, Figure figure, IReadOnlySet<string> about)
    {
        HashSet<string> next = PlainWords.StemsOf(string.Join(' ', PlainWords.Of(claim.Text[figure.End..]).Take(WordsOfACount)));
        return next.Count == 0 ? Shares(claim, about, orTitle: claim.Kind != ClaimKind.Row) : next.Overlaps(about);
    }

    /// <summary>True for "46,000" where the lesson has 46,370, and for 0.012 where it has 0.01238.</summary>
    private bool IsRounded(decimal value)
    {
        decimal grain = 1;
        while (value >= Rounded && value % (grain * 10) == 0)
        {
            grain *= 10;
        }

        bool whole = value >= Rounded && grain >= 100;
        bool isWhole = value is >= FewestOfAWhole and < Rounded && value % 1 == 0;
        int decimals = value.Scale;
        return facts.Values.Any(stated => whole
            ? stated != value && Math.Abs(stated - value) < grain && Math.Abs(stated - value) <= stated * RoundedBy
            : (decimals > 0 || isWhole) && stated != value && Math.Round(stated, decimals, MidpointRounding.AwayFromZero) == value);
    }

    private bool IsConverted(Figure figure, decimal value) => figure.Unit is { } unit && facts.Values.Any(stated =>
        facts.At(stated).Any(place => place.Figure.Unit is { } other && other.Family == unit.Family && other.Factor != unit.Factor
            && stated * other.Factor == value * unit.Factor));

    // "The twelfth" is an ordinal of the lesson, "12th" or "Step 12", and not twelve of something.
    private bool Numbers(int passage, Figure found) => found.IsOrdinal
        || OrdinalSign().IsMatch(facts.Passages[passage].Text[found.End..]) || Label().IsMatch(facts.Passages[passage].Text[..found.Start]);

    private static bool AreOfOneUnit(Figure figure, Figure found) =>
        figure.Unit is null || found.Unit is null || figure.Unit == found.Unit;

    private bool Shares(Claim claim, IReadOnlySet<string> words, bool orTitle) => claim.Stems.Count == 0
        || claim.Stems.Overlaps(words) || UnspacedWords.Meet(claim.Stems, words)
        || (orTitle && slide.QuerySelector("h2") is { } title
            && PlainWords.StemsOf(title.TextContent).Overlaps(words));

    [GeneratedRegex(@"(?:^|\s)(\p{Lu}\p{L}{3,})\s$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:$|[^\s\p{L}\p{Nd}])")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\.?(?:[ºª°]|(?:st|nd|rd|th|er|re|e|ème|ter|te)\b|[.)]\s)")]
    private static partial Regex OrdinalSign();
}
