using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Pipeline;
using PptBatch.Reporting;

namespace PptBatch.Dispatch;

/// <summary>
/// The steps of a run one at a time, for an engine that goes from one to the next itself: plan, then passes of orders while they make
/// progress, then merge. Between steps the engine keeps the run's folder and id, and nothing else.
/// </summary>
/// <remarks>
/// Safe for concurrent use; each step may be tried again. A host resolves it from its services, for a keyed pipeline under its key.
/// </remarks>
public sealed class RunSteps
{
    private readonly CoursePlanning _planning;
    private readonly PlanStore _plans;
    private readonly RunRecordStore _runs;
    private readonly StoredRounds _rounds;
    private readonly Func<IBatchExecutor, IDeckPipeline> _pipeline;

    internal RunSteps(
        CoursePlanning planning, PlanStore plans, RunRecordStore runs, StoredRounds rounds, Func<IBatchExecutor, IDeckPipeline> pipeline) =>
        (_planning, _plans, _runs, _rounds, _pipeline) = (planning, plans, runs, rounds, pipeline);

    /// <summary>Reads and plans a course, and stores the plan; the plan of a run that did not complete is taken up.</summary>
    /// <param name="request">Which course.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <exception cref="PptBatchException">The course cannot be used.</exception>
    public async Task<BatchPlan> PlanAsync(DeckRequest request, CancellationToken cancellationToken = default) =>
        await _plans.PrepareAsync((await _planning.PlanAsync(request, cancellationToken)).Plan, cancellationToken);

    /// <summary>The plan stored in an output folder, or null when there is none that can be read.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    public Task<BatchPlan?> FindPlanAsync(CourseLocation output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        return _plans.FindAsync(output, cancellationToken);
    }

    /// <summary>The stored plan of a run.</summary>
    /// <param name="output">The run's output folder.</param>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <exception cref="PptBatchException">There is none, or it is of another run.</exception>
    public async Task<BatchPlan> ReadPlanAsync(CourseLocation output, string runId, CancellationToken cancellationToken = default) =>
        await _plans.ReadAsync(output, cancellationToken) is { } plan && plan.RunId == runId
            ? plan
            : throw StoredOutcomes.OtherRun(output, runId);

    /// <summary>The orders that are to be sent out now. None, or as many lessons as before, ends the passes.</summary>
    /// <param name="plan">The stored plan.</param>
    /// <param name="laterPass">
    /// Whether this execution has sent orders out before: then only what was not started or lost its worker is tried again.
    /// </param>
    /// <param name="cancellationToken">Stops the step.</param>
    public Task<NextPass> NextAsync(BatchPlan plan, bool laterPass, CancellationToken cancellationToken = default) =>
        _rounds.NextAsync(plan, laterPass, cancellationToken);

    /// <summary>Merges the batch decks as far as they were made, and reports. Asked for again, it answers the same.</summary>
    /// <param name="request">The request that was planned.</param>
    /// <param name="output">The run's output folder.</param>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <exception cref="PptBatchException">The course or its settings have changed since.</exception>
    public async Task<MergeAnswer> MergeAsync(
        DeckRequest request, CourseLocation output, string runId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (await _runs.FindAsync(output, cancellationToken) is { Status: DeckStatus.Complete, Deck: not null } done && done.RunId == runId)
        {
            // Asked a second time, after an answer that was lost: planned again, it would be a new run.
            return new MergeAnswer(done.Status, output.Key(done.Deck).ToString(), done.SlideCount, 0);
        }

        DeckResult result = await _pipeline(new StoredOutcomes(_rounds, runId)).RunAsync(request, progress: null, cancellationToken);
        List<int> missing = [.. result.Batches.SelectMany(batch => batch.Lessons)
            .Where(lesson => lesson.Status is not (LessonStatus.Generated or LessonStatus.Reused)).Select(lesson => lesson.Number)];
        return new MergeAnswer(result.Status, result.Deck?.ToString(), result.SlideCount, missing.Count)
        {
            Notice = missing.Count == 0 ? null
                : $"Lessons {NumberRanges.Text(missing)} of {result.Plan.Lessons.Count} are placeholders.",
        };
    }
}
