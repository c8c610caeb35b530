using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;

namespace PptBatch.Lambda.Worker;

/// <summary>An event of the worker: which of its functions it is for, and the function's own part.</summary>
internal sealed record WorkerEvent(WorkerFunction Function, JsonElement Content)
{
    // What Lambda carries at most.
    private const int MaxBytes = 6 * 1024 * 1024;

    /// <summary>
    /// Reads an event. Without an action, a request for a deck is for <c>plan</c> and an order of a batch for <c>batch</c>.
    /// </summary>
    /// <exception cref="PptBatchException">It is too large, or for none of the functions.</exception>
    public static async Task<WorkerEvent> ReadAsync(Stream json, CancellationToken cancellationToken)
    {
        JsonElement root = await RootAsync(json, cancellationToken);
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
        return WireJson.ReadDeck(
            content.ValueKind == JsonValueKind.Object && content.TryGetProperty("body", out JsonElement body)
                ? Enveloped(content, body)
                : content.GetRawText());
    }

    /// <summary>The state that a state machine sends along.</summary>
    public RunState State() => WireJson.ReadState(Required("state").GetRawText());

    /// <summary>The order of a batch.</summary>
    public BatchOrder Order() => WireJson.ReadOrder((Function == WorkerFunction.Order ? Content : Required("order")).GetRawText());

    private static async Task<JsonElement> RootAsync(Stream json, CancellationToken cancellationToken)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = await json.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > MaxBytes)
            {
                throw NotOurs($"The event has more than {MaxBytes} bytes.");
            }
        }

        try
        {
            return JsonElement.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }
        catch (JsonException error)
        {
            throw NotOurs($"The event is not JSON: {error.Message}");
        }
    }

    private JsonElement Required(string name) =>
        Content.TryGetProperty(name, out JsonElement part) ? part : throw NotOurs($"The event has no {name}.");

    private static string Enveloped(JsonElement envelope, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.String)
        {
            throw NotOurs($"The envelope's body is not a string but {body.ValueKind}.");
        }

        string text = body.GetString()!;
        bool encoded = envelope.TryGetProperty("isBase64Encoded", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
        return !encoded ? text
            : Base64.IsValid(text) ? Encoding.UTF8.GetString(Convert.FromBase64String(text))
            : throw NotOurs("The envelope's body is not Base64.");
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

    /// <summary>Does one round of a batch for <see cref="DispatchExecutor"/>: leaves it alone while another worker has it.</summary>
    Order,

    /// <summary>Looks how the batches ended; answers with the state of the next pass.</summary>
    Status,

    /// <summary>Merges the batch decks and reports.</summary>
    Merge,
}
