using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace PptBatch.Cli.Agents.Calls;

/// <summary>A tool that agents can call.</summary>
internal abstract class AgentTool
{
    /// <summary>Its name, in lower case.</summary>
    public abstract string Name { get; }

    /// <summary>Its name for people.</summary>
    public abstract string Title { get; }

    /// <summary>What it does, what it returns and what to call next.</summary>
    public abstract string Description { get; }

    /// <summary>What it takes.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>True when it writes nothing.</summary>
    public virtual bool IsReadOnly => true;

    /// <summary>True when what it writes can replace what was there, with no earlier version kept.</summary>
    public virtual bool IsDestructive => false;

    /// <summary>True when it can reach beyond this machine, such as a model.</summary>
    public virtual bool IsOpenWorld => false;

    /// <summary>Does the work.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="PptBatchException">It cannot be done; the message tells the agent why and how it can.</exception>
    public abstract Task<CallToolResult> RunAsync(AgentCall call, CancellationToken cancellationToken);

    /// <summary>The tool as the protocol describes it.</summary>
    public ModelContextProtocol.Protocol.Tool Described()
    {
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject(Parameters.Select(one => KeyValuePair.Create<string, JsonNode?>(one.Name, one.Schema()))),
            ["required"] = new JsonArray([.. Parameters.Where(one => one.Required).Select(one => (JsonNode?)one.Name)]),
            ["additionalProperties"] = false,
        };
        using JsonDocument document = JsonDocument.Parse(schema.ToJsonString());
        return new ModelContextProtocol.Protocol.Tool
        {
            Name = Name,
            Title = Title,
            Description = Description,
            InputSchema = document.RootElement.Clone(),
            Annotations = new ToolAnnotations
            {
                Title = Title,
                ReadOnlyHint = IsReadOnly,
                DestructiveHint = IsDestructive,
                IdempotentHint = true,
                OpenWorldHint = IsOpenWorld,
            },
        };
    }
}

/// <summary>One call of a tool.</summary>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Progress">Is told how a run gets on.</param>
internal sealed record AgentCall(CallArguments Arguments, IProgress<DeckProgress> Progress);
