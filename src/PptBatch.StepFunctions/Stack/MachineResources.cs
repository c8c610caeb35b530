using System.Text.Json.Nodes;

namespace PptBatch;

/// <summary>The state machine, with its role and log.</summary>
internal static class MachineResources
{
    public const string Machine = "DeckMachine";
    private const string Role = "DeckMachineRole";
    private const string Log = "DeckMachineLog";

    // Named, so that its own role can name it.
    public const string Arn = "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${AWS::StackName}-decks";

    // A name follows a colon; a Distributed Map's child has its map's label in between, after a slash.
    public const string Executions = "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${AWS::StackName}-decks";

    public static JsonObject All() => new()
    {
        [Machine] = new JsonObject
        {
            ["Type"] = "AWS::StepFunctions::StateMachine",
            ["Properties"] = new JsonObject
            {
                ["StateMachineName"] = Intrinsic.Sub("${AWS::StackName}-decks"),
                ["StateMachineType"] = "STANDARD",
                ["RoleArn"] = Intrinsic.Att(Role, "Arn"),
                ["DefinitionString"] = Intrinsic.Sub(MachineText.Of(), MachineText.Values()),
                ["TracingConfiguration"] = new JsonObject { ["Enabled"] = true },
                ["LoggingConfiguration"] = new JsonObject
                {
                    ["Level"] = "ERROR",
                    ["IncludeExecutionData"] = false,
                    ["Destinations"] = new JsonArray(new JsonObject
                    {
                        ["CloudWatchLogsLogGroup"] = new JsonObject { ["LogGroupArn"] = Intrinsic.Att(Log, "Arn") },
                    }),
                },
            },
        },
        [Role] = Policy.Role(
            "states.amazonaws.com",
            Policy.Only("aws:SourceAccount", "StringEquals", Intrinsic.Ref("AWS::AccountId")),
            Policy.Allow(
                ["lambda:InvokeFunction"],
                [.. WorkerResources.Roles.Select(role => Intrinsic.Att(WorkerResources.NameOf(role), "Arn"))]),

            // The Distributed Map: its items, its results, and its child executions.
            Policy.Allow(["s3:GetObject"], CourseBucket.Arn("/*/infographics/rounds/*")),
            Policy.Allow(
                ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts", "s3:PutObject"], CourseBucket.Arn("/*/infographics/rounds/*")),
            Policy.Allow(["states:StartExecution"], Intrinsic.Sub(Arn)),
            Policy.Allow(
                ["states:DescribeExecution", "states:RedriveExecution", "states:StopExecution"],
                Intrinsic.Sub(Executions + ":*"),
                Intrinsic.Sub(Executions + "/*")),

            // A log's deliveries have no resources to name.
            Policy.Allow(
                [
                    "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies",
                    "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
                ],
                "*"),
            Policy.AllowTraces("xray:GetSamplingRules", "xray:GetSamplingTargets")),
        [Log] = WorkerResources.Log("/aws/vendedlogs/states/${AWS::StackName}-decks"),
    };
}
