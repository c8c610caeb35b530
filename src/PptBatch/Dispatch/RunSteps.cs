using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Execution;
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
    private readonly PlannedBooks _books;
    private readonly StoredRounds _rounds;
    private readonly StoredAhead _written;
    private readonly IStepwiseLessonsAhead? _ahead;
    private readonly Func<IBatchExecutor, ILessonsAhead, IDeckPipeline> _pipeline;

    internal RunSteps(
        CoursePlanning planning,
        PlanStore plans,
        RunRecordStore runs,
        PlannedBooks books,
        StoredRounds rounds,
        StoredAhead written,
        IStepwiseLessonsAhead? ahead,
        Func<IBatchExecutor, ILessonsAhead, IDeckPipeline> pipeline) =>
        (_planning, _plans, _runs, _books, _rounds, _written, _ahead, _pipeline) =
            (planning, plans, runs, books, rounds, written, ahead, pipeline);

    /// <summary>Whether lessons can be written ahead in steps here: <see cref="WriteAheadAsync"/>.</summary>
    public bool WritesAhead => _ahead is not null;

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

    /// <summary>
    /// Takes one step of writing lessons ahead of the passes: begins the job or looks at it, and stores what it wrote when it has ended.
    /// What it did not write is left to the passes, also where no job could be had; the report says so.
    /// </summary>
    /// <param name="plan">The stored plan.</param>
    /// <param name="job">What the step before waited for; null at first.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <returns>The job to wait for; null when the passes may begin.</returns>
    /// <exception cref="PptBatchException">
    /// <c>PB5090</c>: the host has nothing that does it. Else the service or the store cannot be asked, and the step may be tried again.
    /// </exception>
    public async Task<LessonsAheadJob?> WriteAheadAsync(
        BatchPlan plan, LessonsAheadJob? job, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        IStepwiseLessonsAhead ahead = _ahead ?? throw LessonsAheadResult.NobodyWrites();
        LessonsAheadStep step = await ahead.StepAsync(plan, token => _books.ReadAsync(plan, token), job, cancellationToken);
        if (step.Result is { } result)
        {
            await _written.AddAsync(plan, result, step.Refusal, cancellationToken);
        }

        return step.Job;
    }

    /// <summary>Merges the batch decks as far as they were made, and reports. Asked for again, it answers the same.</summary>
    /// <param name="request">The request that was planned.</param>
    /// <param name="output">The run's output folder.</param>
    /// <param name="runId"><see cref="BatchPlan.RunId"/>.</param>
    /// <param name="cancellationToken">Stops the step.</param>
    /// <exception cref="PptBatchException">The course or its settings have changed since.</exception>
    public async Task<MergeAnswer> MergeAsync(
        DeckRequest request, CourseLocation output, string runId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        if (await _runs.FindAsync(output, cancellationToken) is { Status: DeckStatus.Complete, Deck: not null } done && done.RunId == runId)
        {
            // Asked a second time, after an answer that was lost: planned again, it would be a new run.
            return new MergeAnswer(done.Status, output.Key(done.Deck).ToString(), done.SlideCount, 0);
        }

        // What was written ahead is read like the batches' outcomes, and nothing is written now.
        DeckResult result = await _pipeline(new StoredOutcomes(_rounds, runId), _written)
            .RunAsync(request with { WriteAhead = null }, progress: null, cancellationToken);
        List<int> missing = [.. result.Batches.SelectMany(batch => batch.Lessons)
            .Where(lesson => lesson.Status is not (LessonStatus.Generated or LessonStatus.Reused)).Select(lesson => lesson.Number)];
        return new MergeAnswer(result.Status, result.Deck?.ToString(), result.SlideCount, missing.Count)
        {
            Notice = missing.Count == 0 ? null
                : $"Lessons {NumberRanges.Text(missing)} of {result.Plan.Lessons.Count} are placeholders.",
        };
    }
}
