using System.Text;
using System.Text.Json.Nodes;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda.Worker;
using PptBatch.StepFunctions.Worker;
using PptBatch.StepFunctions;

namespace PptBatch.Aws.Tests.StepFunctions.Definition;

/// <summary>AWS's limits, computed from the definition as it is exported.</summary>
public sealed class StateMachineDefinitionTests
{
    private const int MaxEvents = 25_000;
    private static readonly JsonObject States = JsonNode.Parse(StateMachineDefinition.Export())!["States"]!.AsObject();

    [Fact]
    public void Export_Defaults_AreTheSnapshot() => Snapshooter.Xunit.Snapshot.Match(StateMachineDefinition.Export());

    [InterpreterTheory]
    [InlineData("worker", 10)]
    [InlineData("arn:aws:lambda:eu-west-1:123456789012:function:worker", 1000)]
    public async Task Export_WithFunctions_IsValidToAslValidator(string function, int concurrency)
    {
        JsonObject answer = await AslInterpreter.Shared.AskAsync(new JsonObject
        {
            ["do"] = "validate", ["definition"] = WorkerMachine.Definition(new() { MaxConcurrency = concurrency }, function),
        });
        Assert.True((bool)answer["isValid"]!, (string?)answer["errors"]);
    }

    [InterpreterFact]
    public async Task AslValidator_OfABrokenDefinition_SaysSo()
    {
        JsonNode definition = JsonNode.Parse(StateMachineDefinition.Export())!;
        definition["States"]!["CheckRemaining"]!["Next"] = "Nowhere";
        JsonObject answer = await AslInterpreter.Shared.AskAsync(new JsonObject { ["do"] = "validate", ["definition"] = definition });
        Assert.False((bool)answer["isValid"]!);
    }

    [Fact]
    public void Export_EveryTransition_LeadsToAState()
    {
        List<string> targets = [.. States.SelectMany(state => Targets(state.Value!))];
        Assert.All(targets, target => Assert.True(States.ContainsKey(target), target));
        Assert.Equal(States.Select(state => state.Key).Order(), targets.Append("ValidateInput").Distinct().Order());
    }

    [Fact]
    public void Export_NoState_CatchesWhatARedriveWouldTakeUp() =>
        Assert.DoesNotContain("\"Catch\"", StateMachineDefinition.Export(), StringComparison.Ordinal);

    [Fact]
    public void Export_EveryTask_TriesThrottlingAndLostWorkersAgainWithJitter() => Assert.All(Tasks(), task =>
    {
        JsonArray retries = task["Retry"]!.AsArray();
        Assert.All(retries, retry => Assert.Equal("FULL", (string?)retry!["JitterStrategy"]));
        string[] errors = [.. retries.SelectMany(retry => retry!["ErrorEquals"]!.AsArray()).Select(error => (string)error!)];
        Assert.Superset(
            new HashSet<string>
            {
                "Lambda.TooManyRequests", "Lambda.TooManyRequestsException", "Lambda.Unknown", "PB5045", "Sandbox.Timedout",
                "States.Timeout",
            },
            errors.ToHashSet());
    });

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 10)]
    [InlineData(1000, 40)]
    public void Export_BothMaps_BoundTheirConcurrency(int concurrency, int inline)
    {
        JsonNode states = JsonNode.Parse(StateMachineDefinition.Export(new() { MaxConcurrency = concurrency }))!["States"]!;
        Assert.Equal(inline, (int)states["ProcessPptBatchesInParallel"]!["MaxConcurrency"]!);
        Assert.Equal(concurrency, (int)states["ProcessPptBatchesDistributed"]!["MaxConcurrency"]!);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public void Export_ConcurrencyOutOfRange_IsRefused(int concurrency) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StateMachineDefinition.Export(new() { MaxConcurrency = concurrency }));

    [Fact]
    public void Events_OfTheLongestExecution_AreWithinTheQuota()
    {
        // Entered, scheduled, started, succeeded, exited, and three more for each attempt that failed; an iteration starts and ends.
        int attempts = (int)Tasks().Max(task => task["Retry"]!.AsArray().Sum(retry => (int)retry!["MaxAttempts"]!));
        int task = 5 + (3 * attempts);
        Assert.InRange(task + 2, 1, MachineHistory.EventsOfOrder);

        // A pass: a Map that is entered, started, run, ended, succeeded and exited, the look at what remains, and two choices.
        Assert.InRange(6 + task + 4, 1, MachineHistory.EventsOfPass);

        // A wait, entered and exited, the look after it, and the choice.
        Assert.InRange(2 + task + 2, 1, MachineHistory.EventsOfLook);

        // Started, validated, planned, merged, and the last two states.
        Assert.InRange(2 + 2 + task + 2 + task + 2 + 2, 1, MachineHistory.EventsOfEnds);
        Assert.Equal(MaxEvents, MachineHistory.MaxEvents);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(41)]
    [InlineData(10_000)]
    public void Events_OfAnyCourse_AreWithinTheQuotaHoweverManyPassesMakeProgress(int batches)
    {
        int attempts = (int)Tasks().Max(task => task["Retry"]!.AsArray().Sum(retry => (int)retry!["MaxAttempts"]!));
        int task = 5 + (3 * attempts);
        bool inline = batches <= RunState.MaxInline;
        int events = 2 + 2 + task + 2 + task + 2 + 2;
        int passes = 0;
        for (int left = MachineHistory.MaxEvents - MachineHistory.EventsOfEnds; ; passes++)
        {
            left -= MachineHistory.EventsOfPass + (inline ? batches * MachineHistory.EventsOfOrder : 0);
            if (left < 0)
            {
                break;
            }

            events += 6 + task + 4 + (inline ? batches * (task + 2) : 0);
        }

        Assert.InRange(events, 1, MaxEvents);
        Assert.InRange(passes, 6, 1_000);
    }

    [Fact]
    public void State_OfFortyBatchesWithTheLongestNames_IsUnder256KiB()
    {
        CourseLocation output = new(new string('b', 63), new string('f', 900));
        BatchOrder order = new() { Output = output, RunId = new string('r', 64), Batch = 10_000, Round = 999, EarlierRound = 998 };
        RunState state = new()
        {
            SchemaVersion = RunState.CurrentSchemaVersion,
            Request = new DeckOrder { CourseBucket = output.Bucket, ProjectFolder = output.Folder, BookVersionKey = output.Folder },
            Output = output,
            RunId = order.RunId,
            AutoCombine = true,
            TotalLessons = 160_000,
            TotalBatches = 10_000,
            Pass = 1,
            EventsLeft = 25_000,
            LessonsLeft = 160_000,
            Next = "inline",
            Orders = [.. Enumerable.Repeat(order, RunState.MaxInline)],
        };
        Assert.InRange(WireJson.Serialize(state, WireJsonContext.Default.RunState).Length, 1, 262_144 / 4);
    }

    [Fact]
    public void Export_Definition_IsUnderOneMegabyteAndTheSameEachTime()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(StateMachineDefinition.Export()), 1, 1_048_576);
        Assert.Equal(StateMachineDefinition.Export(), StateMachineDefinition.Export());
    }

    private static IEnumerable<JsonNode> Tasks() => States
        .SelectMany(state => state.Value!["ItemProcessor"]?["States"]!.AsObject().Select(inner => inner.Value!) ?? [state.Value!])
        .Where(state => (string?)state["Type"] == "Task");

    private static IEnumerable<string> Targets(JsonNode state) =>
        new[] { state["Next"], state["Default"] }
            .Concat(state["Choices"]?.AsArray().Select(choice => choice!["Next"]) ?? [])
            .OfType<JsonNode>()
            .Select(target => (string)target!);
}
