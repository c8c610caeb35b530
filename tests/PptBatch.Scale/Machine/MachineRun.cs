using System.Text.Json.Nodes;

namespace PptBatch.Scale.Machine;

/// <summary>
/// Walks the exported definition. Plan and status are the real functions over a store in memory; batches and merge take simulated time.
/// </summary>
internal sealed class MachineRun(JsonNode definition, ICourseFunctions functions, MachineLog log)
{
    // Entered and exited; scheduled, started and succeeded of a task; failed, scheduled and started of each attempt before.
    public const int StateEvents = 2;
    public const int TaskEvents = 3;
    public const int RetryEvents = 3;
    private const int MapEvents = 2;
    private const int IterationEvents = 2;

    /// <summary>Runs to the end; false when the execution failed.</summary>
    public async Task<bool> RunAsync(JsonNode input)
    {
        log.Add(2, 1);
        string? name = (string)definition["StartAt"]!;
        JsonNode state = input;
        while (name is not null)
        {
            log.State(state);
            JsonNode step = definition["States"]![name]!;
            log.Add(StateEvents, 1);
            switch ((string)step["Type"]!)
            {
                case "Choice":
                    JsonNode? rule = step["Choices"]!.AsArray().FirstOrDefault(choice => Templates.Holds(choice!, state));
                    name = (string?)(rule?["Next"] ?? step["Default"]);
                    continue;
                case "Task":
                    log.Add(TaskEvents);
                    JsonNode payload = Templates.Fill(step["Parameters"]!, state)["Payload"]!;
                    log.State(payload);
                    if (await functions.CallAsync(step, payload) is not { } answer)
                    {
                        return false;
                    }

                    state = Templates.At((string?)step["OutputPath"] ?? "$", new JsonObject { ["Payload"] = answer })!.DeepClone();
                    break;
                case "Map":
                    log.Pass();
                    log.Add(MapEvents);
                    if (!await MapAsync(step, state))
                    {
                        return false;
                    }

                    break;
                case "Succeed":
                    return true;
                case "Fail":
                    return false;
                default:
                    throw new NotSupportedException($"The state {name} is more than this model runs.");
            }

            name = (string?)step["Next"];
        }

        return true;
    }

    private async Task<bool> MapAsync(JsonNode map, JsonNode state)
    {
        JsonNode processor = map["ItemProcessor"]!;
        JsonNode task = processor["States"]![(string)processor["StartAt"]!]!;
        bool inline = (string?)processor["ProcessorConfig"]!["Mode"] == "INLINE";
        JsonArray items = (inline
            ? Templates.At((string)map["ItemsPath"]!, state)!.AsArray()
            : await functions.ReadItemsAsync(Templates.Fill(map["ItemReader"]!["Parameters"]!, state)));
        List<JsonNode> payloads =
        [
            .. items.Select(item => Templates.Fill(task["Parameters"]!, Templates.Fill(map["ItemSelector"]!, state, item))["Payload"]!),
        ];
        int failed = 0;
        foreach (BatchCall call in await functions.RunBatchesAsync(task, payloads, (int)map["MaxConcurrency"]!))
        {
            int events = StateEvents + TaskEvents + (call.Retries * RetryEvents);
            failed += call.Failed ? 1 : 0;
            if (inline)
            {
                log.Add(IterationEvents + events, 1 + call.Retries);
            }
            else
            {
                log.Child(2 + events, 2 + call.Retries);
            }
        }

        double tolerated = (double?)map["ToleratedFailurePercentage"] ?? 0;
        return failed == 0 || failed * 100.0 / payloads.Count <= tolerated;
    }
}

/// <summary>How a batch's task went: attempts beyond the first, and whether the last one failed too.</summary>
internal sealed record BatchCall(int Retries, bool Failed);
