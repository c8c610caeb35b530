using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>Looks for days of a month that the lesson has in another month: "9 September" for "9 December".</summary>
internal sealed class DateDoubts(LessonFacts facts)
{
    private readonly Lazy<HashSet<(int Day, int Month)>> _known = new(() =>
        [.. CalendarNames.DatesIn(facts.Markdown).Select(date => date.When)]);

    public IEnumerable<string> Of(Claim claim) => CalendarNames.DatesIn(claim.Text)
        .Where(date => !_known.Value.Contains(date.When) && _known.Value.Any(known => known.Day == date.When.Day))
        .Select(date => date.Shown);
}
