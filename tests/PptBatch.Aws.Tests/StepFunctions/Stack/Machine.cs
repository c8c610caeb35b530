using System.Text.Json.Nodes;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>The state machine of a stack.</summary>
internal static class Machine
{
    public static JsonNode Of(DeployedStack stack) => JsonNode.Parse((string)stack.Properties("DeckMachine")["DefinitionString"]!)!;

    /// <summary>Its Task states, those inside Maps too.</summary>
    public static IEnumerable<JsonNode> TasksOf(JsonNode machine) => machine["States"]!.AsObject()
        .SelectMany(state => state.Value!["ItemProcessor"] is { } inner ? TasksOf(inner) : [state.Value!])
        .Where(state => (string?)state["Type"] == "Task");
}
