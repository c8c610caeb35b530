namespace PptBatch.Benchmarks.Overhead;

/// <summary>Renders and merges nothing, so that what is measured is the rest.</summary>
internal sealed class NoDecks : IDeckRenderer, IDeckMerger
{
    public Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default) =>
        Task.FromResult(new RenderResult(deck.Lessons.Count, [.. deck.Lessons.Select(_ => 1)], []));

    public Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default) =>
        Task.FromResult(new MergeResult(0, [.. request.Parts.Select(_ => 0)], []));
}
