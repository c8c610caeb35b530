using PptBatch.Artifacts;
using PptBatch.Execution;
using PptBatch.Finishing;
using PptBatch.Generation.Outline.Markdown;

namespace PptBatch.Pipeline;

/// <summary>
/// Merges the stored batch decks into the complete deck, streaming from store to store. Lessons of a batch that has none are placeholders.
/// </summary>
internal sealed class DeckAssembly(IDeckMerger merger, IArtifactStore store, PlaceholderDecks placeholders, IDeckFinisher? finisher = null)
{
    public async Task<AssembledDeck> MergeAsync(
        BatchPlan plan, CourseBook book, IReadOnlyList<BatchOutcome> batches, CancellationToken cancellationToken)
    {
        List<BatchOutcome> merged = [.. batches.Where(batch => batch.Deck is not null || placeholders.CanMake(batch))];
        MergeRequest request = new()
        {
            Parts = [.. merged.Select(batch => batch.Deck is { } deck ? Part(batch, deck) : Placeholders(plan, book, batch))],
            Title = PlainTitle.Of(book.Title),
            Author = book.Author,
            CreatedAt = plan.StartedAt,
            Look = plan.Look,
            FrontMatter = FrontMatterBuilder.Build(plan, book, merged),
        };
        ArtifactKey key = plan.Output.Key(RunPaths.CompleteDeck(plan.Input));
        MergeResult result = finisher is null
            ? await StreamedWrite.WriteAsync(store, key, (output, token) => merger.MergeAsync(request, output, token), cancellationToken)
            : await FinishAsync(
                finisher, request, new DeckContext { Key = key, Plan = plan, Lessons = Numbers(merged) }, cancellationToken);
        return new AssembledDeck(key, result);
    }

    /// <summary>
    /// Numbers of the batches whose stored deck is not the one of their outcome: another go at the run stored its own over it, which may
    /// have a placeholder where this one has a lesson.
    /// </summary>
    public async Task<IReadOnlySet<int>> ReplacedAsync(IEnumerable<BatchOutcome> batches, CancellationToken cancellationToken)
    {
        HashSet<int> replaced = [];
        foreach (BatchOutcome batch in batches)
        {
            if (batch is { Deck: { } key, DeckHash: { } hash }
                && (await store.FindAsync(key, cancellationToken))?.Version is var version && version != batch.DeckVersion
                && (version is null || hash != await HashOfAsync(key, cancellationToken)))
            {
                replaced.Add(batch.Batch.Number);
            }
        }

        return replaced;
    }

    private async Task<string?> HashOfAsync(ArtifactKey key, CancellationToken cancellationToken)
    {
        await using Stream? deck = await store.OpenReadAsync(key, cancellationToken);
        return deck is null ? null : await DeckHash.OfAsync(deck, cancellationToken);
    }

    private async Task<MergeResult> FinishAsync(
        IDeckFinisher finishing, MergeRequest request, DeckContext context, CancellationToken cancellationToken)
    {
        await using FileStream deck = ScratchFile.Create();
        MergeResult result = await merger.MergeAsync(request, deck, cancellationToken);
        await using Stream finished = await finishing.FinishAsync(deck, context, cancellationToken);
        await store.WriteAsync(context.Key, finished, WriteCondition.Always, cancellationToken);
        return result;
    }

    private static List<int> Numbers(IEnumerable<BatchOutcome> batches) =>
        [.. batches.SelectMany(batch => batch.Lessons).Select(lesson => lesson.Number).Order()];

    private DeckPart Placeholders(BatchPlan plan, CourseBook book, BatchOutcome batch) => new(
        plan.Output.Key(RunPaths.BatchDeck(batch.Batch.Number)).Name,
        cancellationToken => placeholders.OpenAsync(plan, book, batch, cancellationToken),
        batch.Batch.FirstLesson);

    private DeckPart Part(BatchOutcome batch, ArtifactKey key)
    {
        return new DeckPart(key.Name, OpenAsync, batch.Batch.FirstLesson);

        async Task<Stream> OpenAsync(CancellationToken cancellationToken) =>
            await store.OpenReadAsync(key, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
                "PB5015", DiagnosticSeverity.Error, "The batch deck no longer exists.", key.ToString(), "Run again to rebuild it."));
    }
}

/// <summary>The complete deck.</summary>
/// <param name="Key">Where it is stored.</param>
/// <param name="Merge">What the merge made of its parts.</param>
internal sealed record AssembledDeck(ArtifactKey Key, MergeResult Merge);
