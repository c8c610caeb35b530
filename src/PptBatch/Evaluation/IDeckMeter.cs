namespace PptBatch;

/// <summary>Measures how the pages of a finished deck look. The package that makes decks implements it.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IDeckMeter
{
    /// <summary>Measures a deck; what it contains never throws.</summary>
    /// <param name="deck">The deck, readable and seekable; left open.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <returns>The pages that are shown, in order; empty for what is no deck.</returns>
    IReadOnlyList<PageMeasure> Measure(Stream deck, CancellationToken cancellationToken = default);
}

/// <summary>How one page looks.</summary>
/// <param name="Number">Its number in the deck, from 1; hidden pages count.</param>
/// <param name="Used">Share of the body that is in use. 0 to 1.</param>
/// <param name="EmptyBand">Empty part at the bottom of the body, as a share of its height. 0 to 1.</param>
/// <param name="Words">Words beside title, tables and code.</param>
/// <param name="IsGood">Whether it is within the limits of a slide's look.</param>
public sealed record PageMeasure(int Number, double Used, double EmptyBand, int Words, bool IsGood);
