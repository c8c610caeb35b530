using System.Text.Json.Nodes;
using PptBatch.Scale.Machine;
using PptBatch.Soak.Cloud;

namespace PptBatch.Soak.Goes;

/// <summary>What the exported state machine calls: the real worker, tried again as each task's Retry says.</summary>
internal sealed class MachineFunctions(World world, Fleet fleet) : ICourseFunctions
{
    public async Task<JsonNode?> CallAsync(JsonNode task, JsonNode payload)
    {
        (JsonNode? answer, _) = await TryAsync(task, payload);
        return answer;
    }

    public async Task<JsonArray> ReadItemsAsync(JsonNode reference)
    {
        await using Stream items = (await world.Store.OpenReadAsync(new ArtifactKey((string)reference["Bucket"]!, (string)reference["Key"]!)))!;
        return (await JsonNode.ParseAsync(items))!.AsArray();
    }

    public async Task<IReadOnlyList<BatchCall>> RunBatchesAsync(JsonNode task, IReadOnlyList<JsonNode> payloads, int atOnce) =>
        await Task.WhenAll(payloads.Select(async payload =>
        {
            (JsonNode? answer, int retries) = await TryAsync(task, payload);
            return new BatchCall(retries, answer is null);
        }));

    private async Task<(JsonNode? Answer, int Retries)> TryAsync(JsonNode task, JsonNode payload)
    {
        RetryRules rules = new(task, world.Random);
        for (int retries = 0; ; retries++)
        {
            (string? answer, string? error) = await fleet.InvokeAsync(payload.ToJsonString());
            if (answer is not null)
            {
                return (JsonNode.Parse(answer), retries);
            }

            if (rules.DelayAfter(error!) is not { } seconds)
            {
                return (null, retries);
            }

            await world.SleepAsync(seconds, seconds);
        }
    }
}
