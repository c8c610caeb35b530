using System.Text.Json.Nodes;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>What a role allows.</summary>
internal static class RoleStatements
{
    public static IReadOnlyList<JsonNode> Of(DeployedStack stack, string role) =>
        [.. stack.Properties(role)["Policies"]!.AsArray()
            .SelectMany(policy => policy!["PolicyDocument"]!["Statement"]!.AsArray()).OfType<JsonNode>()];

    public static IEnumerable<string> Actions(JsonNode statement) => statement["Action"]!.AsArray().Select(action => (string)action!);

    public static IEnumerable<string> Resources(JsonNode statement) =>
        statement["Resource"]!.AsArray().Select(resource => (string)resource!);

    public static bool IsBedrock(JsonNode statement) =>
        Actions(statement).Any(action => action.StartsWith("bedrock:", StringComparison.Ordinal));
}
