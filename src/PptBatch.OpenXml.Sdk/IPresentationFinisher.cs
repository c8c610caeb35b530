using DocumentFormat.OpenXml.Packaging;

namespace PptBatch.OpenXml.Sdk;

/// <summary>A host's own last change to every deck of a run.</summary>
/// <remarks>Safe for concurrent use: several batch decks are finished at once. It should do the same with the same deck.</remarks>
public interface IPresentationFinisher
{
    /// <summary>Changes a deck before it is stored. What it throws ends the run with PB5070, and the deck is not stored.</summary>
    /// <param name="document">The deck, open for changes. It is saved and closed by the caller.</param>
    /// <param name="context">
    /// Which deck it is. Batch decks are finished before they are merged, the complete deck once more after that.
    /// </param>
    /// <param name="cancellationToken">Stops the run.</param>
    ValueTask FinishAsync(PresentationDocument document, DeckContext context, CancellationToken cancellationToken);
}
