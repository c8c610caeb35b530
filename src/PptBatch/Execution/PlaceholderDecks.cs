using PptBatch.Artifacts;

namespace PptBatch.Execution;

/// <summary>
/// Stands in for the deck of a batch that no worker ever took: a marked placeholder for each of its lessons. It is made for the merge and
/// stored nowhere, so that a batch deck of an earlier run stays.
/// </summary>
internal sealed class PlaceholderDecks(IArtifactStore store, IDeckRenderer? renderer = null)
{
    /// <summary>Whether the host can render a deck for this batch.</summary>
    public bool CanMake(BatchOutcome batch) => renderer is not null && batch.Lessons.Count > 0;

    /// <summary>Renders the deck.</summary>
    /// <returns>The deck, from its start; gone when it is closed.</returns>
    public async Task<Stream> OpenAsync(BatchPlan plan, CourseBook book, BatchOutcome batch, CancellationToken cancellationToken)
    {
        DeckContent content = BatchDeckWriter.Content(
            plan,
            book,
            [.. batch.Lessons.Select(lesson => new WrittenLesson(lesson with { Failure = lesson.Failure ?? batch.Failure }, null))]);
        FileStream deck = ScratchFile.Create();
        try
        {
            await renderer!.RenderAsync(content, new CoursePictures(store, plan.Input, []), deck, cancellationToken);
            deck.Position = 0;
            return deck;
        }
        catch
        {
            await deck.DisposeAsync();
            throw;
        }
    }
}
