using System.Text.Json.Nodes;
using PptBatch.StepFunctions.Definition;

namespace PptBatch.StepFunctions.Stack;

/// <summary>
/// The definition as the template carries it: text, since CloudFormation would turn the numbers that come from parameters into strings
/// anywhere else. Its placeholders are filled by the <c>Fn::Sub</c> around it.
/// </summary>
internal static class MachineText
{
    private const string Mark = "@@";

    public static string Of()
    {
        StateMachineOptions options = new()
        {
            PlanFunction = "${PlanFunction.Arn}", BatchFunction = "${BatchFunction.Arn}",
            StatusFunction = "${StatusFunction.Arn}", MergeFunction = "${MergeFunction.Arn}",
        };
        JsonNode definition = JsonNode.Parse(StateMachineDefinition.Export(options))!;
        int wait = (int)options.FunctionTimeout.TotalSeconds + FunctionTask.GraceSeconds;
        foreach (JsonObject state in StatesOf(definition))
        {
            if (state["MaxConcurrency"] is not null)
            {
                bool distributed = (string?)state["ItemProcessor"]!["ProcessorConfig"]?["Mode"] == "DISTRIBUTED";
                state["MaxConcurrency"] = Mark + (distributed ? "Concurrency" : "InlineConcurrency") + Mark;
            }

            if (state["TimeoutSeconds"] is { } timeout && (int)timeout == wait)
            {
                state["TimeoutSeconds"] = Mark + "StateSeconds" + Mark;
            }
        }

        return definition.ToJsonString(StateMachineDefinition.Format)
            .Replace($"\"{Mark}", "${", StringComparison.Ordinal)
            .Replace($"{Mark}\"", "}", StringComparison.Ordinal)

            // China and GovCloud are partitions of their own.
            .Replace("arn:aws:states:::", "arn:${AWS::Partition}:states:::", StringComparison.Ordinal);
    }

    private static IEnumerable<JsonObject> StatesOf(JsonNode machine) =>
        machine["States"]!.AsObject().Select(state => state.Value!.AsObject())
        .SelectMany(state => state["ItemProcessor"] is { } inner ? StatesOf(inner).Append(state) : [state]);
}
