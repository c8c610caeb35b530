using System.Text.Json.Nodes;

namespace PptBatch.Scale.Machine;

/// <summary>What a state machine calls: the seam between its walk and the model of the cloud.</summary>
internal interface ICourseFunctions
{
    /// <summary>Calls plan, status or merge, again as the task says; null when it cannot be done.</summary>
    Task<JsonNode?> CallAsync(JsonNode task, JsonNode payload);

    /// <summary>Reads a Distributed Map's items.</summary>
    Task<JsonArray> ReadItemsAsync(JsonNode reference);

    /// <summary>Runs the batches of a pass to the end, so many at once.</summary>
    Task<IReadOnlyList<BatchCall>> RunBatchesAsync(JsonNode task, IReadOnlyList<JsonNode> payloads, int atOnce);
}
