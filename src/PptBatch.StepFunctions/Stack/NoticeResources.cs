using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>Who is told that an execution ended, and where events go that nobody took.</summary>
internal static class NoticeResources
{
    public const string Topic = "Notices";
    public const string Unhandled = "Unhandled";
    private const string Rule = "ExecutionEnded";

    public static JsonObject All() => new()
    {
        // Not encrypted with the managed key, which would refuse EventBridge and CloudWatch; it carries names and states, no content.
        [Topic] = Resource("AWS::SNS::Topic", new JsonObject { ["DisplayName"] = "PptBatch" }),
        ["NoticesPolicy"] = Resource("AWS::SNS::TopicPolicy", new JsonObject
        {
            ["Topics"] = new JsonArray(Intrinsic.Ref(Topic)),
            ["PolicyDocument"] = Policy.Document(
                By("events.amazonaws.com", "sns:Publish", Intrinsic.Ref(Topic), FromRule()),
                By(
                    "cloudwatch.amazonaws.com", "sns:Publish", Intrinsic.Ref(Topic),
                    Policy.Only("aws:SourceAccount", "StringEquals", Intrinsic.Ref("AWS::AccountId")))),
        }),
        ["EmailNotice"] = When(StackParameters.HasEmail, Resource("AWS::SNS::Subscription", new JsonObject
        {
            ["TopicArn"] = Intrinsic.Ref(Topic), ["Protocol"] = "email", ["Endpoint"] = Intrinsic.Ref(StackParameters.Email),
        })),
        [Unhandled] = Stored("AWS::SQS::Queue", new JsonObject
        {
            ["MessageRetentionPeriod"] = 1_209_600, ["SqsManagedSseEnabled"] = true,
        }),
        ["UnhandledPolicy"] = Resource("AWS::SQS::QueuePolicy", new JsonObject
        {
            ["Queues"] = new JsonArray(Intrinsic.Ref(Unhandled)),
            ["PolicyDocument"] = Policy.Document(
                By("events.amazonaws.com", "sqs:SendMessage", Intrinsic.Att(Unhandled, "Arn"), FromRule())),
        }),
        [Rule] = Resource("AWS::Events::Rule", new JsonObject
        {
            ["Description"] = "An execution of the state machine ended.",
            ["EventPattern"] = new JsonObject
            {
                ["source"] = new JsonArray("aws.states"),
                ["detail-type"] = new JsonArray("Step Functions Execution Status Change"),
                ["detail"] = new JsonObject
                {
                    ["stateMachineArn"] = new JsonArray(Intrinsic.Ref(MachineResources.Machine)),
                    ["status"] = new JsonArray("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"),
                },
            },
            ["Targets"] = new JsonArray(new JsonObject
            {
                ["Id"] = "notices",
                ["Arn"] = Intrinsic.Ref(Topic),
                ["RetryPolicy"] = new JsonObject { ["MaximumRetryAttempts"] = 10, ["MaximumEventAgeInSeconds"] = 3600 },
                ["DeadLetterConfig"] = new JsonObject { ["Arn"] = Intrinsic.Att(Unhandled, "Arn") },
                ["InputTransformer"] = new JsonObject
                {
                    ["InputPathsMap"] = new JsonObject { ["execution"] = "$.detail.executionArn", ["status"] = "$.detail.status" },
                    ["InputTemplate"] = "\"<execution> ended: <status>\"",
                },
            }),
        }),
    };

    private static JsonObject By(string service, string action, JsonNode resource, JsonObject condition) => new()
    {
        ["Effect"] = "Allow",
        ["Principal"] = new JsonObject { ["Service"] = service },
        ["Action"] = action,
        ["Resource"] = resource,
        ["Condition"] = condition,
    };

    private static JsonObject FromRule() => Policy.Only("aws:SourceArn", "ArnEquals", Intrinsic.Att(Rule, "Arn"));

    private static JsonObject Resource(string type, JsonObject properties) => new() { ["Type"] = type, ["Properties"] = properties };

    // Deleted with the stack, and said so: the linter asks for one or the other where something is stored.
    private static JsonObject Stored(string type, JsonObject properties) => new()
    {
        ["Type"] = type, ["DeletionPolicy"] = "Delete", ["UpdateReplacePolicy"] = "Delete", ["Properties"] = properties,
    };

    private static JsonObject When(string condition, JsonObject resource)
    {
        resource["Condition"] = condition;
        return resource;
    }
}
