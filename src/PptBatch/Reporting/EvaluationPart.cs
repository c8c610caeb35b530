using System.Globalization;
using System.Net;
using System.Text;

namespace PptBatch.Reporting;

/// <summary>What the slides of a course do for a class, as a part of the page for people.</summary>
internal static class EvaluationPart
{
    private const string Head = """
        <thead><tr><th class="n">No.</th><th>Lesson</th><th class="n">Score</th><th>Of the lesson</th><th class="n">Grounded</th>
        <th class="n">Sentence titles</th><th class="n">Words</th><th class="n">Show</th><th class="n">Questions in ten</th>
        <th class="n">Look</th></tr></thead>
        """;

    public static void Append(StringBuilder page, CourseEvaluation? evaluation, string language)
    {
        if (evaluation is null)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            <h2>Does it teach?</h2>
            <p>{evaluation.Total.Score} of 100: of the lesson {Percent(evaluation.Total.Coverage)}, keeps to it
            {Percent(evaluation.Total.Focus)}, presents it {Percent(evaluation.Total.Form)}. Words are the median of a slide beside title,
            code, tables and pictures.</p>
            <table>
            {Head}
            <tbody>

            """);
        foreach (LessonEvaluation lesson in evaluation.Lessons)
        {
            AppendRow(page, lesson.Number.ToString(CultureInfo.InvariantCulture), lesson.Title, language, lesson.Measures);
        }

        AppendRow(page, "", "All", "en", evaluation.Total);
        page.Append("</tbody>\n</table>\n");
    }

    private static void AppendRow(StringBuilder page, string number, string title, string language, TeachingMeasures measures)
    {
        string facts = string.Join(
            "; ", measures.Facts.Where(fact => fact.Count.Total > 0).Select(fact => fact.Name + " " + Of(fact.Count)));
        page.Append(CultureInfo.InvariantCulture, $"""
            <tr><td class="n">{number}</td><td lang="{WebUtility.HtmlEncode(language)}">{WebUtility.HtmlEncode(title)}</td>
            <td class="n">{measures.Score}</td><td>{facts}</td><td class="n">{measures.Grounded} of {measures.Slides}</td>
            <td class="n">{measures.SentenceTitles}</td><td class="n">{measures.WordsMedian}</td><td class="n">{measures.Showing}</td>
            <td class="n">{measures.QuestionsPerTen:0.0}</td><td class="n">{Look(measures.Look)}</td></tr>

            """);
    }

    private static string Of(MatterCount count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.OnSlides} of {count.Total}")
        + (count.InNotes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.InNotes} in notes"));

    private static string Look(LookSummary? look) =>
        look is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{look.Good} of {look.Pages} pages");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
