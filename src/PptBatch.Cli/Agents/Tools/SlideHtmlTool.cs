using ModelContextProtocol.Protocol;
using PptBatch.Cli.Agents.Calls;

namespace PptBatch.Cli.Agents.Tools;

/// <summary><c>slide_html</c>: what the dialect is, as a model that writes slides is told.</summary>
internal sealed class SlideHtmlTool : AgentTool
{
    public override string Name => "slide_html";

    public override string Title => "Rules of slide HTML";

    public override string Description =>
        "Returns the rules of slide HTML as text: elements, layouts, and how each is meant. Read it once before writing slides for "
        + "`edit_slide` or `preview`; to change words only, it is not needed.";

    public override IReadOnlyList<Parameter> Parameters { get; } = [];

    public override Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken) =>
        Task.FromResult(new CallToolResult { Content = [new TextContentBlock { Text = DefaultPrompt.Text }] });
}
