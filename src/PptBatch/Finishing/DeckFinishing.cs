using PptBatch.Artifacts;

namespace PptBatch.Finishing;

/// <summary>Gives a finisher its two temporary files.</summary>
internal static class DeckFinishing
{
    /// <returns>The finished deck, at its start; gone when it is closed.</returns>
    public static async Task<Stream> FinishAsync(
        this IDeckFinisher finisher, Stream deck, DeckContext context, CancellationToken cancellationToken)
    {
        deck.Position = 0;
        FileStream finished = ScratchFile.Create();
        try
        {
            await finisher.FinishAsync(deck, finished, context, cancellationToken);
            finished.Position = 0;
            return finished;
        }
        catch
        {
            await finished.DisposeAsync();
            throw;
        }
    }
}
