using System.Text.Json.Nodes;

namespace PptBatch.StepFunctions.Definition;

/// <summary>
/// What the state machine itself asks of its input, before any function is paid for: the fields that a course needs, and the types and
/// ranges of those that may be there. The function reads more closely: the envelope's body, and whether the course exists.
/// </summary>
internal static class InputRules
{
    public const string Expected =
        "The input is not a request for a deck. It needs course_bucket and project_folder, non-empty strings that stay inside the bucket; "
        + "it may have auto_combine (true or false), batch_size (a whole number from 1 to 1000), book_version_key, book_type and run_id "
        + "(strings), output (bucket and folder), design, theme, brand, template, mode and model (strings), builds and "
        + "batch_inference (true or false), max_cost_usd and tokens_per_minute (numbers over 0); or it is an envelope with all that as a "
        + "string in body.";

    private static readonly string[] Looks = ["$.design", "$.theme", "$.brand", "$.template", "$.mode", "$.model"];
    private static readonly string[] Numbers = ["$.max_cost_usd", "$.tokens_per_minute"];

    /// <summary>True for a request or an envelope of one.</summary>
    public static JsonObject IsRequest() => Or(
        And(
            [
                Text("$.course_bucket"),
                Text("$.project_folder"),
                Not(LeavesItsFolder("$.project_folder")),
                Optional("$.auto_combine", Test("$.auto_combine", "IsBoolean", true)),
                Optional("$.batch_size", And(
                    [
                        Test("$.batch_size", "IsNumeric", true),
                        Test("$.batch_size", "NumericGreaterThanEquals", 1),
                        Test("$.batch_size", "NumericLessThanEquals", 1000),
                    ])),
                Optional("$.book_version_key", Text("$.book_version_key")),
                Optional("$.book_type", Text("$.book_type")),
                Optional("$.merge_only", Test("$.merge_only", "IsBoolean", true)),
                Optional("$.run_id", Text("$.run_id")),
                .. Looks.Select(name => Optional(name, Text(name))),
                .. Numbers.Select(name => Optional(name, And([Test(name, "IsNumeric", true), Test(name, "NumericGreaterThan", 0)]))),
                Optional("$.builds", Test("$.builds", "IsBoolean", true)),
                Optional("$.batch_inference", Test("$.batch_inference", "IsBoolean", true)),
                Optional("$.output", And([Text("$.output.bucket"), Text("$.output.folder"), Not(LeavesItsFolder("$.output.folder"))])),
            ]),
        And([Not(Test("$.course_bucket", "IsPresent", true)), Text("$.body")]));

    private static JsonObject LeavesItsFolder(string variable) => Or(
        Test(variable, "StringEquals", ".."),
        Test(variable, "StringMatches", "../*"),
        Test(variable, "StringMatches", "*/../*"),
        Test(variable, "StringMatches", "*/.."));

    // IsPresent first: Step Functions fails on a test of what is not there.
    private static JsonObject Text(string variable) => And(
        [Test(variable, "IsPresent", true), Test(variable, "IsString", true), Not(Test(variable, "StringEquals", ""))]);

    private static JsonObject Optional(string variable, JsonObject rule) => Or(Not(Test(variable, "IsPresent", true)), rule);

    private static JsonObject Test(string variable, string comparison, JsonNode value) =>
        new() { ["Variable"] = variable, [comparison] = value };

    private static JsonObject Not(JsonObject rule) => new() { ["Not"] = rule };

    private static JsonObject And(JsonNode[] rules) => new() { ["And"] = new JsonArray(rules) };

    private static JsonObject Or(params JsonNode[] rules) => new() { ["Or"] = new JsonArray(rules) };
}
