using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Sdk;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>check</c>: what is wrong with a deck.</summary>
internal sealed class CheckTool(Workplace place) : AgentTool
{
    private const int MostFindings = 30;

    private static readonly Parameter Deck = new("deck", ParameterKind.Text, "Path of a .pptx, made by any program.") { Required = true };

    private static readonly Parameter Look = new(
        "look", ParameterKind.Flag, "Also say which slides are crowded, empty or hard to read. Default: false.");

    public override string Name => "check";

    public override string Title => "Check a deck";

    public override string Description =>
        "Checks a PowerPoint file for what makes PowerPoint offer a repair and for what an audience would see wrong: text that runs over, "
        + "shapes on each other, missing descriptions, low contrast. Returns slides, counts by severity, and the worst findings with rule, "
        + "slide, shape and message; a good deck has no errors. `left_off` counts the rest. Next: `look` at the slides that it names.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Deck, Look];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        string path = await place.Bounds.ExistingAsync(Deck.Name, call.Arguments.Required(Deck.Name), cancellationToken);
        await using FileStream deck = InputFile.Open(path);
        DeckReport report = new DeckValidator(new DeckValidatorOptions
        {
            Look = call.Arguments.Flag(Look.Name) ? new LookLimits() : null,
            Schema = new OfficeSchema(FileFormatVersions.Microsoft365),
        }).Validate(deck, cancellationToken);
        JsonObject answer = new()
        {
            ["slides"] = report.SlideCount,
            ["good"] = report.IsGood,
            ["findings"] = Answer.Counts(report.Findings.Select(finding => finding.Severity)),
        };
        List<DeckFinding> worst = [.. report.Findings.OrderByDescending(finding => finding.Severity)];
        Answer.AddCut(answer, "worst", worst, MostFindings, finding => (JsonNode?)finding.ToString());
        return Answer.Of(answer);
    }
}
