using System.Text.Json.Nodes;
using PptBatch.Dispatch.Messages;

namespace PptBatch.StepFunctions.Definition;

/// <summary>The two Map states that send batches out: inside the execution's history, or as executions of their own.</summary>
internal static class BatchMap
{
    public static JsonObject Inline(StateMachineOptions options, string next) => new()
    {
        ["Type"] = "Map",
        ["ItemsPath"] = "$.orders",
        ["ItemSelector"] = Item(),
        ["MaxConcurrency"] = Math.Min(options.MaxConcurrency, RunState.MaxInline),
        ["ItemProcessor"] = Processor(options, new JsonObject { ["Mode"] = "INLINE" }),
        ["ResultPath"] = null,
        ["Next"] = next,
    };

    public static JsonObject Distributed(StateMachineOptions options, string next) => new()
    {
        ["Type"] = "Map",
        ["Label"] = "PptBatches",
        ["ItemReader"] = new JsonObject
        {
            ["Resource"] = "arn:aws:states:::s3:getObject",
            ["ReaderConfig"] = new JsonObject { ["InputType"] = "JSON" },
            ["Parameters"] = new JsonObject { ["Bucket.$"] = "$.items.bucket", ["Key.$"] = "$.items.key" },
        },
        ["ItemSelector"] = Item(),
        ["MaxConcurrency"] = options.MaxConcurrency,
        ["ToleratedFailurePercentage"] = options.ToleratedFailurePercentage,
        ["ItemProcessor"] = Processor(options, new JsonObject { ["Mode"] = "DISTRIBUTED", ["ExecutionType"] = "STANDARD" }),
        ["ResultWriter"] = new JsonObject
        {
            ["Resource"] = "arn:aws:states:::s3:putObject",
            ["Parameters"] = new JsonObject { ["Bucket.$"] = "$.items.bucket", ["Prefix.$"] = "$.items.resultPrefix" },
        },
        ["ResultPath"] = null,
        ["Next"] = next,
    };

    private static JsonObject Item() => new() { ["order.$"] = "$$.Map.Item.Value" };

    private static JsonObject Processor(StateMachineOptions options, JsonObject mode)
    {
        JsonObject batch = FunctionTask.Of(
            options.BatchFunction, new JsonObject { ["action"] = "batch", ["order.$"] = "$.order" }, options.FunctionTimeout);
        batch["OutputPath"] = "$.Payload";
        batch["End"] = true;
        string name = mode["Mode"]!.GetValue<string>() == "INLINE" ? "GeneratePptBatch" : "GenerateDistributedPptBatch";
        return new JsonObject { ["ProcessorConfig"] = mode, ["StartAt"] = name, ["States"] = new JsonObject { [name] = batch } };
    }
}
