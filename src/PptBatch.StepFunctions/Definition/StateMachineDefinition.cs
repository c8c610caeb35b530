using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.StepFunctions.Definition;

namespace PptBatch.StepFunctions;

/// <summary>
/// The Standard state machine that takes a request for a deck to its end: plans, sends batches out in passes while they make progress,
/// and merges. It has no Catch: a state that failed can be redriven.
/// </summary>
public static class StateMachineDefinition
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The definition in Amazon States Language, the same bytes for the same options.</summary>
    /// <param name="options">What it calls. Default: null, which takes the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public static string Export(StateMachineOptions? options = null)
    {
        StateMachineOptions set = options ?? new StateMachineOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(set.MaxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.MaxConcurrency, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(set.ToleratedFailurePercentage, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.ToleratedFailurePercentage, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(set.FunctionTimeout, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.FunctionTimeout, TimeSpan.FromSeconds(900));
        ArgumentOutOfRangeException.ThrowIfLessThan(set.Timeout, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.Timeout, TimeSpan.FromDays(365));
        return Machine(set).ToJsonString(Format) + "\n";
    }

    private static JsonObject Machine(StateMachineOptions options) => new()
    {
        ["Comment"] = "From a course book to one deck.",
        ["StartAt"] = "ValidateInput",
        ["TimeoutSeconds"] = (int)options.Timeout.TotalSeconds,
        ["States"] = new JsonObject
        {
            ["ValidateInput"] = Choice("InvalidInput", (InputRules.IsRequest(), "ExpandPptBatches")),
            ["InvalidInput"] = new JsonObject
            {
                ["Type"] = "Fail",
                ["Error"] = "PB5050",
                ["Cause"] = InputRules.Expected,
            },
            ["ExpandPptBatches"] = Course(options, options.PlanFunction, "plan", "request.$", "ChooseMap"),
            ["ChooseMap"] = Choice(
                "CheckIfAutoComplete",
                (Equal("$.next", "ahead"), "WriteLessonsAhead"),
                (Equal("$.next", "wait"), "WaitForLessonsAhead"),
                (Equal("$.next", "inline"), "ProcessPptBatchesInParallel"),
                (Equal("$.next", "distributed"), "ProcessPptBatchesDistributed")),
            ["WriteLessonsAhead"] = Course(options, options.BatchFunction, "ahead", "state.$", "ChooseMap"),

            // The machine waits, and nothing that is paid for by the second.
            ["WaitForLessonsAhead"] = new JsonObject
            {
                ["Type"] = "Wait", ["SecondsPath"] = "$.ahead.waitSeconds", ["Next"] = "WriteLessonsAhead",
            },
            ["ProcessPptBatchesInParallel"] = BatchMap.Inline(options, "CheckRemaining"),
            ["ProcessPptBatchesDistributed"] = BatchMap.Distributed(options, "CheckRemaining"),
            ["CheckRemaining"] = Course(options, options.StatusFunction, "status", "state.$", "ChooseMap"),
            ["CheckIfAutoComplete"] = Choice(
                "PptOrchestrationComplete",
                (new JsonObject { ["Variable"] = "$.autoCombine", ["BooleanEquals"] = true }, "InvokePptMerger")),
            ["InvokePptMerger"] = Course(options, options.MergeFunction, "merge", "state.$", "PptOrchestrationComplete"),
            ["PptOrchestrationComplete"] = new JsonObject { ["Type"] = "Succeed" },
        },
    };

    private static JsonObject Course(
        StateMachineOptions options, string function, string action, string carries, string next)
    {
        JsonObject state = FunctionTask.Of(
            function, new JsonObject { ["action"] = action, [carries] = "$" }, options.FunctionTimeout);
        state["OutputPath"] = "$.Payload";
        state["Next"] = next;
        return state;
    }

    private static JsonObject Choice(string otherwise, params ReadOnlySpan<(JsonObject Rule, string Next)> rules)
    {
        JsonArray choices = [];
        foreach ((JsonObject rule, string next) in rules)
        {
            rule["Next"] = next;
            choices.Add((JsonNode)rule);
        }

        return new JsonObject { ["Type"] = "Choice", ["Choices"] = choices, ["Default"] = otherwise };
    }

    private static JsonObject Equal(string variable, string value) => new() { ["Variable"] = variable, ["StringEquals"] = value };
}
