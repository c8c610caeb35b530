using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>IAM documents.</summary>
internal static class Policy
{
    public static JsonObject Document(params JsonNode[] statements) =>
        new() { ["Version"] = "2012-10-17", ["Statement"] = new JsonArray(statements) };

    public static JsonObject Allow(string[] actions, params JsonNode[] resources) => new()
    {
        ["Effect"] = "Allow",
        ["Action"] = new JsonArray([.. actions.Select(action => (JsonNode)action)]),
        ["Resource"] = new JsonArray(resources),
    };

    /// <summary>X-Ray's writes have no resources to name.</summary>
    public static JsonObject AllowTraces(params string[] more) => Allow(
        [.. more, "xray:PutTelemetryRecords", "xray:PutTraceSegments"], "*");

    /// <summary>A role that one service may take.</summary>
    public static JsonObject Role(string service, JsonObject? condition, params JsonNode[] statements)
    {
        JsonObject trust = new()
        {
            ["Effect"] = "Allow", ["Principal"] = new JsonObject { ["Service"] = service }, ["Action"] = "sts:AssumeRole",
        };
        if (condition is not null)
        {
            trust["Condition"] = condition;
        }

        return new JsonObject
        {
            ["Type"] = "AWS::IAM::Role",
            ["Properties"] = new JsonObject
            {
                ["AssumeRolePolicyDocument"] = Document(trust),
                ["Policies"] = new JsonArray(new JsonObject { ["PolicyName"] = "own", ["PolicyDocument"] = Document(statements) }),
            },
        };
    }

    /// <summary>Holds only for what this account, or one resource of it, asks for.</summary>
    public static JsonObject Only(string key, string comparison, JsonNode value) =>
        new() { [comparison] = new JsonObject { [key] = value } };
}
