using System.CommandLine;
using PptBatch.Cli.Files;
using PptBatch.OpenXml;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch check</c>: what an audience would see wrong in a deck, and what PowerPoint would repair.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<string> deck = new("DECK") { Description = "A PowerPoint file, whoever made it." };
        Option<bool> json = new("--json") { Description = "Write the report to standard output as JSON." };
        Option<bool> packageOnly = new("--package-only")
        {
            Description = "Check only what makes PowerPoint offer a repair, not how slides look.",
        };
        Command command = new(
            "check", "Finds what an audience would see wrong and what would make PowerPoint offer a repair. Exit code 1 for errors.")
        {
            deck, json, packageOnly,
        };
        command.SetAction((parsed, cancellation) =>
            CheckAsync(parsed.GetRequiredValue(deck), parsed.GetValue(json), parsed.GetValue(packageOnly), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(string path, bool json, bool packageOnly, CancellationToken cancellationToken)
    {
        await using FileStream deck = InputFile.Open(path);
        DeckReport report = new DeckValidator(new DeckValidatorOptions { PackageOnly = packageOnly }).Validate(deck, cancellationToken);
        await Console.Out.WriteAsync(json ? report.ToJson() + "\n" : report.ToText());
        return report.Errors == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
