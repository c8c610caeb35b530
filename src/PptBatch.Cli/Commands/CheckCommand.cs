using System.CommandLine;
using DocumentFormat.OpenXml;
using PptBatch.Cli.Files;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Sdk;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch check</c>: what an audience would see wrong in a deck, and what PowerPoint would repair.</summary>
internal static class CheckCommand
{
    private static readonly Dictionary<string, FileFormatVersions> Versions = new(StringComparer.Ordinal)
    {
        ["2007"] = FileFormatVersions.Office2007,
        ["2010"] = FileFormatVersions.Office2010,
        ["2013"] = FileFormatVersions.Office2013,
        ["2016"] = FileFormatVersions.Office2016,
        ["2019"] = FileFormatVersions.Office2019,
        ["2021"] = FileFormatVersions.Office2021,
        ["365"] = FileFormatVersions.Microsoft365,
    };

    public static Command Create()
    {
        Argument<string> deck = new("DECK") { Description = "A PowerPoint file, made by any program." };
        Option<bool> json = new("--json") { Description = "Write the report to standard output as JSON." };
        Option<bool> packageOnly = new("--package-only")
        {
            Description = "Check only what makes PowerPoint offer a repair, not how slides look.",
        };
        Option<bool> look = new("--look") { Description = "Also measure how full, legible and varied the slides are." };
        Option<string> office = new Option<string>("--office")
        {
            Description = "The version of Office whose schema the deck is held against; none leaves the schema out.",
            DefaultValueFactory = _ => "365",
            HelpName = "VERSION",
        }.AcceptOnlyFromAmong([.. Versions.Keys, "none"]);
        Option<string> fix = new("--fix")
        {
            Description = "Also write a copy with what can be mended without changing what is seen; the report is of that copy.",
            HelpName = "COPY.pptx",
        };
        Command command = new(
            "check",
            "Finds what would look wrong to an audience and what would make PowerPoint offer a repair. Exit code 1 if there are errors.")
        {
            deck, json, packageOnly, look, office, fix,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string path = parsed.GetRequiredValue(deck);
            return await CheckAsync(
                parsed.GetValue(fix) is { } copy ? await FixAsync(path, copy, cancellation) : path,
                new DeckValidatorOptions
                {
                    PackageOnly = parsed.GetValue(packageOnly),
                    Look = parsed.GetValue(look) ? new LookLimits() : null,
                    Schema = Schema(parsed.GetRequiredValue(office)),
                },
                parsed.GetValue(json),
                cancellation);
        });
        return command;
    }

    private static async Task<string> FixAsync(string path, string copy, CancellationToken cancellationToken)
    {
        await using FileStream deck = InputFile.Open(path);
        (string written, IReadOnlyList<DeckFinding> mended) = await OutputFile.WriteAsync(
            copy, [path], (output, stop) => DeckFixer.FixAsync(deck, output, stop), cancellationToken);
        foreach (DeckFinding finding in mended)
        {
            await Console.Error.WriteLineAsync("mended " + finding.ToString()["info ".Length..]);
        }

        return written;
    }

    private static OfficeSchema? Schema(string office) =>
        Versions.TryGetValue(office, out FileFormatVersions version) ? new OfficeSchema(version) : null;

    private static async Task<int> CheckAsync(string path, DeckValidatorOptions options, bool json, CancellationToken cancellationToken)
    {
        await using FileStream deck = InputFile.Open(path);
        DeckReport report = new DeckValidator(options).Validate(deck, cancellationToken);
        await Console.Out.WriteAsync(json ? report.ToJson() + "\n" : report.ToText());
        return report.Errors == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
