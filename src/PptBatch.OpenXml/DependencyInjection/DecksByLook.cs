using PptBatch.OpenXml.Icons;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;

namespace PptBatch.OpenXml.DependencyInjection;

/// <summary>Renders each deck in its look.</summary>
internal sealed class RendererByLook(DesignShelf shelf, IconSet icons, IPictureDecoder? decoder) : IDeckRenderer
{
    public Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deck);
        OpenXmlDeckRenderer renderer = new(shelf.Of(deck.Look)) { Decoder = decoder, Icons = icons, Builds = shelf.Builds(deck.Look) };
        return renderer.RenderAsync(deck, pictures, output, cancellationToken);
    }

    public async Task<DeckLook?> PrepareAsync(DeckLook? look, CancellationToken cancellationToken = default)
    {
        if (look?.Brand is { } brand && HexColor.Read(brand) is null)
        {
            throw new PptBatchException(new Diagnostic(
                "PB3121", DiagnosticSeverity.Error, $"The brand is '{brand}', which is not a colour.", nameof(DeckLook),
                "Give a colour such as #0B5FFF."));
        }

        return await shelf.CompleteAsync(look, cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Merges decks under a cover and an agenda in their look.</summary>
internal sealed class MergerByLook(DesignShelf shelf) : IDeckMerger
{
    public Task<MergeResult> MergeAsync(MergeRequest request, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new OpenXmlDeckMerger(design: shelf.Of(request.Look)).MergeAsync(request, output, cancellationToken);
    }
}
