using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Checkpoints;
using PptBatch.Execution;
using PptBatch.Observation;
using PptBatch.Reporting;

namespace PptBatch.Pipeline;

/// <summary>Runs the job straight through: read, plan, execute, merge, report.</summary>
internal sealed class DeckPipeline(
    CoursePlanning planning,
    PlanStore plans,
    IBatchExecutor executor,
    Regeneration regeneration,
    ReasonsToWrite reasons,
    DeckAssembly assembly,
    RunRecordStore runs,
    AttemptStore attempts,
    TimeProvider time,
    ILessonsAhead? ahead = null,
    ILogger<DeckPipeline>? logger = null) : IDeckPipeline
{
    private readonly ILogger _log = logger ?? NullLogger<DeckPipeline>.Instance;

    /// <summary>
    /// The pipeline of a host, with parts of its own or others. Written out: reflection would cost every start of the tool 9 ms.
    /// </summary>
    public static DeckPipeline Of(IServiceProvider services, IBatchExecutor executor, ILessonsAhead? ahead) => new(
        services.GetRequiredService<CoursePlanning>(),
        services.GetRequiredService<PlanStore>(),
        executor,
        new Regeneration(services.GetRequiredService<LessonRetirement>()),
        services.GetRequiredService<ReasonsToWrite>(),
        services.GetRequiredService<DeckAssembly>(),
        services.GetRequiredService<RunRecordStore>(),
        services.GetRequiredService<AttemptStore>(),
        services.GetRequiredService<TimeProvider>(),
        ahead,
        services.GetService<ILogger<DeckPipeline>>());

    public async Task<DeckResult> RunAsync(
        DeckRequest request, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        long started = time.GetTimestamp();
        Activity? activity = RunTelemetry.StartRun();
        return await Instruments.WithinAsync(activity, async () =>
        {
            try
            {
                DeckResult result = await RunAsync(request, started, progress, cancellationToken);
                RunTelemetry.RunEnded(activity, result);
                return result;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                LogEvents.RunCancelled(_log, request.ProjectFolder, time.GetElapsedTime(started).TotalSeconds);
                throw;
            }
            catch (Exception error)
            {
                LogEvents.RunBroken(_log, request.ProjectFolder, time.GetElapsedTime(started).TotalSeconds, Instruments.KindOf(error));
                throw;
            }
        });
    }

    private async Task<DeckResult> RunAsync(
        DeckRequest request, long started, IProgress<DeckProgress>? progress, CancellationToken cancellationToken)
    {
        await using ProgressRelay? events = ProgressRelay.To(progress);

        PlanPreview preview = await planning.PlanAsync(request, cancellationToken);
        BatchPlan plan = await plans.PrepareAsync(preview.Plan, cancellationToken);
        events?.Report(new PlanReady(plan, preview.Book.Diagnostics));
        LogEvents.RunPlanned(_log, plan.RunId, plan.Book.Key.ToString(), plan.Lessons.Count, plan.Batches.Count);

        ILookup<int, string> before = await reasons.StoredAsync(plan.Output, cancellationToken);
        (List<BatchOutcome> batches, LessonsAheadResult written) =
            await ExecuteAsync(preview with { Plan = plan }, request, events, cancellationToken);
        ILookup<int, string> after = before.Count == 0 ? before : await reasons.StoredAsync(plan.Output, cancellationToken);
        DeckStatus status = RunStatus.Of(preview.Book, batches);
        AssembledDeck? deck = null;
        if (request.AutoCombine && status != DeckStatus.Failed)
        {
            (deck, batches) = await CombineAsync(plan, preview.Book, batches, events, cancellationToken);
            status = RunStatus.Of(preview.Book, batches);
        }

        DeckResult result = new()
        {
            Status = status,
            Plan = plan,
            Deck = deck?.Key,
            SlideCount = deck?.Merge.SlideCount ?? batches.Sum(batch => batch.SlideCount),
            Batches = batches,
            Duration = time.GetElapsedTime(started),
            Ledger = new ModelLedger(await attempts.ReadAsync(plan.Output, plan.RunId, cancellationToken)),
            Diagnostics =
            [
                .. RunStatus.Findings(preview.Book, batches, deck?.Merge),
                .. written.Diagnostics,
                .. ReasonsToWrite.Of(batches.SelectMany(batch => batch.Lessons), before, after, request.Regenerate),
            ],
        };
        await runs.StoreAsync(result, request.ResumeCommand, cancellationToken);
        LogEvents.RunEnded(_log, plan.RunId, status, result.SlideCount, result.Duration.TotalSeconds, result.Deck);
        return result;
    }

    public Task<PlanPreview> PlanAsync(DeckRequest request, CancellationToken cancellationToken = default) =>
        planning.PlanAsync(request, cancellationToken);

    // Once more where another go stored a batch deck over one that was merged.
    private async Task<(AssembledDeck Deck, List<BatchOutcome> Batches)> CombineAsync(
        BatchPlan plan, CourseBook book, List<BatchOutcome> batches, ProgressRelay? events, CancellationToken cancellationToken)
    {
        events?.Report(new MergeStarted(batches.Count));
        AssembledDeck deck = await MergeAsync(plan, book, batches, cancellationToken);
        if ((await assembly.ReplacedAsync(batches, cancellationToken)).Count == 0)
        {
            return (deck, batches);
        }

        batches = await MadeAgainAsync(plan, batches, events, cancellationToken);
        return (await MergeAsync(plan, book, batches, cancellationToken), batches);
    }

    private async Task<AssembledDeck> MergeAsync(
        BatchPlan plan, CourseBook book, List<BatchOutcome> batches, CancellationToken cancellationToken)
    {
        long started = time.GetTimestamp();
        AssembledDeck deck = await Instruments.WithinAsync(
            RunTelemetry.StartMerge(batches.Count), () => assembly.MergeAsync(plan, book, batches, cancellationToken));
        RunTelemetry.MergeEnded(time.GetElapsedTime(started));
        return deck;
    }

    private async Task<(List<BatchOutcome> Batches, LessonsAheadResult Written)> ExecuteAsync(
        PlanPreview work, DeckRequest request, ProgressRelay? events, CancellationToken cancellationToken)
    {
        BatchPlan plan = work.Plan;
        IReadOnlyList<RetiredLesson> retired = await regeneration.BeginAsync(plan, request.Regenerate, cancellationToken);
        List<BatchOutcome> batches = [];
        try
        {
            LessonsAheadResult written = await WriteAheadAsync(work, request.WriteAhead, events, cancellationToken);
            OutcomeCheck executed = await ExecuteAsync(plan, events, cancellationToken);
            batches = [.. executed.Batches.Select(written.AddTo)];
            IReadOnlyList<Diagnostic> kept = await regeneration.KeepAsync(retired, batches);
            if (kept.Count > 0)
            {
                executed = await ExecuteAsync(plan, events, cancellationToken);
                batches = Regeneration.Joined(batches, [.. executed.Batches]);
            }

            return (batches, written with { Diagnostics = [.. kept, .. executed.Findings, .. written.Diagnostics] });
        }
        finally
        {
            await regeneration.EndAsync(retired, batches);
        }
    }

    // Another go at the run, such as a worker that an earlier host invoked, has stored a batch deck over one of ours before it was merged.
    // It is made again, from the stored slides; should that happen once more, the lessons are left to the next run.
    private async Task<List<BatchOutcome>> MadeAgainAsync(
        BatchPlan plan, List<BatchOutcome> batches, ProgressRelay? events, CancellationToken cancellationToken)
    {
        batches = Regeneration.Joined(batches, [.. (await ExecuteAsync(plan, events, cancellationToken)).Batches]);
        IReadOnlySet<int> replaced = await assembly.ReplacedAsync(batches, cancellationToken);
        return [.. batches.Select(batch => replaced.Contains(batch.Batch.Number)
            ? BatchOutcome.Unfinished(plan, batch.Batch, DeckReplaced(batch))
            : batch)];
    }

    private static Diagnostic DeckReplaced(BatchOutcome batch) => new(
        "PB5080", DiagnosticSeverity.Error, "Another run of this course keeps storing its own deck of this batch.",
        $"{batch.Deck}",
        "Let the other run end, and run again: finished lessons are reused.");

    private async Task<LessonsAheadResult> WriteAheadAsync(
        PlanPreview work, bool? asked, ProgressRelay? events, CancellationToken cancellationToken)
    {
        if (asked == false || ahead is null)
        {
            return asked == true ? throw LessonsAheadResult.NobodyWrites() : LessonsAheadResult.None;
        }

        BatchPlan plan = work.Plan;
        LessonsAheadResult written = await ahead.WriteAsync(plan, work.Book, events, cancellationToken);
        if (!written.IsSettled)
        {
            BatchTelemetry.CallsEnded(written.Attempts);
            foreach (IGrouping<int, ModelAttempt> lesson in written.Attempts.GroupBy(attempt => attempt.Lesson))
            {
                await attempts.SaveAsync(plan.Output, plan.RunId, lesson.Key, [.. lesson]);
            }
        }

        return written;
    }

    private async Task<OutcomeCheck> ExecuteAsync(BatchPlan plan, ProgressRelay? events, CancellationToken cancellationToken)
    {
        List<BatchOutcome> given = [];
        await foreach (BatchOutcome outcome in executor.ExecuteAsync(plan, events, cancellationToken))
        {
            given.Add(outcome);
            Ended(outcome);
        }

        OutcomeCheck batches = OutcomeCheck.Of(plan, given);
        foreach (BatchOutcome missing in batches.Batches.Where(batch => given.All(outcome => outcome.Batch.Number != batch.Batch.Number)))
        {
            Ended(missing);
        }

        return batches;

        void Ended(BatchOutcome outcome)
        {
            events?.Report(new BatchFinished(outcome));
            LogEvents.RunHasBatch(_log, plan.RunId, outcome.Batch.Number, outcome.SlideCount);
            foreach (LessonOutcome lesson in outcome.Lessons.Where(lesson => lesson.Failure is not null))
            {
                LogEvents.RunLacksLesson(_log, plan.RunId, lesson.Number, lesson.Status, lesson.Failure!);
            }
        }
    }
}
