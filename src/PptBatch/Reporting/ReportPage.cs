using System.Globalization;
using System.Text;
using static PptBatch.Reporting.ReportText;

namespace PptBatch.Reporting;

/// <summary>The page for people: one static HTML file that loads nothing and runs nothing.</summary>
internal static class ReportPage
{
    public static string Html(RunRecord run, ReportExtras? added = null)
    {
        ReportExtras extras = added ?? ReportExtras.None;
        FindingPlaces places = new(run, extras.Slides);
        StringBuilder page = new();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(run.Title)}: run report</title>
            <style>{ReportStyle.Css}</style>
            </head>
            <body>
            <header>
            <h1 lang="{Text(run.Language)}">{Text(run.Title)}</h1>
            <p>{Summary(run)}</p>
            {Facts(run)}
            {Deck(run, extras)}
            </header>
            <nav aria-label="On this page"><ul>{Contents(run, extras)}</ul></nav>
            <main>

            """);
        AdvicePart.Append(page, run);
        SlidesPart.Append(page, run, extras.Slides, places);
        LessonsPart.Append(page, run);
        TimelinePart.Append(page, run);
        EvaluationPart.Append(page, extras.Evaluation, run.Language);
        FindingsPart.Append(page, run.Diagnostics, places);
        page.Append("</main>\n<footer><p class=\"quiet\"><small>Run ").Append(Text(run.RunId))
            .Append("</small></p></footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static string Summary(RunRecord run)
    {
        string when = run.StartedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
        int missing = run.Batches.SelectMany(batch => batch.Lessons)
            .Count(lesson => lesson.Status is LessonStatus.Failed or LessonStatus.Remaining);
        return $"<strong class=\"{run.Status}\">{run.Status}</strong>, {when}. " + run.Status switch
        {
            DeckStatus.Complete => "Every lesson is in the deck.",
            DeckStatus.Partial when missing > 0 => string.Create(
                CultureInfo.InvariantCulture, $"{missing} of the lessons below {(missing == 1 ? "has" : "have")} a marked placeholder."),
            DeckStatus.Partial => "The book has lessons without content; a slide marks each of them.",
            _ => "No lesson could be made.",
        };
    }

    private static string Facts(RunRecord run)
    {
        List<(string Name, string Value)> facts =
        [
            ("Slides", Number(run.SlideCount)), ("Lessons", Number(run.Batches.Sum(batch => batch.Lessons.Count))),
            ("Time", Seconds(run.DurationSeconds)), ("Findings", Number(run.Diagnostics.Count)),
        ];
        if (run.Ledger.Attempts.Count > 0)
        {
            facts.AddRange(
            [
                ("Model calls", Number(run.Ledger.Attempts.Count)),
                ("Tokens in", Number(run.Ledger.InputTokens + run.Ledger.CacheReadTokens + run.Ledger.CacheWriteTokens)),
                ("Tokens out", Number(run.Ledger.OutputTokens)),
                ("Cost", run.Ledger.CostUsd is { } cost ? string.Create(CultureInfo.InvariantCulture, $"US$ {cost:0.00}") : "not known"),
            ]);
        }

        return "<dl class=\"facts\">" + string.Concat(facts.Select(fact => $"<div><dt>{fact.Name}</dt><dd>{fact.Value}</dd></div>"))
            + "</dl>";
    }

    private static string Deck(RunRecord run, ReportExtras extras)
    {
        string[] links =
        [
            .. run.Deck is null ? [] : new[] { "Deck: " + Link(run.Deck) },
            .. extras.Slides.Count == 0 ? [] : new[] { "slides in the browser: " + Link(RunPaths.Slides) },
        ];
        return links.Length == 0 ? "" : $"<p>{string.Join("; ", links)}</p>";
    }

    private static string Contents(RunRecord run, ReportExtras extras) => string.Concat(
        new[]
        {
            ("to-do", "What to do", true), ("slides", "Slides", extras.Slides.Count > 0), ("lessons", "Lessons", true),
            ("time", "Where the time went", RunTimeline.Of(run) is not null),
            ("teaching", "Does it teach?", extras.Evaluation is not null), ("findings", "Findings", run.Diagnostics.Count > 0),
        }.Where(part => part.Item3).Select(part => $"<li><a href=\"#{part.Item1}\">{part.Item2}</a></li>"));
}
