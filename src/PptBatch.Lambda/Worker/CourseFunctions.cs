using PptBatch.DependencyInjection;
using PptBatch.Execution;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch.Lambda;

/// <summary>The functions that see a course whole: plan, status and merge.</summary>
internal sealed class CourseFunctions(
    IServiceProvider services, IArtifactStore store, CoursePlanning planning, PlanStore plans, RunRecordStore runs, TimeProvider time)
{
    private readonly StoredRounds _rounds = new(store, time);

    public async Task<RunState> PlanAsync(DeckOrder order, CancellationToken cancellationToken)
    {
        DeckRequest request = order.ToRequest();
        BatchPlan plan = order.RunId is { } run
            ? await PlanOfAsync(request.Output ?? new CourseLocation(request.CourseBucket, request.ProjectFolder.Trim('/')), run, cancellationToken)
            : await plans.PrepareAsync((await planning.PlanAsync(request, cancellationToken)).Plan, cancellationToken);
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
            EventsLeft = RunState.MaxEvents - RunState.EventsOfEnds,
            LessonsLeft = int.MaxValue,
            Next = "none",
        };
        return await NextAsync(state, plan, again: false, cancellationToken);
    }

    public async Task<RunState> StatusAsync(RunState state, CancellationToken cancellationToken) =>
        await NextAsync(
            state with { Pass = state.Pass + 1 }, await PlanOfAsync(state.Output, state.RunId, cancellationToken), again: true, cancellationToken);

    public async Task<MergeAnswer> MergeAsync(RunState state, CancellationToken cancellationToken)
    {
        if (await runs.FindAsync(state.Output, cancellationToken) is { Status: DeckStatus.Complete, Deck: not null } done
            && done.RunId == state.RunId)
        {
            // Asked a second time, after an answer that was lost: planned again, it would be a new run.
            return new MergeAnswer(done.Status, state.Output.Key(done.Deck).ToString(), done.SlideCount, 0);
        }

        RequiredPart.Check(services, RequiredPart.Merger);
        StoredOutcomes outcomes = new(_rounds, state.RunId);
        DeckResult result = await DeckPipeline.Of(services, outcomes).RunAsync(state.Request.ToRequest(), progress: null, cancellationToken);
        int missing = result.Batches.SelectMany(batch => batch.Lessons)
            .Count(lesson => lesson.Status is not (LessonStatus.Generated or LessonStatus.Reused));
        return new MergeAnswer(result.Status, result.Deck?.ToString(), result.SlideCount, missing);
    }

    private async Task<RunState> NextAsync(RunState state, BatchPlan plan, bool again, CancellationToken cancellationToken)
    {
        (IReadOnlyList<BatchOrder> orders, int left) = await _rounds.NextAsync(plan, again, cancellationToken);
        RunState next = state with { LessonsLeft = left, Next = "none", Orders = [], Items = null };

        // By the course and not by the pass: what a Distributed Map tolerated would else fail an inline Map in the next pass.
        bool inline = plan.Batches.Count <= RunState.MaxInline;
        next = next with { EventsLeft = state.EventsLeft - RunState.EventsOfPass - (inline ? orders.Count * RunState.EventsOfOrder : 0) };
        if (left == 0 || left >= state.LessonsLeft || next.EventsLeft < 0)
        {
            return next;
        }

        if (inline)
        {
            return next with { Next = "inline", Orders = orders };
        }

        ArtifactKey key = plan.Output.Key(RoundPaths.Items(plan.RunId, state.Pass));
        using MemoryStream json = new(WireJson.Serialize(orders, WireJsonContext.Default.IReadOnlyListBatchOrder));
        await store.WriteAsync(key, json, WriteCondition.Always, cancellationToken);
        string results = plan.Output.Key(RoundPaths.Results(plan.RunId)).Path;
        return next with { Next = "distributed", Items = new ArtifactReference(key.Bucket, key.Path, results) };
    }

    private async Task<BatchPlan> PlanOfAsync(CourseLocation output, string run, CancellationToken cancellationToken) =>
        await plans.ReadAsync(output, cancellationToken) is { } plan && plan.RunId == run ? plan : throw StoredOutcomes.OtherRun(output, run);
}
