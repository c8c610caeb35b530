using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>The page for people: one static HTML file that loads nothing and runs nothing.</summary>
internal static class ReportPage
{
    // Below 40rem a table is a list of its rows, with the column's name before each cell; the roles keep it a table for screen readers.
    private const string Style = """
        :root{color-scheme:light dark;--bad:#a3201a;--doubt:#7a4f00;--link:#0b57a8;--line:#8886}
        @media(prefers-color-scheme:dark){:root{--bad:#ff9d94;--doubt:#f0c36a;--link:#8ec3ff}}
        body{font:16px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
        a{color:var(--link)}nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;list-style:none;padding:0}
        table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:.4rem .6rem;border-bottom:1px solid var(--line);
        vertical-align:top}
        td.n,th.n{text-align:end;font-variant-numeric:tabular-nums}tr:target,details:target{outline:2px solid var(--link)}
        .Failed,.Remaining,.Error{color:var(--bad);font-weight:600}.Warning{color:var(--doubt);font-weight:600}
        meter{width:6rem}details{border-bottom:1px solid var(--line);padding:.4rem 0}summary{cursor:pointer}.fix{margin:.2rem 0 .6rem}
        @media(max-width:40rem){body{margin:1rem auto}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        table,tbody,tr,td{display:block}tr{border-bottom:2px solid var(--line);padding:.4rem 0}
        td,td.n{border:0;padding:.1rem 0;text-align:start}
        td:empty{display:none}td::before{content:attr(data-column) ": ";font-weight:600}}
        """;

    public static string Html(RunRecord run, CourseEvaluation? evaluation = null)
    {
        List<LessonRecord> lessons = [.. run.Batches.SelectMany(batch => batch.Lessons)];
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
            <header>
            <h1 lang="{Text(run.Language)}">{Text(run.Title)}</h1>
            <p>{Summary(run)}</p>
            {Deck(run)}
            </header>
            <nav aria-label="On this page"><ul>{Contents(run, evaluation)}</ul></nav>
            <main>

            """);
        AppendWhatToDo(page, run, lessons);
        LessonsPart.Append(page, run);
        EvaluationPart.Append(page, evaluation, run.Language);
        FindingsPart.Append(page, run.Diagnostics, lessons.Select(lesson => lesson.Number).ToHashSet());
        page.Append("</main>\n<footer><p><small>Run ").Append(Text(run.RunId)).Append("</small></p></footer>\n</body>\n</html>\n");
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
            DeckStatus.Partial => $"<strong class=\"Failed\">Partial</strong>: {made}{spent}",
            _ => $"<strong class=\"Failed\">Failed</strong>: no lesson could be made.{spent}",
        };
    }

    private static string Deck(RunRecord run) => run.Deck is null ? "" : $"<p>Deck: {Link(run.Deck)}</p>";

    private static string Contents(RunRecord run, CourseEvaluation? evaluation) => string.Concat(
        new[]
        {
            ("to-do", "What to do", true), ("lessons", "Lessons", true), ("teaching", "Does it teach?", evaluation is not null),
            ("findings", "Findings", run.Diagnostics.Count > 0),
        }.Where(part => part.Item3).Select(part => $"<li><a href=\"#{part.Item1}\">{part.Item2}</a></li>"));

    private static void AppendWhatToDo(StringBuilder page, RunRecord run, List<LessonRecord> lessons)
    {
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
                Finished lessons are reused. With the tool: <code>pptbatch resume FOLDER</code> and the options of the run.</li>

                """);
        }

        string[] marked = [.. LessonMarkWords.All
            .Select(mark => (
                Numbers: lessons.Where(lesson => lesson.Marks.HasFlag(mark.Key)).Select(Number).ToList(), Words: mark.Value))
            .Where(mark => mark.Numbers.Count > 0)
            .Select(mark => FormattableString.Invariant($"{mark.Numbers.Count} {mark.Words} ({Lessons(mark.Numbers)})"))];
        if (marked.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<li>Lessons to review: {string.Join(", ", marked)}.</li>\n");
        }

        page.Append("""
            <li>To change a lesson, edit its slide HTML (its title below links to it) and run again; to have it rewritten:
            <code>pptbatch regenerate FOLDER --lesson N</code>.</li>
            <li>To look at the slides: <code>pptbatch preview DECK.pptx -o DIR</code>; to see what a later run changed:
            <code>pptbatch diff BEFORE.pptx AFTER.pptx</code>.</li>
            </ul>
            </section>

            """);
    }

    private static int Number(LessonRecord lesson) => lesson.Number;
}
