using System.Reflection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Agents.Tools;
using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Agents;

/// <summary>The tool as a server of the Model Context Protocol on standard input and output.</summary>
internal static class AgentServer
{
    public static async Task RunAsync(Workplace place, CancellationToken cancellationToken)
    {
        // Only messages of the protocol may go to standard output; the transport opens it for itself.
        Console.SetOut(Console.Error);
        IReadOnlyList<AgentTool> tools = ToolSet.Of(place);
        await using StdioServerTransport transport = new("pptbatch");
        await using McpServer server = McpServer.Create(transport, Options(tools, place));
        if (!Loudness.IsQuiet)
        {
            await Console.Error.WriteLineAsync(
                $"pptbatch: {tools.Count} tools for agents on standard input, in {string.Join(", ", place.Bounds.Folders)}");
        }

        await server.RunAsync(cancellationToken);
    }

    private static McpServerOptions Options(IReadOnlyList<AgentTool> tools, Workplace place)
    {
        ListToolsResult list = new() { Tools = [.. tools.Select(tool => tool.Described())] };
        return new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "pptbatch", Title = "PptBatch", Version = Version() },
            ServerInstructions =
                "Makes PowerPoint decks of courses and edits them. Usual order: plan, run, findings, look; to change a slide: slides, "
                + "edit_slide. Paths are in " + string.Join(", ", place.Bounds.Folders) + ".",
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(list),
                CallToolHandler = (request, cancellation) => CallAsync(tools, request, cancellation),
            },
        };
    }

    private static async ValueTask<CallToolResult> CallAsync(
        IReadOnlyList<AgentTool> tools, RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken)
    {
        string name = request.Params?.Name ?? "";
        if (tools.FirstOrDefault(tool => tool.Name == name) is not { } tool)
        {
            return Answer.Error($"There is no tool '{name}'. There are: {string.Join(", ", tools.Select(one => one.Name))}.");
        }

        await using ProgressNotices progress = new(request.Server, request.Params?.ProgressToken);
        try
        {
            AgentCall call = new(CallArguments.Of(tool.Parameters, request.Params?.Arguments), progress);

            // Laying out and comparing look for no other work meanwhile, and another call may cancel this one.
            return await Task.Run(() => tool.RunAsync(call, cancellationToken), cancellationToken);
        }
        catch (PptBatchException error)
        {
            return Answer.Error($"error {error.Diagnostic.Code}: {error.Message}");
        }
        catch (OptionsValidationException error)
        {
            return Answer.Error("error: " + string.Join(' ', error.Failures));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"pptbatch: {tool.Name}: {error}");
            return Answer.Error($"error: {error.Message} ({error.GetType().Name})");
        }
    }

    private static string Version() =>
        typeof(AgentServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
