using System.Text;
using Microsoft.Extensions.Logging;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.StepFunctions.Logging;

namespace PptBatch.StepFunctions.Worker;

/// <summary>The functions that see a course whole. A state machine carries what one answers to the next.</summary>
internal sealed class CourseFunctions(RunSteps steps, IArtifactStore store, Action<DeckRequest> check, ILogger log)
{
    private const string None = "none";
    private const string Ahead = "ahead";
    private const string Wait = "wait";

    public async Task<RunState> PlanAsync(DeckOrder order, CancellationToken cancellationToken)
    {
        bool ahead = order.BatchInference ?? steps.WritesAhead;
        if (ahead && !steps.WritesAhead)
        {
            throw LessonsAheadResult.NobodyWrites();
        }

        DeckRequest request = order.ToRequest();
        check(request);
        BatchPlan plan = order.RunId is { } run
            ? await steps.ReadPlanAsync(
                request.OutputOrCourse, run, cancellationToken)
            : await steps.PlanAsync(request, cancellationToken);
        RunState state = new()
        {
            SchemaVersion = RunState.CurrentSchemaVersion,
            Request = order,
            Output = plan.Output,
            RunId = plan.RunId,
            AutoCombine = order.AutoCombine,
            TotalLessons = plan.Lessons.Count,
            TotalBatches = plan.Batches.Count,
            Pass = 1,
            EventsLeft = MachineHistory.MaxEvents - MachineHistory.EventsOfEnds,
            LessonsLeft = int.MaxValue,
            Next = None,
        };
        if (order.MergeOnly == true)
        {
            return state;
        }

        RunState first = await NextAsync(state, plan, laterPass: false, cancellationToken);
        return ahead && first.Next != None ? state with { Next = Ahead } : first;
    }

    public async Task<RunState> AheadAsync(RunState state, CancellationToken cancellationToken)
    {
        BatchPlan plan = await steps.ReadPlanAsync(state.Output, state.RunId, cancellationToken);
        LessonsAheadJob? job = await steps.WriteAheadAsync(plan, state.Ahead?.ToJob(), cancellationToken);
        RunState looked = state with { EventsLeft = state.EventsLeft - MachineHistory.EventsOfLook };
        return job is null
            ? await NextAsync(looked with { Ahead = null }, plan, laterPass: false, cancellationToken)
            : looked with { Next = Wait, Ahead = AheadWait.Of(job, state.Ahead) };
    }

    public async Task<RunState> StatusAsync(RunState state, CancellationToken cancellationToken) => await NextAsync(
        state with { Pass = state.Pass + 1 },
        await steps.ReadPlanAsync(state.Output, state.RunId, cancellationToken),
        laterPass: true,
        cancellationToken);

    public async Task<MergeAnswer> MergeAsync(RunState state, CancellationToken cancellationToken)
    {
        MergeAnswer answer = await steps.MergeAsync(state.Request.ToRequest(), state.Output, state.RunId, cancellationToken);
        if (answer.Notice is { } notice)
        {
            answer = answer with { Notice = $"{notice} Complete the deck with: {CommandOf(state)}" };
        }

        LogLevel level = answer.Notice is null ? LogLevel.Information : LogLevel.Warning;
        InvocationLog.DeckMerged(
            log, level, state.RunId, answer.Status, answer.SlideCount, answer.LessonsMissing, answer.Deck, answer.Notice);
        return answer;
    }

    // What is stored is reused; only the missing lessons are made.
    private static string CommandOf(RunState state)
    {
        DeckOrder order = state.Request;
        string course = $"s3://{order.CourseBucket}/{order.ProjectFolder.Trim('/')}";
        string results = $"s3://{state.Output.Bucket}/{state.Output.Folder}";
        return $"pptbatch run '{course}'" + (results == course ? "" : $" --out '{results}'");
    }

    private async Task<RunState> NextAsync(RunState state, BatchPlan plan, bool laterPass, CancellationToken cancellationToken)
    {
        NextPass pass = await steps.NextAsync(plan, laterPass, cancellationToken);
        (IReadOnlyList<BatchOrder> orders, int left) = pass;
        bool narrower = pass.IsNarrowed && state.Narrowed != true;

        // By the course and not by the pass: what a Distributed Map tolerated would else fail an inline Map in the next pass.
        bool inline = plan.Batches.Count <= RunState.MaxInline;
        int events = MachineHistory.EventsOfPass + (inline ? orders.Count * MachineHistory.EventsOfOrder : 0);
        RunState next = state with
        {
            LessonsLeft = left,
            Narrowed = pass.IsNarrowed ? true : null,
            Next = None,
            Orders = [],
            Items = null,
            EventsLeft = state.EventsLeft - events,
        };
        if (left == 0 || (left >= state.LessonsLeft && !narrower) || next.EventsLeft < 0)
        {
            return next;
        }

        return inline
            ? next with { Next = "inline", Orders = orders }
            : next with { Next = "distributed", Items = await StoreAsync(plan, state.Pass, orders, cancellationToken) };
    }

    private async Task<ArtifactReference> StoreAsync(
        BatchPlan plan, int pass, IReadOnlyList<BatchOrder> orders, CancellationToken cancellationToken)
    {
        ArtifactKey key = plan.Output.Key(RoundPaths.Items(plan.RunId, pass));
        using MemoryStream json = new(Encoding.UTF8.GetBytes(WireJson.Write(orders)));
        await store.WriteAsync(key, json, WriteCondition.Always, cancellationToken);
        return new ArtifactReference(key.Bucket, key.Path, plan.Output.Key(RoundPaths.Results(plan.RunId)).Path);
    }
}
