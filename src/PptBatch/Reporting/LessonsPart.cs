using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>The lessons of a run: how each ended, what its calls took and cost, where everything that it says has gone.</summary>
internal static class LessonsPart
{
    private static readonly (string Name, bool IsNumber)[] Always = [("No.", true), ("Lesson", false), ("State", false), ("Slides", true)];

    private static readonly (string Name, bool IsNumber)[] WithCalls =
        [("Calls", true), ("Time in calls", false), ("Tokens in", true), ("Tokens out", true), ("Cost", true)];

    private static readonly (string Name, bool IsNumber)[] Last = [("Account", false), ("Batch deck", false)];

    public static void Append(StringBuilder page, RunRecord run)
    {
        bool calls = run.Ledger.Attempts.Count > 0;
        ModelLedger ledger = new(run.Ledger.Attempts);
        double longest = run.Ledger.Attempts.GroupBy(attempt => attempt.Lesson)
            .Select(lesson => lesson.Sum(attempt => attempt.Duration.TotalSeconds)).DefaultIfEmpty().Max();
        page.Append(CultureInfo.InvariantCulture, $"""
            <section aria-labelledby="lessons">
            <h2 id="lessons">Lessons</h2>
            <table role="table">
            {Head([.. Always, .. calls ? WithCalls : [], .. Last])}
            <tbody role="rowgroup">

            """);
        foreach (BatchRecord batch in run.Batches)
        {
            foreach (LessonRecord lesson in batch.Lessons)
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr role=\"row\" id=\"lesson-{lesson.Number}\">")
                    .Append(Cell("No.", Number(lesson.Number), "class=\"n\""))
                    .Append(Cell("Lesson", Title(lesson), $"lang=\"{Text(run.Language)}\""))
                    .Append(Cell("State", State(lesson), $"class=\"{lesson.Status}\""))
                    .Append(Cell("Slides", Number(lesson.SlideCount), "class=\"n\""))
                    .Append(calls ? Calls(ledger.OfLesson(lesson.Number), longest) : "")
                    .Append(Cell("Account", AccountText.Of(lesson.Account)))
                    .Append(Cell("Batch deck", Link(batch.Deck)))
                    .Append("</tr>\n");
            }
        }

        page.Append("</tbody>\n</table>\n</section>\n");
    }

    private static string Title(LessonRecord lesson) =>
        lesson.SlideHtml is null ? Text(lesson.Title) : Link(lesson.SlideHtml, lesson.Title);

    private static string Calls(ModelLedger ledger, double longest)
    {
        double seconds = ledger.Duration.TotalSeconds;
        string time = ledger.Attempts.Count == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"<meter aria-hidden=\"true\" max=\"{Math.Max(longest, 0.001):0.###}\" value=\"{seconds:0.###}\"></meter> {Seconds(seconds)}");
        string cost = ledger.CostUsd is { } known ? string.Create(CultureInfo.InvariantCulture, $"US$ {known:0.000}") : "not known";
        return Cell("Calls", Number(ledger.Attempts.Count), "class=\"n\"")
            + Cell("Time in calls", time)
            + Cell("Tokens in", Number(ledger.InputTokens + ledger.CacheReadTokens + ledger.CacheWriteTokens), "class=\"n\"")
            + Cell("Tokens out", Number(ledger.OutputTokens), "class=\"n\"")
            + Cell("Cost", cost, "class=\"n\"");
    }

    private static string State(LessonRecord lesson)
    {
        string state = lesson.Status switch
        {
            LessonStatus.Generated or LessonStatus.Reused when lesson.IsEmpty => "no content in the book",
            LessonStatus.Generated => "made",
            LessonStatus.Reused => "stored before",
            LessonStatus.Failed => "failed",
            _ => "not started",
        };
        return lesson.Failure is null ? state + MarkText(lesson.Marks) : $"{state}: {Text(lesson.Failure.Message)}";
    }

    private static string MarkText(LessonMarks marks) =>
        string.Concat(LessonMarkWords.All.Where(mark => marks.HasFlag(mark.Key)).Select(mark => ", " + mark.Value));
}
