using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>
/// The definition as the template carries it: text, since CloudFormation would turn the numbers that come from parameters into strings
/// anywhere else.
/// </summary>
internal static class MachineText
{
    private const string Mark = "@@";

    public static string Of()
    {
        StateMachineOptions options = new()
        {
            PlanFunction = Arn(WorkerRole.Plan), BatchFunction = Arn(WorkerRole.Batch),
            StatusFunction = Arn(WorkerRole.Status), MergeFunction = Arn(WorkerRole.Merge),
        };
        JsonNode definition = JsonNode.Parse(StateMachineDefinition.Export(options))!;
        int wait = (int)options.FunctionTimeout.TotalSeconds + FunctionTask.GraceSeconds;
        foreach (JsonObject state in StatesOf(definition))
        {
            if (state["MaxConcurrency"] is not null)
            {
                bool distributed = (string?)state["ItemProcessor"]!["ProcessorConfig"]?["Mode"] == "DISTRIBUTED";
                state["MaxConcurrency"] = Mark + (distributed ? StackParameters.Concurrency : "InlineConcurrency") + Mark;
            }

            if (state["TimeoutSeconds"] is { } timeout && (int)timeout == wait)
            {
                state["TimeoutSeconds"] = Mark + "StateSeconds" + Mark;
            }
        }

        return definition.ToJsonString(StateMachineDefinition.Format)
            .Replace($"\"{Mark}", "${", StringComparison.Ordinal)
            .Replace($"{Mark}\"", "}", StringComparison.Ordinal);
    }

    /// <summary>The values of the definition's placeholders that are no resources or parameters.</summary>
    public static JsonObject Values() => new()
    {
        ["InlineConcurrency"] = Intrinsic.Find("ByConcurrency", StackParameters.Concurrency, "Inline"),
        ["StateSeconds"] = Intrinsic.Find("ByTimeout", StackParameters.Timeout, "State"),
    };

    private static string Arn(WorkerRole role) => $"${{{WorkerResources.NameOf(role)}.Arn}}";

    private static IEnumerable<JsonObject> StatesOf(JsonNode machine) => machine["States"]!.AsObject().Select(state => state.Value!.AsObject())
        .SelectMany(state => state["ItemProcessor"] is { } inner ? StatesOf(inner).Append(state) : [state]);
}
