using System.Globalization;
using AngleSharp.Html.Parser;

namespace PptBatch.Execution;

/// <summary>Reports links to lessons that another batch deck holds: no slide of this deck is theirs, so they are text.</summary>
internal static class LinksBetweenDecks
{
    private const string Lesson = "#lesson-";

    /// <summary>A finding for each lesson with such links.</summary>
    /// <param name="lessons">The lessons of the batch.</param>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<WrittenLesson> lessons)
    {
        HashSet<int> here = [.. lessons.Select(lesson => lesson.Outcome.Number)];
        foreach (WrittenLesson lesson in lessons.Where(one => one.Html?.Contains(Lesson, StringComparison.Ordinal) == true))
        {
            List<int> elsewhere = [.. Targets(lesson.Html!).Where(number => !here.Contains(number)).Distinct().Order()];
            if (elsewhere.Count > 0)
            {
                yield return new Diagnostic(
                    "PB2007",
                    DiagnosticSeverity.Info,
                    $"Links to lessons of another batch deck are text: lesson {string.Join(", ", elsewhere)}.",
                    $"lesson {lesson.Outcome.Number} \"{lesson.Outcome.Title}\"",
                    "Make batches larger where the links must work.");
            }
        }
    }

    private static IEnumerable<int> Targets(string html) => new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href]")
        .Select(link => link.GetAttribute("href")!)
        .Where(address => address.StartsWith(Lesson, StringComparison.Ordinal))
        .Select(address => int.TryParse(address.AsSpan(Lesson.Length), CultureInfo.InvariantCulture, out int number) ? number : 0);
}
