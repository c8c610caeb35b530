using System.Text.Json.Nodes;
using PptBatch.Dispatch.Messages;
using PptBatch.StepFunctions;
using PptBatch.StepFunctions.Definition;

namespace PptBatch.Aws.Tests.StepFunctions.Stack;

public sealed class StackTemplateTests
{
    public static TheoryData<string, string> Models => new()
    {
        { "global.anthropic.claude-sonnet-5-5", "anthropic.claude-sonnet-5-5" },
        { "us.anthropic.claude-haiku-4-5-20251001-v1:0", "anthropic.claude-haiku-4-5-20251001-v1:0" },
        { "anthropic.claude-opus-5", "anthropic.claude-opus-5" },
    };

    [Fact]
    public void Export_IsTheCheckedInTemplate() =>
        Assert.True(
            File.ReadAllText(StackFiles.Template) == StackTemplate.Export(), "Run: pptbatch export stack > samples/aws/template.yaml");

    [Theory]
    [InlineData("worker/arm64", "worker/arm64")]
    [InlineData("../publish/", "\"../publish/\"")]
    [InlineData("s3://code/worker #1.zip", "\"s3://code/worker #1.zip\"")]
    [InlineData("a \"quoted\" path", "\"a \\\"quoted\\\" path\"")]
    public void Export_WithACodePath_NamesItInEveryFunction(string path, string written)
    {
        string yaml = StackTemplate.Export(path);
        Assert.Equal(4, yaml.Split($"CodeUri: {written}\n").Length - 1);
        Assert.Equal(4, TemplateReader.Read(yaml)["Resources"]!.AsObject()
            .Count(resource => (string?)resource.Value!["Properties"]!["CodeUri"] == path));
    }

    [Fact]
    public void Export_NoHole_IsLeftOpen()
    {
        string yaml = StackTemplate.Export();
        Assert.DoesNotContain("<CodePath>", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("<StateMachine>", yaml, StringComparison.Ordinal);
    }

    [Fact]
    public void Mappings_HaveAValueForEveryAllowedParameter()
    {
        JsonNode template = TemplateReader.Read(StackTemplate.Export());
        Assert.Equal(
            Allowed(template, "Concurrency").Select(value => (value, $"{Math.Min(int.Parse(value, null), RunState.MaxInline)}")),
            template["Mappings"]!["ByConcurrency"]!.AsObject().Select(entry => (entry.Key, (string)entry.Value!["Inline"]!)));
        Assert.Equal(
            Allowed(template, "TimeoutSeconds").Select(value => (value, $"{int.Parse(value, null) + FunctionTask.GraceSeconds}")),
            template["Mappings"]!["ByTimeout"]!.AsObject().Select(entry => (entry.Key, (string)entry.Value!["State"]!)));
    }

    [Theory]
    [InlineData("", "", "", "false")]
    [InlineData("global.anthropic.claude-sonnet-5-5", "", "a@example.org", "true")]
    [InlineData("", "theirs", "", "false")]
    public void Export_EveryReference_Resolves(string model, string bucket, string email, string reserve)
    {
        DeployedStack stack = new(("Model", model), ("ExistingBucket", bucket), ("NoticeEmail", email), ("ReserveConcurrency", reserve));
        Assert.Equal(bucket.Length == 0, stack.Resources.ContainsKey("Courses"));
        Assert.Equal(bucket.Length == 0, stack.Resources.ContainsKey("CoursesPolicy"));
        Assert.Equal(email.Length > 0, stack.Resources.ContainsKey("EmailNotice"));
        Assert.Equal(reserve == "true", stack.Properties("BatchFunction")["ReservedConcurrentExecutions"] is not null);
        Assert.Equal(model, (string?)stack.Properties("BatchFunction")["Environment"]!["Variables"]!["PPTBATCH_MODEL"]);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void BatchRole_WithAModel_MayCallThatModelAndNoOther(string model, string foundation)
    {
        JsonNode allowed = Assert.Single(RoleStatements.Of(new DeployedStack(("Model", model)), "BatchRole"), RoleStatements.IsBedrock);
        Assert.Equal(
            [$"arn:aws:bedrock:*::foundation-model/{foundation}", $"arn:aws:bedrock:eu-west-1:111122223333:inference-profile/{model}"],
            allowed["Resource"]!.AsArray().Select(resource => (string)resource!));
    }

    [Fact]
    public void Functions_EachHasALogARoleOfItsOwnAndTraces()
    {
        DeployedStack stack = new();
        List<KeyValuePair<string, JsonNode>> functions = [.. stack.OfType("AWS::Serverless::Function")];
        Assert.Equal(["BatchFunction", "MergeFunction", "PlanFunction", "StatusFunction"], functions.Select(f => f.Key).Order());
        Assert.All(functions, function =>
        {
            JsonNode properties = function.Value["Properties"]!;
            string role = function.Key.Replace("Function", "", StringComparison.Ordinal);
            Assert.Equal($"{role}Role.Arn", (string?)properties["Role"]);
            Assert.Equal($"{role}Log", (string?)properties["LoggingConfig"]!["LogGroup"]);
            Assert.Equal("Active", (string?)properties["Tracing"]);
            Assert.Equal("provided.al2023", (string?)properties["Runtime"]);
            Assert.Equal("30", (string?)stack.Properties($"{role}Log")["RetentionInDays"]);
        });
    }

    [Theory]
    [InlineData("300")]
    [InlineData("600")]
    [InlineData("900")]
    public void Timeouts_OfGuardFunctionAndState_FollowOneAnother(string seconds)
    {
        DeployedStack stack = new(("TimeoutSeconds", seconds));
        int function = int.Parse(seconds, null);
        double lastStart = function - new WorkerOptions().SaveReserve.TotalSeconds;
        Assert.InRange(lastStart, 60, function - 60);
        Assert.All(stack.OfType("AWS::Serverless::Function"), f => Assert.Equal(seconds, (string?)f.Value["Properties"]!["Timeout"]));
        Assert.All(
            Machine.TasksOf(Machine.Of(stack)), task => Assert.Equal(function + FunctionTask.GraceSeconds, (int)task["TimeoutSeconds"]!));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("40", 40)]
    [InlineData("100", 40)]
    [InlineData("1000", 40)]
    public void Machine_IsTheExportedDefinition(string concurrency, int inline)
    {
        JsonNode machine = Machine.Of(new DeployedStack(("Concurrency", concurrency), ("TimeoutSeconds", "600")));
        string expected = StateMachineDefinition.Export(new StateMachineOptions
        {
            PlanFunction = "PlanFunction.Arn", BatchFunction = "BatchFunction.Arn",
            StatusFunction = "StatusFunction.Arn", MergeFunction = "MergeFunction.Arn",
            MaxConcurrency = int.Parse(concurrency, null), FunctionTimeout = TimeSpan.FromSeconds(600),
        });
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), machine));
        Assert.Equal(inline, (int)machine["States"]!["ProcessPptBatchesInParallel"]!["MaxConcurrency"]!);
    }

    [Fact]
    public void Bucket_IsEncryptedPrivateOnlyOverTlsAndEndsUnfinishedUploads()
    {
        DeployedStack stack = new();
        JsonNode bucket = stack.Properties("Courses");
        Assert.NotNull(bucket["BucketEncryption"]);
        Assert.All(bucket["PublicAccessBlockConfiguration"]!.AsObject(), block => Assert.Equal("true", (string?)block.Value));
        Assert.Contains(
            bucket["LifecycleConfiguration"]!["Rules"]!.AsArray(),
            rule => (string?)rule!["AbortIncompleteMultipartUpload"]?["DaysAfterInitiation"] == "1");
        JsonNode deny = Assert.Single(stack.Properties("CoursesPolicy")["PolicyDocument"]!["Statement"]!.AsArray())!;
        Assert.Equal(("Deny", "false"), ((string?)deny["Effect"], (string?)deny["Condition"]!["Bool"]!["aws:SecureTransport"]));
        Assert.Equal(["Courses.Arn", "Courses.Arn/*"], deny["Resource"]!.AsArray().Select(resource => (string)resource!));
        Assert.Equal("Retain", (string?)stack.Resources["Courses"]["DeletionPolicy"]);
    }

    [Fact]
    public void Notice_OfEveryEnd_GoesToTheTopicAndElseToTheQueue()
    {
        DeployedStack stack = new();
        JsonNode rule = stack.Properties("ExecutionEnded");
        Assert.Equal("DeckMachine", (string?)Assert.Single(rule["EventPattern"]!["detail"]!["stateMachineArn"]!.AsArray()));
        Assert.Equal(
            ["ABORTED", "FAILED", "SUCCEEDED", "TIMED_OUT"],
            rule["EventPattern"]!["detail"]!["status"]!.AsArray().Select(status => (string)status!).Order());
        JsonNode target = Assert.Single(rule["Targets"]!.AsArray())!;
        Assert.Equal(("Notices", "Unhandled.Arn"), ((string?)target["Arn"], (string?)target["DeadLetterConfig"]!["Arn"]));
        Assert.All(stack.OfType("AWS::CloudWatch::Alarm"), alarm =>
            Assert.Equal("Notices", (string?)alarm.Value["Properties"]!["AlarmActions"]![0]));
        Assert.Equal("0", (string?)stack.Properties("BatchFunction")["EventInvokeConfig"]!["MaximumRetryAttempts"]);
    }

    [Fact]
    public void Dashboard_Body_IsJsonWhoseDimensionsAreNeverEmpty()
    {
        JsonNode body = JsonNode.Parse((string)new DeployedStack().Properties("Dashboard")["DashboardBody"]!)!;
        Assert.All(
            body["widgets"]!.AsArray().SelectMany(widget => widget!["properties"]!["metrics"]!.AsArray()),
            metric => Assert.All(metric!.AsArray(), part => Assert.NotEqual("", (string?)part)));
    }

    private static IEnumerable<string> Allowed(JsonNode template, string parameter) =>
        template["Parameters"]![parameter]!["AllowedValues"]!.AsArray().Select(value => (string)value!);
}
