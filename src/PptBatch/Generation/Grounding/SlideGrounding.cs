using AngleSharp.Dom;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Looks for what a slide states in the lesson that it was made from: numbers, names, cells, answers, code, links. What it finds no trace
/// of it doubts, in the slide's own words. Safe for concurrent use.
/// </summary>
/// <param name="facts">What the lesson says.</param>
internal sealed class SlideGrounding(LessonFacts facts)
{
    private readonly NameDoubts _names = new(facts);
    private readonly CodeDoubts _code = new(facts);
    private readonly QuizDoubts _quiz = new(facts);
    private readonly TableDoubts _tables = new(facts);
    private readonly FormulaDoubts _formulas = new(facts);
    private readonly DateDoubts _dates = new(facts);
    private readonly AnswerKey _answers = new(facts);

    /// <summary>The words of a slide and its notes that the lesson does not have; empty when it has all.</summary>
    public IReadOnlyList<string> Doubts(IElement slide)
    {
        List<Claim> claims = [.. Claim.Of(slide)];
        FigureDoubts figures = new(facts, slide, claims);
        IEnumerable<string> doubts = claims
            .SelectMany(claim => figures.Of(claim).Concat(_names.Of(claim)).Concat(_dates.Of(claim)))
            .Concat(_code.Of(slide)).Concat(_formulas.Of(slide)).Concat(_quiz.Of(slide)).Concat(_tables.Of(slide))
            .Concat(_answers.Doubts(slide)).Concat(Minutes(slide)).Concat(Links(slide));
        return [.. doubts.Distinct(StringComparer.Ordinal)];
    }

    private IEnumerable<string> Minutes(IElement slide) => slide.QuerySelectorAll("[data-minutes]")
        .Select(element => element.GetAttribute("data-minutes")!)
        .Where(minutes => !facts.Reader.Read(minutes).Any(figure => figure.Values.Any(value => facts.At(value).Count > 0)));

    private IEnumerable<string> Links(IElement slide) =>
        from link in slide.QuerySelectorAll("a[href]")
        let address = link.GetAttribute("href")!
        where address.Length > 0 && address[0] != '#' && !facts.HasAddress(address)
        select address;
}
