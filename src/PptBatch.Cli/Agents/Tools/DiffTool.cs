using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Files;
using PptBatch.OpenXml;
using PptBatch.OpenXml.Scenes.Drawing;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>diff</c>: what differs between two decks.</summary>
internal sealed class DiffTool(Workplace place) : AgentTool
{
    private const int MostCharacters = 8000;

    private static readonly Parameter Before = Side("before");

    private static readonly Parameter After = Side("after");

    public override string Name => "diff";

    public override string Title => "Compare two decks";

    public override string Description =>
        "Compares two decks slide by slide: words, tables, charts, pictures, notes, look. Returns `same`, how many slides were added, "
        + "removed, moved and changed, and `changes` as text: a line for each slide that differs (+ added, - removed, > moved, ~ changed), "
        + "below it its words with [-removed-] and {+added+}. Long text is cut and says so.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [Before, After];

    public override async Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken)
    {
        string before = await place.Bounds.ExistingAsync(Before.Name, call.Arguments.Required(Before.Name), cancellationToken);
        string after = await place.Bounds.ExistingAsync(After.Name, call.Arguments.Required(After.Name), cancellationToken);
        await using Stream old = await OpenAsync(before, cancellationToken);
        await using Stream now = await OpenAsync(after, cancellationToken);
        DeckComparison comparison = DeckComparer.Compare(
            DrawnDeck.Open(old, before), DrawnDeck.Open(now, after), before, after, cancellationToken);
        string text = comparison.ToText();
        return Answer.Of(new JsonObject
        {
            ["same"] = comparison.IsSame,
            ["added"] = comparison.AddedSlides,
            ["removed"] = comparison.RemovedSlides,
            ["moved"] = comparison.MovedSlides,
            ["changed"] = comparison.ChangedSlides,
            ["changes"] = text.Length <= MostCharacters
                ? text
                : string.Concat(text.AsSpan(0, MostCharacters), $"\n... {text.Length - MostCharacters} characters left off"),
        });
    }

    private static Parameter Side(string name) => new(
        name, ParameterKind.Text, $"The deck {name}: path of a .pptx, or the folder of a finished run, whose merged deck is taken.")
    {
        Required = true,
    };

    private async Task<Stream> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
        {
            return InputFile.Open(path);
        }

        await using OpenedRun opened = await place.OpenRunAsync(path, cancellationToken);
        return opened.Run.Deck is { } deck
            && await opened.Services.GetRequiredService<IArtifactStore>().OpenReadAsync(deck, cancellationToken) is { } stream
            ? stream
            : throw new PptBatchException(new Diagnostic(
                "PB5031", DiagnosticSeverity.Error, "The run in this folder has made no merged deck, or it is gone.", path, "Call `run`."));
    }
}
