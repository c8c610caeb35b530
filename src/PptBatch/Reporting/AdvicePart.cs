using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>What to do after a run, with the commands that do it.</summary>
internal static class AdvicePart
{
    private const string Resume = "pptbatch resume";

    public static void Append(StringBuilder page, RunRecord run)
    {
        List<LessonRecord> lessons = [.. run.Batches.SelectMany(batch => batch.Lessons)];
        List<int> missing = [.. lessons.Where(lesson => lesson.Status is LessonStatus.Failed or LessonStatus.Remaining).Select(Number)];
        page.Append("<section aria-labelledby=\"to-do\">\n<h2 id=\"to-do\">What to do</h2>\n<ul>\n");
        if (run.Status == DeckStatus.Failed)
        {
            page.Append("<li>Fix the cause below and run again.</li>\n");
        }

        if (missing.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <li>Run again to make the lessons that are missing, which have a marked placeholder: {Lessons(missing)}.
                Finished lessons are reused. With the tool:
                {Command(run.Resume ?? $"{Resume} FOLDER")}</li>

                """);
        }

        if (Marked(lessons) is { Length: > 0 } marked)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>Lessons to review: {marked}.</li>\n");
        }

        AppendChanges(page, run, isNamed: missing.Count > 0);
        page.Append("</ul>\n</section>\n");
    }

    private static void AppendChanges(StringBuilder page, RunRecord run, bool isNamed)
    {
        string resume = run.Resume ?? $"{Resume} FOLDER";
        string options = resume.StartsWith(Resume, StringComparison.Ordinal) ? resume[Resume.Length..] : " FOLDER";
        page.Append(CultureInfo.InvariantCulture, $"""
            <li>To change a lesson, edit its slide HTML (its title below links to it)
            and run again{(isNamed ? "." : ":" + Command(resume))}</li>
            <li>To have a lesson written again, such as the first:
            {Command($"pptbatch regenerate{options} --lesson 1")}</li>
            <li>To see what a later run changed: <code>pptbatch diff BEFORE.pptx AFTER.pptx</code>.</li>

            """);
    }

    private static string Marked(List<LessonRecord> lessons) => string.Join(", ", LessonMarkWords.All
        .Select(mark => (Numbers: lessons.Where(lesson => lesson.Marks.HasFlag(mark.Key)).Select(Number).ToList(), Words: mark.Value))
        .Where(mark => mark.Numbers.Count > 0)
        .Select(mark => FormattableString.Invariant($"{mark.Numbers.Count} {mark.Words} ({Lessons(mark.Numbers)})")));

    private static string Command(string line) => $"<pre><code>{Text(line)}</code></pre>";

    private static int Number(LessonRecord lesson) => lesson.Number;
}
