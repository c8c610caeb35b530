using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.Preview;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch diff</c>: what differs between two decks, or between the decks of two runs.</summary>
internal static class DiffCommand
{
    /// <summary>Its exit codes are those of <c>diff</c>, in which 1 is no failure.</summary>
    public const string Name = "diff";

    public static Command Create()
    {
        Argument<string> before = Side("BEFORE", "The deck before");
        Argument<string> after = Side("AFTER", "The deck after");
        Option<bool> json = new("--json") { Description = "Write the comparison to standard output as JSON." };
        Option<string?> page = new("--output", "-o")
        {
            Description = "A web page to write, with both pictures of each slide that differs; an existing file is replaced.",
            HelpName = "PAGE.html",
        };
        Command command = new(
            Name,
            "Compares two decks, or the decks of two runs, slide by slide. Exit code 0 if they are the same, 1 if they differ, 2 if "
            + "something went wrong.")
        {
            before, after, json, page,
        };
        command.SetAction((parsed, cancellation) => CompareAsync(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(json), parsed.GetValue(page), cancellation));
        return command;
    }

    private static Argument<string> Side(string name, string which) =>
        new(name) { Description = which + ": a PowerPoint file, or the folder of a finished run." };

    private static async Task<int> CompareAsync(
        string before, string after, bool json, string? page, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        await using Stream old = await OpenAsync(services, before, cancellationToken);
        await using Stream now = await OpenAsync(services, after, cancellationToken);
        DrawnDeck one = DrawnDeck.Open(old, before), other = DrawnDeck.Open(now, after);
        DeckComparison comparison = DeckComparer.Compare(one, other, before, after, cancellationToken);
        if (page is not null)
        {
            await OutputFile.WriteAsync(
                page,
                [before, after],
                (output, cancellation) =>
                {
                    ComparisonPainter.Write(comparison, one, other, output, cancellationToken: cancellation);
                    return Task.FromResult(true);
                },
                cancellationToken);
        }

        if (json || !Loudness.IsQuiet)
        {
            await Console.Out.WriteAsync(json ? comparison.ToJson() + "\n" : comparison.ToText());
        }

        return comparison.IsSame ? ExitCode.Done : ExitCode.Different;
    }

    private static async Task<Stream> OpenAsync(ServiceProvider services, string side, CancellationToken cancellationToken)
    {
        if (File.Exists(side))
        {
            return InputFile.Open(side);
        }

        CourseLocation folder = CoursePath.Existing(side);
        StoredRun run = await services.GetRequiredService<StoredRuns>().FindAsync(folder, cancellationToken)
            ?? throw FinishedRun.Missing(folder, "This folder has no run.");
        return run.Deck is { } deck
            && await services.GetRequiredService<IArtifactStore>().OpenReadAsync(deck, cancellationToken) is { } stream
            ? stream
            : throw FinishedRun.Missing(folder, "The run in this folder has made no merged deck, or it is gone.");
    }
}
