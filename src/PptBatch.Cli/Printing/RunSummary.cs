using System.Globalization;
using PptBatch.Cli.Files;

namespace PptBatch.Cli.Printing;

/// <summary>The last lines of a run: where the deck is, how many slides it has, and how long it took.</summary>
internal static class RunSummary
{
    /// <param name="result">The run.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="onlyDecks">True for the decks' paths and nothing else.</param>
    public static void Write(DeckResult result, TextWriter output, bool onlyDecks = false)
    {
        if (onlyDecks)
        {
            foreach (ArtifactKey made in Decks(result))
            {
                output.WriteLine(CoursePath.FullPath(made));
            }

            return;
        }

        List<LessonOutcome> lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        int missing = lessons.Count(lesson => lesson.Status is LessonStatus.Failed or LessonStatus.Remaining);
        int empty = lessons.Count(lesson => lesson is { IsEmpty: true, Status: LessonStatus.Generated or LessonStatus.Reused });
        int reused = lessons.Count(lesson => lesson is { IsEmpty: false, Status: LessonStatus.Reused });
        foreach (ArtifactKey made in Decks(result))
        {
            output.WriteLine("Deck:    " + CoursePath.FullPath(made));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Slides:  {result.SlideCount}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Lessons: {lessons.Count - missing - empty} of {lessons.Count}")
            + (empty == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {empty} without content"))
            + (reused == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {reused} reused")));
        WriteMarks(lessons, output);
        if (result.Ledger.Attempts.Count > 0)
        {
            output.WriteLine("Model:   " + ModelLine.Of(result.Ledger));
        }

        output.WriteLine("Report:  " + CoursePath.FullPath(result.Plan.Output.Key(RunPaths.Report)));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Time:    {result.Duration.TotalSeconds:0.00} s"));
        switch (result.Status)
        {
            case DeckStatus.Partial when missing > 0:
                output.WriteLine(
                    "Partial: each missing lesson has a marked placeholder. "
                    + "Run the same command again to make it; finished lessons are reused.");
                break;
            case DeckStatus.Partial:
                output.WriteLine(
                    "Partial: the book has lessons without content; a slide marks each of them. Fix the book where the errors point "
                        + "and run again.");
                break;
            case DeckStatus.Failed:
                output.WriteLine("Failed: no lesson could be made. Fix the cause above and run the same command again.");
                break;
        }
    }

    private static void WriteMarks(List<LessonOutcome> lessons, TextWriter output)
    {
        string marks = string.Join(", ", LessonMarkWords.All.Select(mark => Marked(lessons, mark.Key, mark.Value)).OfType<string>());
        if (marks.Length > 0)
        {
            output.WriteLine("Review:  " + marks);
        }
    }

    private static string? Marked(List<LessonOutcome> lessons, LessonMarks mark, string words) =>
        lessons.Where(lesson => lesson.Marks.HasFlag(mark)).Select(lesson => lesson.Number).ToList() is { Count: > 0 } numbers
            ? string.Create(CultureInfo.InvariantCulture, $"{numbers.Count} {words} ({string.Join(", ", numbers)})")
            : null;

    // The merged deck, or those of the batches where they were not merged.
    private static IEnumerable<ArtifactKey> Decks(DeckResult result) =>
        result.Deck is { } deck ? [deck] : result.Batches.Select(batch => batch.Deck).OfType<ArtifactKey>();
}
