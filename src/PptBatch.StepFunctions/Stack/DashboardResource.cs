using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>One page: executions, batches in work, how near they come to their time, errors, and what the model was asked.</summary>
internal static class DashboardResource
{
    private const string Machine = "${" + MachineResources.Machine + "}";

    public static JsonObject Dashboard() => new()
    {
        ["Type"] = "AWS::CloudWatch::Dashboard",
        ["Properties"] = new JsonObject
        {
            ["DashboardName"] = Intrinsic.Sub("${AWS::StackName}-decks"),
            ["DashboardBody"] = Intrinsic.Sub(
                Body().ToJsonString(StateMachineDefinition.Format),
                new JsonObject { ["ModelId"] = Intrinsic.If(StackParameters.HasModel, Intrinsic.Ref(StackParameters.Model), "none") }),
        },
    };

    private static JsonObject Body() => new()
    {
        ["widgets"] = new JsonArray(
            Chart(0, 0, "Executions", "Sum",
                States("ExecutionsStarted"), States("ExecutionsSucceeded"), States("ExecutionsFailed"), States("ExecutionsTimedOut")),
            Chart(12, 0, "Time of an execution (ms)", "Maximum", States("ExecutionTime")),
            Chart(0, 6, "Batches in work", "Maximum", Lambda("ConcurrentExecutions", WorkerRole.Batch)),
            Chart(12, 6, "Longest invocation (ms)", "Maximum", [.. WorkerResources.Roles.Select(role => Lambda("Duration", role))]),
            Chart(0, 12, "Errors and throttles", "Sum",
                [.. WorkerResources.Roles.Select(role => Lambda("Errors", role)), Lambda("Throttles", WorkerRole.Batch)]),
            Chart(12, 12, "Tokens of the model", "Sum",
                Bedrock("InputTokenCount"), Bedrock("OutputTokenCount"), Bedrock("InvocationThrottles"))),
    };

    private static JsonObject Chart(int x, int y, string title, string statistic, params JsonNode[] metrics) => new()
    {
        ["type"] = "metric",
        ["x"] = x,
        ["y"] = y,
        ["width"] = 12,
        ["height"] = 6,
        ["properties"] = new JsonObject
        {
            ["title"] = title,
            ["region"] = "${AWS::Region}",
            ["view"] = "timeSeries",
            ["stat"] = statistic,
            ["period"] = 60,
            ["metrics"] = new JsonArray(metrics),
        },
    };

    private static JsonArray States(string metric) => Metric("AWS/States", metric, "StateMachineArn", Machine);

    private static JsonArray Lambda(string metric, WorkerRole role) =>
        Metric("AWS/Lambda", metric, "FunctionName", $"${{{WorkerResources.NameOf(role)}}}");

    private static JsonArray Bedrock(string metric) => Metric("AWS/Bedrock", metric, "ModelId", "${ModelId}");

    private static JsonArray Metric(string space, string metric, string dimension, string value) => new(space, metric, dimension, value);
}
