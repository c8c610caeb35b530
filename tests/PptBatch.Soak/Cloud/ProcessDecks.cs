using PptBatch.Conformance.Decks;

namespace PptBatch.Soak.Cloud;

/// <summary>Decks as text, written in one go and never to a file behind the clock's back.</summary>
internal sealed class ProcessDecks : IDeckRenderer, IDeckMerger
{
    private readonly TextDecks _decks = new();

    public async Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        using MemoryStream text = new();
        RenderResult rendered = await _decks.RenderAsync(deck, pictures, text, cancellationToken);
        text.WriteTo(output);
        return rendered;
    }

    public Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default) =>
        _decks.MergeAsync(request, output, cancellationToken);
}
