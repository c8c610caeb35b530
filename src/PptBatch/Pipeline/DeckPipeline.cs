using PptBatch.Books;
using PptBatch.Reporting;

namespace PptBatch.Pipeline;

/// <summary>The job, straight through: read, plan, execute, merge, report.</summary>
internal sealed class DeckPipeline(
    CoursePlanning planning, PlanStore plans, IBatchExecutor executor, DeckAssembly assembly, RunRecordStore runs, TimeProvider time)
    : IDeckPipeline
{
    public async Task<DeckResult> RunAsync(
        DeckRequest request, IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        long started = time.GetTimestamp();
        await using ProgressRelay? events = ProgressRelay.To(progress);

        PlanPreview preview = await planning.PlanAsync(request, cancellationToken);
        BatchPlan plan = await plans.PrepareAsync(preview.Plan, cancellationToken);
        events?.Report(new PlanReady(plan, preview.Book.Diagnostics));

        List<BatchOutcome> batches = [];
        await foreach (BatchOutcome outcome in executor.ExecuteAsync(plan, events, cancellationToken))
        {
            batches.Add(outcome);
            events?.Report(new BatchFinished(outcome));
        }

        batches.Sort((a, b) => a.Batch.Number.CompareTo(b.Batch.Number));
        DeckStatus status = RunStatus.Of(preview.Book, batches);
        AssembledDeck? deck = null;
        if (request.AutoCombine && status != DeckStatus.Failed)
        {
            events?.Report(new MergeStarted(batches.Count(batch => batch.Deck is not null)));
            deck = await assembly.MergeAsync(plan, preview.Book, batches, cancellationToken);
        }

        DeckResult result = new()
        {
            Status = status,
            Plan = plan,
            Deck = deck?.Key,
            SlideCount = deck?.Merge.SlideCount ?? batches.Sum(batch => batch.SlideCount),
            Batches = batches,
            Duration = time.GetElapsedTime(started),
            Diagnostics = RunStatus.Findings(preview.Book, batches, deck?.Merge),
        };
        await runs.StoreAsync(result, cancellationToken);
        return result;
    }

    public Task<PlanPreview> PlanAsync(DeckRequest request, CancellationToken cancellationToken = default) =>
        planning.PlanAsync(request, cancellationToken);
}
