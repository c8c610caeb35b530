using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>CloudFormation's functions, each as the JSON that it is written in.</summary>
internal static class Intrinsic
{
    public static JsonObject Ref(string name) => new() { ["Ref"] = name };

    public static JsonObject Att(string resource, string attribute) => new() { ["Fn::GetAtt"] = new JsonArray(resource, attribute) };

    /// <summary>Text with <c>${...}</c> in it.</summary>
    public static JsonObject Sub(string text) => new() { ["Fn::Sub"] = text };

    /// <summary>Text with <c>${...}</c> in it, some of which stand for values given here.</summary>
    public static JsonObject Sub(string text, JsonObject values) => new() { ["Fn::Sub"] = new JsonArray(text, values) };

    public static JsonObject If(string condition, JsonNode then, JsonNode otherwise) =>
        new() { ["Fn::If"] = new JsonArray(condition, then, otherwise) };

    public static JsonObject Find(string map, string parameter, string key) =>
        new() { ["Fn::FindInMap"] = new JsonArray(map, Ref(parameter), key) };

    public static JsonObject Nothing() => Ref("AWS::NoValue");
}
