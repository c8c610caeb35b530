using System.Text.Json.Nodes;
using PptBatch.StepFunctions;

namespace PptBatch.Testing.Aws.StepFunctions;

/// <summary>The state machine as it is exported for one function that does everything.</summary>
internal static class WorkerMachine
{
    public static JsonNode Definition(StateMachineOptions? options = null, string function = "worker") =>
        JsonNode.Parse(StateMachineDefinition.Export((options ?? new StateMachineOptions()) with
        {
            PlanFunction = function, BatchFunction = function, StatusFunction = function, MergeFunction = function,
        }))!;
}
