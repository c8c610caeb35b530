namespace PptBatch.Tests.Pipeline.Hosting;

/// <summary>Decks as plain text, made by parts that a test can break.</summary>
internal sealed class TextDecks : IDeckRenderer, IDeckMerger
{
    private readonly Conformance.Decks.TextDecks _decks = new();

    /// <summary>Runs before each merge.</summary>
    public Action BeforeMerge { get; set; } = () => { };

    public Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default) =>
        deck.Lessons.Any(lesson => lesson.Html.Contains("breaks the renderer", StringComparison.Ordinal))
            ? throw new InvalidOperationException("No renderer should do this.")
            : _decks.RenderAsync(deck, pictures, output, cancellationToken);

    public Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        BeforeMerge();
        return _decks.MergeAsync(request, output, cancellationToken);
    }
}
