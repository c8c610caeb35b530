using System.CommandLine;
using PptBatch.Cli.Files;
using PptBatch.OpenXml;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch check-template</c>: what decks will look like on a template, before any money is spent.</summary>
internal static class CheckTemplateCommand
{
    public static Command Create()
    {
        Argument<string> template = new("FILE") { Description = "A .potx or .pptx file." };
        Option<bool> json = new("--json") { Description = "Write the report to standard output as JSON." };
        Command command = new(
            "check-template",
            "Shows which template layout each kind of slide uses, what is missing and how it is replaced, and whether text is legible. "
            + "Exit code 0: used as it is; 3: used with replacements; 1: cannot be used.")
        {
            template, json,
        };
        command.SetAction((parsed, cancellation) => CheckAsync(parsed.GetRequiredValue(template), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> CheckAsync(string path, bool json, CancellationToken cancellationToken)
    {
        await using FileStream file = InputFile.Open(path);
        TemplateReport report = await TemplateChecker.CheckAsync(file, Path.GetFileName(path), cancellationToken);
        await Console.Out.WriteAsync(json ? report.ToJson() + "\n" : report.ToText());
        return report.IsGood ? ExitCode.Done : report.IsUsable ? ExitCode.Partial : ExitCode.Failed;
    }
}
