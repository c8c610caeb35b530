using PptBatch.Generation.Grounding.Words;

namespace PptBatch.Generation.Grounding;

/// <summary>
/// Looks for dates that the lesson has otherwise: "9 September" for "9 December", "3 March 2021" for the same day of 2023, another day of
/// a year of which the lesson names one.
/// </summary>
internal sealed class DateDoubts(LessonFacts facts)
{
    private readonly Lazy<HashSet<CalendarDate>> _known = new(() => [.. CalendarNames.DatesIn(facts.Markdown).Select(date => date.When)]);

    public IEnumerable<string> Of(Claim claim) => CalendarNames.DatesIn(claim.Text)
        .Where(date => !_known.Value.Any(known => IsSame(known, date.When)) && _known.Value.Any(known => IsNear(known, date.When)))
        .Select(date => date.Shown);

    // What one of the two leaves open may be so; a day whose year the lesson has elsewhere is not said of another.
    private static bool IsSame(CalendarDate known, CalendarDate date) => (known.Day, known.Month) == (date.Day, date.Month)
        && (known.Year is null || date.Year is null || known.Year == date.Year);

    private static bool IsNear(CalendarDate known, CalendarDate date) =>
        known.Day == date.Day || (known.Year is not null && known.Year == date.Year);
}
