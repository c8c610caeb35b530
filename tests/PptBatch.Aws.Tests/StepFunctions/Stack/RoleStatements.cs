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

    /// <summary>Asserts that calls were made, and none that the role does not allow.</summary>
    public static void AssertAllowed(DeployedStack stack, string role, IReadOnlyCollection<(string Action, string Resource)> calls)
    {
        Assert.NotEmpty(calls);
        List<JsonNode> statements = [.. Of(stack, role)];
        Assert.All(calls.Distinct(), call => Assert.True(
            statements.Exists(one => Actions(one).Contains(call.Action) && Resources(one).Any(resource => Matches(resource, call.Resource))),
            $"{role} calls {call.Action} on {call.Resource}."));
    }

    // As IAM matches: a star is any characters, slashes too.
    private static bool Matches(string pattern, string text)
    {
        string[] parts = pattern.Split('*');
        int at = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            int found = i == parts.Length - 1 && i > 0
                ? text.EndsWith(parts[i], StringComparison.Ordinal) ? text.Length - parts[i].Length : -1
                : text.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < at || (i == 0 && found != 0))
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return at == text.Length;
    }
}
