namespace PptBatch;

/// <summary>Changes a complete deck before it is stored. A host without one stores decks as they are rendered and merged.</summary>
/// <remarks>
/// Implementations are safe for concurrent use: several batch decks are finished at once. The same deck should give the same bytes. An
/// exception ends the run, and nothing of the deck is stored.
/// </remarks>
public interface IDeckFinisher
{
    /// <summary>Reads a deck and writes what is stored in its place.</summary>
    /// <param name="deck">The deck, at its start. It can seek and may be changed: nobody reads it afterwards.</param>
    /// <param name="output">Receives the finished deck; empty, can seek, left open.</param>
    /// <param name="context">Which deck it is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task FinishAsync(Stream deck, Stream output, DeckContext context, CancellationToken cancellationToken = default);
}

/// <summary>Which deck of a run is being finished.</summary>
public sealed record DeckContext
{
    /// <summary>Where the deck will be stored.</summary>
    public required ArtifactKey Key { get; init; }

    /// <summary>The run's plan.</summary>
    public required BatchPlan Plan { get; init; }

    /// <summary>The batch that the deck belongs to, or null for the complete deck.</summary>
    public Batch? Batch { get; init; }

    /// <summary>Numbers of the deck's lessons, in order.</summary>
    public required IReadOnlyList<int> Lessons { get; init; }
}
