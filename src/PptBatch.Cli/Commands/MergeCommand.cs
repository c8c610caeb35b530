using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch merge</c>: joins any decks, in the order given.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        Argument<string[]> decks = new("DECK") { Description = "Decks in order.", Arity = ArgumentArity.OneOrMore };
        Option<string> output = OutputFile.Option();
        Option<string?> title = new("--title") { Description = "Title property of the merged deck. Default: the first deck's." };
        Option<string> masters = new Option<string>("--masters")
        {
            Description = "keep: every slide keeps its master; first: every slide moves to the first deck's.",
            DefaultValueFactory = _ => "keep",
        }.AcceptOnlyFromAmong("keep", "first");
        Option<string> sizes = new Option<string>("--sizes")
        {
            Description = "What to do when slide sizes differ. scale: fit slides to the first deck's; refuse: fail.",
            DefaultValueFactory = _ => "scale",
        }.AcceptOnlyFromAmong("scale", "refuse");
        Command command = new("merge", "Joins decks into one, in the order given.") { decks, output, title, masters, sizes };
        command.SetAction((parsed, cancellation) => MergeAsync(
            new MergeRequest
            {
                Parts = [.. parsed.GetRequiredValue(decks).Select(Part)],
                Title = parsed.GetValue(title),
                CreatedAt = Composition.FixedDate,
                Masters = parsed.GetValue(masters) == "first" ? MasterHandling.UseFirst : MasterHandling.KeepSource,
                Sizes = parsed.GetValue(sizes) == "refuse" ? SizeHandling.Refuse : SizeHandling.ScaleToFirst,
            },
            parsed.GetRequiredValue(decks),
            parsed.GetRequiredValue(output),
            cancellation));
        return command;
    }

    private static DeckPart Part(string path) => new(Path.GetFileName(path), _ => Task.FromResult<Stream>(InputFile.Open(path)));

    private static async Task<int> MergeAsync(
        MergeRequest request, string[] inputs, string output, CancellationToken cancellationToken)
    {
        await using ServiceProvider services = Composition.Decks(ChosenLook.Default);
        IDeckMerger merger = services.GetRequiredService<IDeckMerger>();
        (string written, MergeResult result) = await OutputFile.WriteAsync(
            output, inputs, (deck, token) => merger.MergeAsync(request, deck, token), cancellationToken);
        FindingLines.Write(result.Diagnostics, report: null);
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{written}: {result.SlideCount} slides from {result.PartSlideCounts.Count} decks"));
        return ExitCode.Done;
    }
}
