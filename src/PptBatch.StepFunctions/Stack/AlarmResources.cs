using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>What somebody should look at: an execution that did not succeed, a function that fails or is throttled, an event nobody took.</summary>
internal static class AlarmResources
{
    public static JsonObject All()
    {
        JsonObject alarms = new()
        {
            ["ExecutionsFailed"] = OfMachine("ExecutionsFailed", "An execution failed; redrive it or start it again."),
            ["ExecutionsTimedOut"] = OfMachine("ExecutionsTimedOut", "An execution timed out."),
            ["BatchesThrottled"] = OfFunction(
                WorkerRole.Batch, "Throttles", "Lambda refused batches: the account's concurrency is under the parameter Concurrency.", 10),
            ["EventsUnhandled"] = Alarm(
                "AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum", "Events or notices that nobody took are in the queue.", 1,
                Dimension("QueueName", Intrinsic.Att(NoticeResources.Unhandled, "QueueName"))),
        };
        foreach (WorkerRole role in WorkerResources.Roles)
        {
            alarms[$"{role}Errors"] = OfFunction(role, "Errors", $"The {role} function failed.", 1);
        }

        return alarms;
    }

    private static JsonObject OfMachine(string metric, string description) => Alarm(
        "AWS/States", metric, "Sum", description, 1, Dimension("StateMachineArn", Intrinsic.Ref(MachineResources.Machine)));

    private static JsonObject OfFunction(WorkerRole role, string metric, string description, int threshold) => Alarm(
        "AWS/Lambda", metric, "Sum", description, threshold, Dimension("FunctionName", Intrinsic.Ref(WorkerResources.NameOf(role))));

    private static JsonObject Alarm(string space, string metric, string statistic, string description, int threshold, JsonObject dimension) => new()
    {
        ["Type"] = "AWS::CloudWatch::Alarm",
        ["Properties"] = new JsonObject
        {
            ["AlarmDescription"] = description,
            ["Namespace"] = space,
            ["MetricName"] = metric,
            ["Dimensions"] = new JsonArray(dimension),
            ["Statistic"] = statistic,
            ["Period"] = 300,
            ["EvaluationPeriods"] = 1,
            ["Threshold"] = threshold,
            ["ComparisonOperator"] = "GreaterThanOrEqualToThreshold",
            ["TreatMissingData"] = "notBreaching",
            ["AlarmActions"] = new JsonArray(Intrinsic.Ref(NoticeResources.Topic)),
        },
    };

    private static JsonObject Dimension(string name, JsonNode value) => new() { ["Name"] = name, ["Value"] = value };
}
