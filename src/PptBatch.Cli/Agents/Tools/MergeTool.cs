using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>merge</c>: joins decks.</summary>
internal sealed class MergeTool(Workplace place) : AgentTool
{
    private static readonly Parameter Decks =
        new("decks", ParameterKind.Texts, "Paths of the .pptx files in the order wanted, made by any program.") { Required = true };

    private static readonly Parameter Output = new("output", ParameterKind.Text, "Path of the .pptx to write.") { Required = true };

    private static readonly Parameter Overwrite =
        new("overwrite", ParameterKind.Flag, "Whether an existing `output` may be replaced. Default: false, it is refused.");

    private static readonly Parameter Heading =
        new("title", ParameterKind.Text, "Title property of the merged deck. Default: the first deck's.");

    private static readonly Parameter Masters = new(
        "masters", ParameterKind.Text, "keep: every slide keeps its look; first: all slides take the first deck's. Default: keep.")
    {
        Values = ["keep", "first"],
    };

    public override string Name => "merge";

    public override string Title => "Merge decks";

    public override string Description =>
        "Joins PowerPoint files into one, with notes, charts, sections and masters. Slides of another size are scaled to the first deck's. "
        + "Returns the file's path, its slides, and how many came from each deck. Next: `check` or `look` with deck=output.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Decks, Output, Overwrite, Heading, Masters];

    public override bool IsReadOnly => false;

    public override bool IsDestructive => true;

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        List<string> decks = [];
        foreach (string typed in call.Arguments.Texts(Decks.Name))
        {
            decks.Add(await place.Bounds.ExistingAsync(Decks.Name, typed, cancellationToken));
        }

        string output = await place.Bounds.PlacedAsync(Output.Name, call.Arguments.Required(Output.Name), cancellationToken);
        if (!output.EndsWith(".pptx", StringComparison.OrdinalIgnoreCase))
        {
            throw CallArguments.Wrong(Output.Name, $"{output} does not end in .pptx.", "Give the path of a .pptx file.");
        }

        if (File.Exists(output) && !call.Arguments.Flag(Overwrite.Name))
        {
            throw CallArguments.Wrong(Output.Name, $"{output} exists.", "Give another path, or overwrite=true.");
        }

        MergeRequest request = new()
        {
            Parts = [.. decks.Select(path => new DeckPart(Path.GetFileName(path), _ => Task.FromResult<Stream>(InputFile.Open(path))))],
            Title = call.Arguments.Text(Heading.Name),
            CreatedAt = Composition.FixedDate,
            Masters = call.Arguments.Text(Masters.Name) == "first" ? MasterHandling.UseFirst : MasterHandling.KeepSource,
        };
        await using ServiceProvider services = Composition.Decks(ChosenLook.Default);
        IDeckMerger merger = services.GetRequiredService<IDeckMerger>();
        (string written, MergeResult result) = await OutputFile.WriteAsync(
            output, decks, (deck, token) => merger.MergeAsync(request, deck, token), cancellationToken);
        JsonObject answer = new()
        {
            ["deck"] = written,
            ["slides"] = result.SlideCount,
            ["slides_of_each"] = new JsonArray([.. result.PartSlideCounts.Select(count => (JsonNode?)count)]),
        };
        Answer.AddFindings(answer, result.Diagnostics, most: 12);
        return Answer.Of(answer);
    }
}
