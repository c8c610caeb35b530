using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PptBatch.Lambda;

/// <summary>An event of the worker: which of its functions it is for, and the function's own part.</summary>
internal sealed record WorkerEvent(WorkerFunction Function, JsonElement Content)
{
    /// <summary>Reads an event. Without an action, a request for a deck is for <c>plan</c> and an order of a batch for <c>batch</c>.</summary>
    /// <exception cref="PptBatchException">It is too large, or for none of the functions.</exception>
    public static async Task<WorkerEvent> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        JsonElement root = await WireJson.ReadEventAsync(json, cancellationToken);
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw NotOurs($"The event is no object but {root.ValueKind}.");
        }

        return root.TryGetProperty("action", out JsonElement action) ? new WorkerEvent(Named(action), root)
            : root.TryGetProperty("body", out _) || root.TryGetProperty("course_bucket", out _) ? new WorkerEvent(WorkerFunction.Plan, root)
            : new WorkerEvent(WorkerFunction.Order, root);
    }

    /// <summary>The request for a deck, from itself or from API Gateway's envelope of it.</summary>
    public DeckOrder Deck()
    {
        JsonElement content = Content.TryGetProperty("request", out JsonElement request) ? request : Content;
        DeckOrder order = content.TryGetProperty("body", out JsonElement body)
            ? Enveloped(content, body)
            : Part(content, WireJsonContext.Default.DeckOrder);
        if (order.CourseBucket.Length == 0 || order.ProjectFolder.Trim('/').Length == 0)
        {
            throw NotOurs("course_bucket or project_folder is empty.");
        }

        return order.BatchSize is null or (>= 1 and <= 1000)
            ? order
            : throw NotOurs($"batch_size is {order.BatchSize}; it must be 1 to 1,000.");
    }

    /// <summary>The state that a state machine sends along.</summary>
    /// <exception cref="PptBatchException">It is of another version; both are named.</exception>
    public RunState State()
    {
        JsonElement state = Required("state");
        int version = state.ValueKind == JsonValueKind.Object && state.TryGetProperty("schemaVersion", out JsonElement number)
            && number.TryGetInt32(out int given) ? given : 0;
        return version == RunState.CurrentSchemaVersion ? Part(state, WireJsonContext.Default.RunState) : throw NotOurs(
            $"The state has schema version {version}; this worker reads version {RunState.CurrentSchemaVersion}. Start the course again.");
    }

    /// <summary>The order of a batch.</summary>
    public BatchOrder Order() =>
        WireJson.Checked(Part(Function == WorkerFunction.Order ? Content : Required("order"), WireJsonContext.Default.BatchOrder));

    private JsonElement Required(string name) =>
        Content.TryGetProperty(name, out JsonElement part) ? part : throw NotOurs($"The event has no {name}.");

    private static DeckOrder Enveloped(JsonElement envelope, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.String)
        {
            throw NotOurs($"The envelope's body is no string but {body.ValueKind}.");
        }

        byte[] text = Encoding.UTF8.GetBytes(body.GetString()!);
        if (envelope.TryGetProperty("isBase64Encoded", out JsonElement encoded) && encoded.ValueKind == JsonValueKind.True)
        {
            text = Base64.IsValid(text) ? Convert.FromBase64String(body.GetString()!) : throw NotOurs("The envelope's body is not Base64.");
        }

        try
        {
            return JsonSerializer.Deserialize(text, WireJsonContext.Default.DeckOrder) ?? throw NotOurs("The envelope's body is null.");
        }
        catch (JsonException error)
        {
            throw NotOurs($"The envelope's body is no request for a deck: {error.Message}");
        }
    }

    private static T Part<T>(JsonElement content, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return content.Deserialize(type) ?? throw NotOurs("The event is null.");
        }
        catch (JsonException error)
        {
            throw NotOurs($"The event is none of this worker's: {error.Message}");
        }
    }

    private static WorkerFunction Named(JsonElement action) =>
        (action.ValueKind == JsonValueKind.String ? action.GetString() : null) switch
        {
            "plan" => WorkerFunction.Plan,
            "batch" => WorkerFunction.Batch,
            "status" => WorkerFunction.Status,
            "merge" => WorkerFunction.Merge,
            _ => throw NotOurs($"The action is {action.GetRawText()}; this worker has plan, batch, status and merge."),
        };

    private static PptBatchException NotOurs(string message) => new(new Diagnostic(
        "PB5050", DiagnosticSeverity.Error, message, "worker",
        "Send {\"course_bucket\", \"project_folder\"}, or leave the sending to UseLambdaExecutor or the state machine."));
}

/// <summary>What the worker can be asked for.</summary>
internal enum WorkerFunction
{
    /// <summary>Reads and plans a course; answers with the state of a new execution.</summary>
    Plan,

    /// <summary>Does one round of a batch for a state machine: fails while another worker has it, so that it is tried again.</summary>
    Batch,

    /// <summary>Does one round of a batch for <see cref="LambdaExecutor"/>: leaves it alone while another worker has it.</summary>
    Order,

    /// <summary>Looks how the batches ended; answers with the state of the next pass.</summary>
    Status,

    /// <summary>Merges the batch decks and reports.</summary>
    Merge,
}
