using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch check</c>: what is wrong with a deck, whoever made it.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        Argument<FileInfo> deck = new("deck") { Description = "The deck to check: a .pptx, .potx or .pptm." };
        Option<bool> json = new("--json") { Description = "Write the findings to standard output as JSON." };
        Option<bool> packageOnly = new("--package-only") { Description = "Check only the package, not how the slides look." };
        Command command = new("check", "Finds what an audience would see wrong and what would make PowerPoint offer a repair.") { deck, json, packageOnly };
        command.SetAction((parsed, cancellation) => CheckAsync(
            parsed.GetValue(deck)!, parsed.GetValue(json), parsed.GetValue(packageOnly), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(FileInfo file, bool json, bool packageOnly, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"pptbatch: There is no deck at {file.FullName}. Name an existing .pptx.");
            return ExitCode.Misuse;
        }

        await using FileStream deck = file.OpenRead();
        DeckReport report = new DeckValidator(new DeckValidatorOptions { PackageOnly = packageOnly }).Validate(deck, cancellationToken);
        await Console.Out.WriteAsync(json ? report.ToJson() + Environment.NewLine : report.ToText());
        return report.Errors == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
