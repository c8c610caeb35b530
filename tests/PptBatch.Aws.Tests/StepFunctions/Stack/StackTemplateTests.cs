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
    public void Export_WithACodePath_NamesItOnceForAllFunctions(string path, string written)
    {
        string yaml = StackTemplate.Export(path);
        Assert.Equal(1, yaml.Split($"CodeUri: {written}\n").Length - 1);
        Assert.Equal(path, (string?)TemplateReader.Read(yaml)["Globals"]!["Function"]!["CodeUri"]);
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
        Assert.Equal(["BatchFunction", "MergeFunction", "PlanFunction", "StartFunction", "StatusFunction"], functions.Select(f => f.Key).Order());
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
        Assert.Equal(
            ["ABORTED", "FAILED", "SUCCEEDED", "TIMED_OUT"],
            rule["EventPattern"]!["detail"]!["$or"]!.AsArray().SelectMany(one => one!["status"]!.AsArray())
                .Select(status => (string)status!).Order());
        JsonNode partial = stack.Properties("DeckIsPartial");
        Assert.Equal(
            (string?)rule["EventPattern"]!["detail"]!["$or"]![1]!["output"]![0]!["anything-but"]!["wildcard"],
            (string?)partial["EventPattern"]!["detail"]!["output"]![0]!["wildcard"]);
        foreach (JsonNode notice in new[] { rule, partial })
        {
            Assert.Equal("DeckMachine", (string?)Assert.Single(notice["EventPattern"]!["detail"]!["stateMachineArn"]!.AsArray()));
            JsonNode target = Assert.Single(notice["Targets"]!.AsArray())!;
            Assert.Equal(("Notices", "Unhandled.Arn"), ((string?)target["Arn"], (string?)target["DeadLetterConfig"]!["Arn"]));
        }

        Assert.All(stack.OfType("AWS::CloudWatch::Alarm"), alarm =>
            Assert.Equal("Notices", (string?)alarm.Value["Properties"]!["AlarmActions"]![0]));
        Assert.Equal("0", (string?)stack.Properties("BatchFunction")["EventInvokeConfig"]!["MaximumRetryAttempts"]);
    }

    [Fact]
    public void PartialDeck_ByTheRulesPattern_IsWhatTheMergeFunctionAnswers()
    {
        MergeAnswer partial = new(DeckStatus.Partial, "courses/faros/infographics/faros-complete.pptx", 12, 3) { Notice = "Lessons 1 to 3." };
        string pattern = (string)new DeployedStack().Properties("DeckIsPartial")["EventPattern"]!["detail"]!["output"]![0]!["wildcard"]!;
        Assert.Contains(pattern.Trim('*'), WireJson.Write(partial), StringComparison.Ordinal);
        Assert.DoesNotContain(pattern.Trim('*'), WireJson.Write(partial with { Status = DeckStatus.Complete }), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_Chosen_CreateWhatTheySay()
    {
        DeployedStack plain = new();
        DeployedStack all = new(
            ("HttpApi", "true"), ("StartOnNewBook", "true"), ("MonthlyBudgetUsd", "50"), ("SpendAlarmUsd", "5"), ("NoticeEmail", "a@example.org"));
        Assert.All(
            (string[])["Api", "ApiStart", "ApiDescribe", "ApiMerge", "NewBook", "MonthlyBudget", "SpendHigh"],
            name => Assert.Equal((false, true), (plain.Resources.ContainsKey(name), all.Resources.ContainsKey(name))));
        Assert.All(all.OfType("AWS::ApiGatewayV2::Route"), route =>
            Assert.Equal("AWS_IAM", (string?)route.Value["Properties"]!["AuthorizationType"]));
        Assert.Equal("5", (string?)all.Properties("SpendHigh")["Threshold"]);
    }

    [Fact]
    public void Key_Given_EncryptsBucketLogsTopicAndQueue()
    {
        const string Key = "arn:aws:kms:eu-west-1:111122223333:key/abc";
        DeployedStack stack = new(("KmsKeyArn", Key), ("HttpApi", "true"));
        JsonNode rule = stack.Properties("Courses")["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!;
        Assert.Equal(Key, (string?)rule["ServerSideEncryptionByDefault"]!["KMSMasterKeyID"]);
        Assert.Equal(Key, (string?)stack.Properties("Notices")["KmsMasterKeyId"]);
        Assert.Equal(Key, (string?)stack.Properties("Unhandled")["KmsMasterKeyId"]);
        Assert.All(stack.OfType("AWS::Logs::LogGroup"), log => Assert.Equal(Key, (string?)log.Value["Properties"]!["KmsKeyId"]));
        Assert.All(
            stack.OfType("AWS::IAM::Role"),
            role => Assert.Contains(RoleStatements.Of(stack, role.Key), one => RoleStatements.Actions(one).Contains("kms:Decrypt")));
    }

    [Fact]
    public void Everything_IsRefusedWithoutTls()
    {
        DeployedStack stack = new();
        Assert.All((string[])["CoursesPolicy", "AccessLogsPolicy", "NoticesPolicy", "UnhandledPolicy"], policy => Assert.Contains(
            stack.Properties(policy)["PolicyDocument"]!["Statement"]!.AsArray(),
            one => (string?)one!["Effect"] == "Deny" && (string?)one["Condition"]!["Bool"]!["aws:SecureTransport"] == "false"));
        Assert.Equal("AccessLogs", (string?)stack.Properties("Courses")["LoggingConfiguration"]!["DestinationBucketName"]);
        Assert.Equal("ALL", (string?)stack.Properties("DeckMachine")["LoggingConfiguration"]!["Level"]);
    }

    [Fact]
    public void Text_NoArnNamesAPartition() =>
        Assert.DoesNotContain("arn:aws:", StackTemplate.Export(), StringComparison.Ordinal);

    [Fact]
    public void Metrics_OfAlarmsAndDashboard_AreThoseThatFunctionsSend()
    {
        DeployedStack stack = new(("SpendAlarmUsd", "5"));
        HashSet<string> known = [.. typeof(PptBatchTelemetry).GetFields().Select(field => (string)field.GetRawConstantValue()!)];
        List<string> read =
        [
            .. stack.OfType("AWS::CloudWatch::Alarm").Select(alarm => alarm.Value["Properties"]!)
                .Where(alarm => (string?)alarm["Namespace"] == "PptBatch").Select(alarm => (string)alarm["MetricName"]!),
            .. JsonNode.Parse((string)stack.Properties("Dashboard")["DashboardBody"]!)!["widgets"]!.AsArray()
                .SelectMany(widget => widget!["properties"]!["metrics"]!.AsArray())
                .Where(metric => (string?)metric![0] == "PptBatch").Select(metric => (string)metric![1]!),
        ];
        Assert.Superset(
            new HashSet<string>
            {
                "pptbatch.failures", "pptbatch.decks", "pptbatch.calls.throttled", "pptbatch.cost", "pptbatch.invocation.left",
            },
            read.ToHashSet());
        Assert.Subset(known, read.ToHashSet());
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
