using System.Text.Json.Nodes;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

/// <summary>Everything that each role may do, stated here once more: a new permission is a change of two places.</summary>
public sealed class LeastPrivilegeTests
{
    private const string Bucket = "arn:aws:s3:::Courses";
    private const string Machine = "arn:aws:states:eu-west-1:111122223333:stateMachine:courses-decks";
    private const string Execution = "arn:aws:states:eu-west-1:111122223333:execution:courses-decks";
    private static readonly DeployedStack Stack = new(("Model", "global.anthropic.claude-sonnet-5-5"));

    // X-Ray's writes and the deliveries of a log have no resources that could be named.
    private static readonly string[] WithoutResources =
    [
        "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies",
        "logs:GetLogDelivery",
        "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
        "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    ];

    [Theory]
    [InlineData("Plan", "plan.json", "rounds/*")]
    [InlineData("Status", "rounds/*")]
    [InlineData("Merge", "*")]
    public void CourseFunction_ReadsTheBucketAndWritesWhatItMakesAndNothingElse(string function, params string[] writes) =>
        Assert.Equal(Common(function, writes), Allowed($"{function}Role"));

    [Fact]
    public void StartFunction_AlsoStartsAndTakesUpExecutions() => Assert.Equal(
        [
            .. Common("Start", "plan.json").Concat(
            [
                "sqs:SendMessage Unhandled.Arn", $"states:DescribeExecution {Execution}:*", $"states:RedriveExecution {Execution}:*",
                $"states:StartExecution {Machine}",
            ]).Order(StringComparer.Ordinal),
        ],
        Allowed("StartRole"));

    [Fact]
    public void BatchFunction_AlsoCallsItsModelAndQueuesWhatItCannotTake() => Assert.Equal(
        [
            .. Common("Batch", "*").Concat(
            [
                "bedrock:InvokeModelWithResponseStream arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-5-5",
                "bedrock:InvokeModelWithResponseStream "
                    + "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.anthropic.claude-sonnet-5-5",
                "sqs:SendMessage Unhandled.Arn",
            ]).Order(StringComparer.Ordinal),
        ],
        Allowed("BatchRole"));

    [Fact]
    public void StateMachine_InvokesTheFourFunctionsAndReadsAndWritesRounds() => Assert.Equal(
        new[]
        {
            "lambda:InvokeFunction BatchFunction.Arn", "lambda:InvokeFunction MergeFunction.Arn",
            "lambda:InvokeFunction PlanFunction.Arn", "lambda:InvokeFunction StatusFunction.Arn",
            $"s3:AbortMultipartUpload {Bucket}/*/infographics/rounds/*", $"s3:GetObject {Bucket}/*/infographics/rounds/*",
            $"s3:ListMultipartUploadParts {Bucket}/*/infographics/rounds/*", $"s3:PutObject {Bucket}/*/infographics/rounds/*",
            $"states:DescribeExecution {Execution}/*", $"states:DescribeExecution {Execution}:*",
            $"states:RedriveExecution {Execution}/*", $"states:RedriveExecution {Execution}:*",
            $"states:StartExecution {Machine}", $"states:StopExecution {Execution}/*", $"states:StopExecution {Execution}:*",
        }.Concat(WithoutResources.Select(action => action + " *")).Order(StringComparer.Ordinal),
        Allowed("DeckMachineRole"));

    [Fact]
    public void BatchInference_LetsTheBatchFunctionStartJobsUnderARoleThatBedrockAloneTakes()
    {
        DeployedStack stack = new(("Model", "global.anthropic.claude-sonnet-5-5"), ("BatchInference", "true"));
        string[] models =
        [
            "arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-5-5",
            "arn:aws:bedrock:eu-west-1:111122223333:inference-profile/global.anthropic.claude-sonnet-5-5",
        ];
        const string Jobs = "arn:aws:bedrock:eu-west-1:111122223333:model-invocation-job/*";
        Assert.Equal(
            models.Append(Jobs).SelectMany(resource => new[]
            {
                $"bedrock:CreateModelInvocationJob {resource}", $"bedrock:GetModelInvocationJob {resource}",
            }).Append("iam:PassRole InferenceRole.Arn").Order(StringComparer.Ordinal),
            Allowed("BatchRole", stack).Except(Allowed("BatchRole")));
        Assert.Equal(
            models.Select(model => $"bedrock:InvokeModel {model}").Concat(
            [
                $"s3:GetObject {Bucket}/*/infographics/batch-inference/*", $"s3:ListBucket {Bucket}",
                $"s3:PutObject {Bucket}/*/infographics/batch-inference/*",
            ]).Order(StringComparer.Ordinal),
            Allowed("InferenceRole", stack));
        JsonNode trust = stack.Properties("InferenceRole")["AssumeRolePolicyDocument"]!["Statement"]![0]!;
        Assert.Equal("bedrock.amazonaws.com", (string?)trust["Principal"]!["Service"]);
        Assert.Equal("111122223333", (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]);
        Assert.Equal(Jobs, (string?)trust["Condition"]!["ArnLike"]!["aws:SourceArn"]);
        JsonNode pass = RoleStatements.Of(stack, "BatchRole").Single(one => RoleStatements.Actions(one).Contains("iam:PassRole"));
        Assert.Equal("bedrock.amazonaws.com", (string?)pass["Condition"]!["StringEquals"]!["iam:PassedToService"]);
        Assert.All(stack.OfType("AWS::Serverless::Function"), function => Assert.Equal(
            ("InferenceRole.Arn", "100"),
            ((string?)Variables(function.Value)["PPTBATCH_BATCH_ROLE"], (string?)Variables(function.Value)["PPTBATCH_BATCH_MINIMUM"])));
    }

    [Fact]
    public void Roles_NoOthersAndNoWildcardButTheStated()
    {
        Assert.Equal(
            ["BatchRole", "DeckMachineRole", "MergeRole", "PlanRole", "StartRole", "StatusRole"], Stack.OfType("AWS::IAM::Role")
                .Select(role => role.Key).Order());
        foreach (JsonNode statement in Stack.OfType("AWS::IAM::Role").SelectMany(role => RoleStatements.Of(Stack, role.Key)))
        {
            Assert.All(RoleStatements.Actions(statement), action => Assert.DoesNotContain("*", action, StringComparison.Ordinal));
            if (RoleStatements.Resources(statement).Contains("*"))
            {
                Assert.Subset(WithoutResources.ToHashSet(), RoleStatements.Actions(statement).ToHashSet());
            }
        }
    }

    [Fact]
    public void ExistingBucket_IsTheOneThatRolesName()
    {
        DeployedStack stack = new(("ExistingBucket", "theirs"));
        Assert.Contains(RoleStatements.Of(stack, "PlanRole"), s => RoleStatements.Resources(s).Contains("arn:aws:s3:::theirs/*"));
    }

    private static IEnumerable<string> Common(string function, params string[] writes) => new[]
    {
        $"logs:CreateLogStream {function}Log.Arn", $"logs:PutLogEvents {function}Log.Arn", $"s3:GetObject {Bucket}/*",
        $"s3:ListBucket {Bucket}", "xray:PutTelemetryRecords *", "xray:PutTraceSegments *",
    }
        .Concat(writes.SelectMany(path => new[]
        {
            $"s3:AbortMultipartUpload {Bucket}/*/infographics/{path}", $"s3:PutObject {Bucket}/*/infographics/{path}",
        }))
        .Order(StringComparer.Ordinal);

    private static JsonNode Variables(JsonNode function) => function["Properties"]!["Environment"]!["Variables"]!;

    private static IEnumerable<string> Allowed(string role, DeployedStack? stack = null) => RoleStatements.Of(stack ?? Stack, role)
        .SelectMany(statement => RoleStatements.Actions(statement)
            .SelectMany(action => RoleStatements.Resources(statement).Select(resource => $"{action} {resource}")))
        .Order(StringComparer.Ordinal);
}
