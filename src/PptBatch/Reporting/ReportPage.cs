using System.Globalization;
using System.Net;
using System.Text;

namespace PptBatch.Reporting;

/// <summary>The page for people: one static HTML file that loads nothing and runs nothing.</summary>
internal static class ReportPage
{
    private const string Style = """
        :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
        table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #8886;
        vertical-align:top}
        td.n,th.n{text-align:right}.Failed,.Remaining,.Error{color:#b3261e;font-weight:600}.Warning{color:#8a5a00}small{opacity:.75}
        """;

    private const string LessonsHead = """
        <thead><tr><th class="n">No.</th><th>Lesson</th><th>State</th><th class="n">Slides</th><th>Account</th><th>Batch deck</th></tr>
        </thead>
        """;

    public static string Html(RunRecord run, CourseEvaluation? evaluation = null)
    {
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>{Text(run.Title)}: run report</title>
            <style>{Style}</style>
            </head>
            <body>
            <h1 lang="{Text(run.Language)}">{Text(run.Title)}</h1>
            <p>{Summary(run)}</p>
            {Deck(run)}
            {Marked(run)}
            <h2>Lessons</h2>
            <table>
            {LessonsHead}
            <tbody>

            """);
        foreach (BatchRecord batch in run.Batches)
        {
            foreach (LessonRecord lesson in batch.Lessons)
            {
                page.Append(CultureInfo.InvariantCulture, $"""
                    <tr><td class="n">{lesson.Number}</td><td lang="{Text(run.Language)}">{Text(lesson.Title)}</td>
                    <td class="{lesson.Status}">{State(lesson)}</td><td class="n">{lesson.SlideCount}</td>
                    <td>{AccountText.Of(lesson.Account)}</td><td>{Link(batch.Deck)}</td></tr>

                    """);
            }
        }

        page.Append("</tbody>\n</table>\n");
        EvaluationPart.Append(page, evaluation, run.Language);
        AppendFindings(page, run.Diagnostics);
        page.Append(CultureInfo.InvariantCulture, $"<p><small>Run {Text(run.RunId)}</small></p>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Summary(RunRecord run)
    {
        string made = string.Create(
            CultureInfo.InvariantCulture,
            $"{run.SlideCount} slides from {run.Batches.Sum(batch => batch.Lessons.Count)} lessons in {run.DurationSeconds:0.0} s, ")
            + run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture) + ".";
        string spent = run.Ledger.Attempts.Count == 0
            ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $" {run.Ledger.Attempts.Count} model calls, "
                    + $"{run.Ledger.InputTokens + run.Ledger.CacheReadTokens + run.Ledger.CacheWriteTokens} tokens in, "
                        + $"{run.Ledger.OutputTokens} out, ")
                + (run.Ledger.CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $"US$ {cost:0.00}.") : "cost not known.");
        return run.Status switch
        {
            DeckStatus.Complete => $"Complete: {made}{spent}",
            DeckStatus.Partial => $"<strong class=\"Failed\">Partial</strong>: {made}{spent} "
                + "Missing lessons have a marked placeholder. "
                + "Run again to make them; finished lessons are reused.",
            _ => $"<strong class=\"Failed\">Failed</strong>: no lesson could be made.{spent} Fix the cause below and run again.",
        };
    }

    private static string Deck(RunRecord run) => run.Deck is null ? "" : $"<p>Deck: {Link(run.Deck)}</p>";

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

    private static string Marked(RunRecord run)
    {
        List<LessonMarks> lessons = [.. run.Batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Marks)];
        string marked = string.Join(", ", LessonMarkWords.All
            .Select(mark => (Count: lessons.Count(marks => marks.HasFlag(mark.Key)), Words: mark.Value))
            .Where(mark => mark.Count > 0)
            .Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Count} {mark.Words}")));
        return marked.Length == 0 ? "" : $"<p>Lessons to review: {marked}.</p>";
    }

    private static void AppendFindings(StringBuilder page, IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        page.Append("<h2>Findings</h2>\n<table>\n"
            + "<thead><tr><th>Code</th><th>Severity</th><th>Place</th><th>What and what to do</th></tr></thead>\n<tbody>\n");
        foreach (Diagnostic diagnostic in diagnostics.OrderByDescending(diagnostic => diagnostic.Severity))
        {
            page.Append(CultureInfo.InvariantCulture, $"""
                <tr><td>{Text(diagnostic.Code)}</td><td class="{diagnostic.Severity}">{diagnostic.Severity}</td>
                <td>{Text(diagnostic.Place)}</td><td>{Text(diagnostic.Message)} {Text(diagnostic.Fix)}</td></tr>

                """);
        }

        page.Append("</tbody>\n</table>\n");
    }

    // The page lies in the same folder as the decks.
    private static string Link(string? path)
    {
        if (path is null)
        {
            return "";
        }

        string name = path[(path.LastIndexOf('/') + 1)..];
        return $"<a href=\"{Uri.EscapeDataString(name)}\">{Text(name)}</a>";
    }

    private static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");
}
