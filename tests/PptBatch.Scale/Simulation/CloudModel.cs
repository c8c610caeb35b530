using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Lambda;
using PptBatch.Scale.Machine;

namespace PptBatch.Scale.Simulation;

/// <summary>The functions of the stack: the real handler for plan and status, simulated time for batches and the merge.</summary>
internal sealed class CloudModel(
    Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler,
    IArtifactStore store, CourseWork work, FunctionFleet fleet, int batchSize)
    : ICourseFunctions
{
    private const int Readers = 32;
    private const string Throttled = "Lambda.TooManyRequestsException";
    private const string Lost = "Lambda.Unknown";
    private const double LeaseSeconds = 60;

    /// <summary>Seconds of the merge.</summary>
    public double MergeSeconds { get; private set; }

    /// <summary>Seconds of plan and status together.</summary>
    public double PlanSeconds { get; private set; }

    /// <summary>Batches that lost both of their workers.</summary>
    public int LostBatches { get; private set; }

    public int CourseCalls { get; private set; }

    public async Task<JsonNode?> CallAsync(JsonNode task, JsonNode payload)
    {
        CourseCalls++;
        int batches = (int?)payload["state"]?["totalBatches"] ?? 0;
        if ((string?)payload["action"] == "merge")
        {
            MergeSeconds = work.Load.ColdStartSeconds
                + (work.Load.MergeSecondsPerLesson * work.Sizes.Length) + (work.Load.StoreSeconds * batches);
            work.Clock.Pass(MergeSeconds);
            return MergeSeconds <= work.Load.FunctionTimeout.TotalSeconds ? new JsonObject { ["status"] = "Complete" } : null;
        }

        using MemoryStream input = new(Encoding.UTF8.GetBytes(payload.ToJsonString()));
        using Stream answer =
            await handler(input, new LambdaInvocation("plan", work.Clock.GetUtcNow() + work.Load.FunctionTimeout), default);
        double seconds = work.Load.BatchOverheadSeconds + (work.Load.StoreSeconds * Math.Ceiling((double)batches / Readers));
        PlanSeconds += seconds;
        work.Clock.Pass(seconds);
        return await JsonNode.ParseAsync(answer);
    }

    public async Task<JsonArray> ReadItemsAsync(JsonNode reference)
    {
        using Stream? items = await store.OpenReadAsync(new ArtifactKey((string)reference["Bucket"]!, (string)reference["Key"]!));
        return (await JsonNode.ParseAsync(items!))!.AsArray();
    }

    public Task<IReadOnlyList<BatchCall>> RunBatchesAsync(JsonNode task, IReadOnlyList<JsonNode> payloads, int atOnce)
    {
        BatchCall[] calls = new BatchCall[payloads.Count];
        int next = 0;
        for (int lane = 0; lane < Math.Min(atOnce, payloads.Count); lane++)
        {
            Next();
        }

        work.Clock.Run();
        return Task.FromResult<IReadOnlyList<BatchCall>>(calls);

        void Next()
        {
            if (next < payloads.Count)
            {
                int index = next++;
                RetryRules retries = new(task, work.Random);
                Attempt(payloads[index], retries, attempt: 0, lost: 0, call =>
                {
                    calls[index] = call;
                    Next();
                });
            }
        }
    }

    private void Attempt(JsonNode payload, RetryRules retries, int attempt, int lost, Action<BatchCall> ended)
    {
        if (fleet.TryStart() is not { } start)
        {
            Failed(Throttled, lost, 0);
            return;
        }

        double began = work.Clock.Now;
        BatchOrder order = payload["order"].Deserialize(WireJsonContext.Default.BatchOrder)!;
        if (lost == RoundLeases.MaxTakes)
        {
            work.Clock.After(start, () =>
            {
                LostBatches++;
                Store(order, new BatchOutcome
                {
                    Batch = new Batch(order.Batch, 0, 0), Lessons = [], Failure = LostBatch.Finding(order.Batch, order.Output),
                });
                fleet.End(work.Clock.Now - began, died: false);
                ended(new BatchCall(attempt, Failed: false));
            });
            return;
        }

        Action? kill = null;
        EventClock.Planned? death = null;
        EventClock.Planned begin = work.Clock.After(start, () => kill = BatchRun.Start(work, LessonsOf(order), lessons =>
        {
            death?.Cancel();
            Store(order, Outcome(order, lessons));
            fleet.End(work.Clock.Now - began, died: false);
            ended(new BatchCall(attempt, Failed: false));
        }));
        if (work.Random.NextDouble() < work.Load.LostWorkers)
        {
            death = work.Clock.After(work.Random.NextDouble() * work.Load.FunctionTimeout.TotalSeconds / 3, () =>
            {
                begin.Cancel();
                kill?.Invoke();
                fleet.End(work.Clock.Now - began, died: true);
                Failed(Lost, lost + 1, LeaseSeconds);
            });
        }

        // A lost worker's lease has to end before another may take the round.
        void Failed(string error, int lostNow, double atLeast)
        {
            if (retries.DelayAfter(error) is { } delay)
            {
                work.Clock.After(Math.Max(delay, atLeast), () => Attempt(payload, retries, attempt + 1, lostNow, ended));
            }
            else
            {
                ended(new BatchCall(attempt, Failed: true));
            }
        }
    }

    private IEnumerable<int> LessonsOf(BatchOrder order) =>
        Enumerable.Range(((order.Batch - 1) * batchSize) + 1, batchSize).Where(lesson => lesson <= work.Sizes.Length);

    private static BatchOutcome Outcome(BatchOrder order, IReadOnlyDictionary<int, LessonStatus> lessons) => new()
    {
        Batch = new Batch(order.Batch, lessons.Keys.Min(), lessons.Keys.Max()),
        Deck = order.Output.Key($"infographics/infographic_{order.Batch}.pptx"),
        Lessons =
        [
            .. lessons.OrderBy(lesson => lesson.Key)
                .Select(lesson => new LessonOutcome { Number = lesson.Key, Title = $"Lesson {lesson.Key}", Status = lesson.Value }),
        ],
    };

    // As the batch function stores it; the memory store has answered when it returns.
    private void Store(BatchOrder order, BatchOutcome outcome)
    {
        using MemoryStream json = new(WireJson.Serialize(outcome, WireJsonContext.Default.BatchOutcome));
        store.WriteAsync(order.OutcomeKey, json, WriteCondition.Always).GetAwaiter().GetResult();
    }
}
