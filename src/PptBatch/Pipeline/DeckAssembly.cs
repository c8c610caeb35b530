using System.IO.Pipelines;
using PptBatch.Artifacts;

namespace PptBatch.Pipeline;

/// <summary>Merges the stored batch decks into the complete deck, streaming from store to store.</summary>
internal sealed class DeckAssembly(IDeckMerger merger, IArtifactStore store)
{
    private const int BufferedBytes = 4 * 1024 * 1024;

    public async Task<AssembledDeck> MergeAsync(
        BatchPlan plan, CourseBook book, IReadOnlyList<BatchOutcome> batches, CancellationToken cancellationToken)
    {
        List<BatchOutcome> merged = [.. batches.Where(batch => batch.Deck is not null)];
        MergeRequest request = new()
        {
            Parts = [.. merged.Select(Part)],
            Title = book.Title,
            Author = book.Author,
            CreatedAt = plan.StartedAt,
            FrontMatter = FrontMatterBuilder.Build(plan, book, merged),
        };
        ArtifactKey key = plan.Output.Key(RunPaths.CompleteDeck(plan.Input));
        MergeResult result = await StreamAsync(key, request, cancellationToken);
        return new AssembledDeck(key, result);
    }

    private DeckPart Part(BatchOutcome batch)
    {
        ArtifactKey key = batch.Deck!.Value;
        return new DeckPart(key.Name, OpenAsync, batch.Batch.FirstLesson);

        async Task<Stream> OpenAsync(CancellationToken cancellationToken) =>
            await store.OpenReadAsync(key, cancellationToken) ?? throw new PptBatchException(new Diagnostic(
                "PB5015", DiagnosticSeverity.Error, "The batch deck is gone.", key.ToString(), "Run again to make it again."));
    }

    // The store reads what the merger writes, so a deck of any size passes through a few megabytes. A merger that fails breaks the
    // store's read, and the store then leaves nothing under the final name.
    private async Task<MergeResult> StreamAsync(ArtifactKey key, MergeRequest request, CancellationToken cancellationToken)
    {
        Pipe pipe = new(new PipeOptions(pauseWriterThreshold: BufferedBytes, resumeWriterThreshold: BufferedBytes / 2, minimumSegmentSize: 64 * 1024));
        Task<MergeResult> merging = Task.Run(() => ProduceAsync(request, pipe.Writer, cancellationToken), CancellationToken.None);
        try
        {
            await using Stream content = pipe.Reader.AsStream();
            await store.WriteAsync(key, content, WriteCondition.Always, cancellationToken);
        }
        catch
        {
            // When the merger failed, its own error is the cause and is thrown below; a store that fails lets it run out.
            await ((Task)merging).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (merging.IsCompletedSuccessfully)
            {
                throw;
            }
        }

        return await merging;
    }

    private async Task<MergeResult> ProduceAsync(MergeRequest request, PipeWriter writer, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await using Stream output = writer.AsStream(leaveOpen: true);
            return await merger.MergeAsync(request, output, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            await writer.CompleteAsync(failure);
        }
    }
}

/// <summary>The complete deck.</summary>
/// <param name="Key">Where it is stored.</param>
/// <param name="Merge">What the merge made of its parts.</param>
internal sealed record AssembledDeck(ArtifactKey Key, MergeResult Merge);
