namespace PptBatch.OpenXml;

/// <summary>Holds a deck against the schema of a version of Office. <c>OfficeSchema</c> of PptBatch.OpenXml.Sdk is one.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IDeckSchema
{
    /// <summary>Checks a deck whose package the checker has read within its bounds.</summary>
    /// <param name="deck">The deck; can seek, left open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A bounded number of findings. What the deck contains never throws.</returns>
    IReadOnlyList<DeckFinding> Check(Stream deck, CancellationToken cancellationToken = default);
}
