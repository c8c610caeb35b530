using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch status</c>: how the last run into a folder ended, and what is stored.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        Argument<string> folder = FinishedRun.Folder();
        Command command = new("status", "Shows how the last run ended and which lessons are stored.") { folder };
        command.SetAction((parsed, cancellation) => ShowAsync(CoursePath.Existing(parsed.GetRequiredValue(folder)), cancellation));
        return command;
    }

    private static async Task<int> ShowAsync(CourseLocation output, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        StoredRun run = await services.GetRequiredService<StoredRuns>().FindAsync(output, cancellationToken)
            ?? throw FinishedRun.Missing(output, "This folder has no run.");
        await Console.Out.WriteLineAsync($"{run.Plan.Title}: {run.Status?.ToString() ?? "Unfinished"}");
        foreach (PlannedLesson lesson in run.Plan.Lessons)
        {
            string mark = run.StoredLessons.Contains(lesson.Number) ? "stored" : "-";
            await Console.Out.WriteLineAsync(
                string.Create(CultureInfo.InvariantCulture, $"  {lesson.Number,3}  {mark,-6}  {lesson.Title}"));
        }

        if (run.Deck is { } deck)
        {
            await Console.Out.WriteLineAsync("Deck:   " + CoursePath.FullPath(deck));
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Slides: {run.SlideCount}"));
        }

        return ExitCode.Done;
    }
}
