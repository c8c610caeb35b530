using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using PptBatch.Testing.Cli;

namespace PptBatch.EndToEnd.Tests.Cli.Agents;

/// <summary>The tool as an agent has it: a process of its own, spoken to by a client of the protocol's SDK.</summary>
internal sealed class AgentSession : IAsyncDisposable
{
    private const int MostCalls = 8;

    private int _calls;

    private AgentSession(McpClient client) => Client = client;

    public McpClient Client { get; }

    /// <summary>What the server wrote to standard error.</summary>
    public static ConcurrentQueue<string> Log { get; } = [];

    public static async Task<AgentSession> StartAsync(params string[] arguments)
    {
        string? published = Environment.GetEnvironmentVariable("PPTBATCH_TOOL");
        string built = BuiltProgram.PathOf("src/PptBatch.Cli", "PptBatch.Cli.dll");
        StdioClientTransport transport = new(new StdioClientTransportOptions
        {
            Name = "pptbatch",
            Command = published ?? "dotnet",
            Arguments = published is null ? [built, "mcp", .. arguments] : ["mcp", .. arguments],
            EnvironmentVariables = new Dictionary<string, string?> { ["SOURCE_DATE_EPOCH"] = CliProcess.Date, ["DOTNET_NOLOGO"] = "1" },
            StandardErrorLines = Log.Enqueue,
        });
        return new AgentSession(await McpClient.CreateAsync(transport));
    }

    /// <summary>A new task: it may call again as often as one may.</summary>
    public AgentSession NewTask()
    {
        _calls = 0;
        return this;
    }

    /// <summary>Calls a tool that is to succeed, and reads the text that it answers.</summary>
    public async Task<JsonNode> AskAsync(string tool, params (string Name, object Value)[] arguments) =>
        Json(await CallAsync(tool, arguments));

    /// <summary>Calls a tool that is to refuse, and reads why.</summary>
    public async Task<string> RefusalAsync(string tool, params (string Name, object Value)[] arguments)
    {
        CallToolResult result = await CallAsync(tool, arguments);
        Assert.True(result.IsError, $"{tool} was not refused: {TextOf(result)}");
        return TextOf(result);
    }

    /// <summary>Calls a tool that answers with a picture.</summary>
    public async Task<(JsonNode Text, byte[] Png)> SeeAsync(string tool, params (string Name, object Value)[] arguments)
    {
        CallToolResult result = await CallAsync(tool, arguments);
        ImageContentBlock image = Assert.IsType<ImageContentBlock>(Assert.Single(result.Content.Skip(1)));
        Assert.Equal("image/png", image.MimeType);
        return (Json(result), image.DecodedData.ToArray());
    }

    /// <summary>Calls a tool that tells how it gets on, under a token of the caller's.</summary>
    public async Task<JsonNode> AskWithProgressAsync(string tool, string token, (string Name, string Value) argument)
    {
        _calls++;
        return Json(await Client.CallToolAsync(new CallToolRequestParams
        {
            Name = tool,
            Arguments = new Dictionary<string, JsonElement> { [argument.Name] = JsonSerializer.SerializeToElement(argument.Value) },
            Meta = new JsonObject { ["progressToken"] = token },
        }));
    }

    public async Task<CallToolResult> CallAsync(
        string tool, (string Name, object Value)[] arguments, IProgress<ProgressNotificationValue>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Assert.True(++_calls <= MostCalls, $"A task takes at most {MostCalls} calls.");
        return await Client.CallToolAsync(
            tool, arguments.ToDictionary(pair => pair.Name, pair => (object?)pair.Value), progress,
            cancellationToken: cancellationToken);
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();

    public static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(result.Content[0]).Text;

    private static JsonNode Json(CallToolResult result)
    {
        Assert.False(result.IsError ?? false, TextOf(result));
        return JsonNode.Parse(TextOf(result))!;
    }
}
