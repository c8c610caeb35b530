using System.Globalization;
using System.Text;
using static System.FormattableString;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>What the slides of a course do for a class, as a part of the page for people.</summary>
internal static class EvaluationPart
{
    private static readonly (string Name, bool IsNumber)[] Columns =
    [
        ("No.", true), ("Lesson", false), ("Score", true), ("Of the lesson", false), ("Grounded", true), ("Sentence titles", true),
        ("Words", true), ("Show", true), ("Questions in ten", true), ("Look", true),
    ];

    public static void Append(StringBuilder page, CourseEvaluation? evaluation, string language)
    {
        if (evaluation is null)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"""
            <section aria-labelledby="teaching">
            <h2 id="teaching">Does it teach?</h2>
            <p>{evaluation.Total.Score} of 100: of the lesson {Percent(evaluation.Total.Coverage)}, keeps to it
            {Percent(evaluation.Total.Focus)}, presents it {Percent(evaluation.Total.Form)}. Words are the median of a slide beside title,
            code, tables and pictures.</p>
            <table role="table">
            {Head(Columns)}
            <tbody role="rowgroup">

            """);
        foreach (LessonEvaluation lesson in evaluation.Lessons)
        {
            AppendRow(page, lesson.Number.ToString(CultureInfo.InvariantCulture), lesson.Title, language, lesson.Measures);
        }

        AppendRow(page, "", "All", "en", evaluation.Total);
        page.Append("</tbody>\n</table>\n</section>\n");
    }

    private static void AppendRow(StringBuilder page, string number, string title, string language, TeachingMeasures measures)
    {
        string facts = string.Join(
            "; ", measures.Facts.Where(fact => fact.Count.Total > 0).Select(fact => fact.Name + " " + Of(fact.Count)));
        string[] cells =
        [
            number, Text(title), Invariant($"{measures.Score}"), facts, Invariant($"{measures.Grounded} of {measures.Slides}"),
            Invariant($"{measures.SentenceTitles}"), Invariant($"{measures.WordsMedian}"), Invariant($"{measures.Showing}"),
            Invariant($"{measures.QuestionsPerTen:0.0}"), Look(measures.Look),
        ];
        page.Append("<tr role=\"row\">");
        foreach (((string name, bool isNumber), string cell) in Columns.Zip(cells))
        {
            string attributes = name == "Lesson" ? $"lang=\"{Text(language)}\"" : isNumber && cell.Length > 0 ? "class=\"n\"" : "";
            page.Append(Cell(name, cell, attributes));
        }

        page.Append("</tr>\n");
    }

    private static string Of(MatterCount count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.OnSlides} of {count.Total}")
        + (count.InNotes == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {count.InNotes} in notes"));

    private static string Look(LookSummary? look) =>
        look is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{look.Good} of {look.Pages} pages");

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");
}
