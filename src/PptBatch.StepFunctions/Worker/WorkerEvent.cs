using System.Text.Json;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda;

namespace PptBatch.StepFunctions.Worker;

/// <summary>An event of the worker: which of its functions it is for, and the function's own part.</summary>
internal sealed record WorkerEvent(WorkerFunction Function, JsonElement Content)
{
    /// <summary>Reads an event. The state machine names its action; an order of a batch needs none.</summary>
    /// <param name="sent">The event.</param>
    /// <param name="hasDoor">Whether this worker starts executions: then a request for a deck is for its door, else it is planned.</param>
    /// <exception cref="PptBatchException">It is for none of the functions.</exception>
    public static WorkerEvent Of(JsonElement sent, bool hasDoor)
    {
        string? action = sent.TryGetProperty("action", out JsonElement named)
            ? named.ValueKind == JsonValueKind.String ? named.GetString() : named.GetRawText()
            : null;
        bool ofMachine = sent.TryGetProperty("state", out _) || sent.TryGetProperty("request", out _);
        return (action, hasDoor) switch
        {
            ("batch", _) => new(WorkerFunction.Batch, sent),
            ("plan", _) => new(WorkerFunction.Plan, sent),
            ("ahead", _) => new(WorkerFunction.Ahead, sent),
            ("status", _) => new(WorkerFunction.Status, sent),
            ("merge", _) when ofMachine || !hasDoor => new(WorkerFunction.Merge, sent),
            (_, true) when !IsOrder(sent) => new(WorkerFunction.Door, sent),
            (null, _) when sent.TryGetProperty("body", out _) || sent.TryGetProperty("course_bucket", out _) =>
                new(WorkerFunction.Plan, sent),
            (null, _) => new(WorkerFunction.Batch, sent),
            _ => throw EarlierEvents.Refusal(sent) ?? LambdaEvent.NotOurs(
                $"The action is {named.GetRawText()}; this worker has plan, ahead, batch, status and merge."),
        };
    }

    /// <summary>The request for a deck, from itself or from API Gateway's envelope of it.</summary>
    public DeckOrder Deck()
    {
        JsonElement content = Content.TryGetProperty("request", out JsonElement request) ? request : Content;
        JsonElement asked = content.ValueKind == JsonValueKind.Object && content.TryGetProperty("body", out _)
            ? HttpEnvelope.Body(content)
            : content;
        return EarlierEvents.Refusal(asked) is { } refusal ? throw refusal : WireJson.ReadDeck(asked.GetRawText());
    }

    /// <summary>The state that a state machine sends along.</summary>
    public RunState State() => Content.TryGetProperty("state", out JsonElement state)
        ? WireJson.ReadState(state.GetRawText())
        : throw LambdaEvent.NotOurs("The event has no state.");

    private static bool IsOrder(JsonElement sent) =>
        sent.TryGetProperty("batch", out _) && sent.TryGetProperty("round", out _) && sent.TryGetProperty("runId", out _);
}

/// <summary>What the worker can be asked for.</summary>
internal enum WorkerFunction
{
    /// <summary>Reads and plans a course; answers with the state of a new execution.</summary>
    Plan,

    /// <summary>
    /// Takes a step of writing lessons ahead of the batches; answers with the state to wait in, or that of the first pass.
    /// </summary>
    Ahead,

    /// <summary>Does one round of a batch.</summary>
    Batch,

    /// <summary>Looks how the batches ended; answers with the state of the next pass.</summary>
    Status,

    /// <summary>Merges the batch decks and reports.</summary>
    Merge,

    /// <summary>Starts and describes executions, for people and programs.</summary>
    Door,
}
