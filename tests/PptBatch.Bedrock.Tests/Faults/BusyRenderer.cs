using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Lets simulated time stand still while a deck is prepared or rendered, which the renderer does on the thread pool.</summary>
internal sealed class BusyRenderer(IDeckRenderer inner, SimulatedClock clock) : IDeckRenderer
{
    public async Task<DeckLook?> PrepareAsync(DeckLook? look, CancellationToken cancellationToken = default)
    {
        using IDisposable busy = clock.Busy();
        return await inner.PrepareAsync(look, cancellationToken);
    }

    public async Task<RenderResult> RenderAsync(
        DeckContent deck, IPictureSource pictures, Stream output, CancellationToken cancellationToken = default)
    {
        using IDisposable busy = clock.Busy();
        return await inner.RenderAsync(deck, pictures, output, cancellationToken);
    }
}
