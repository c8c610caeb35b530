using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Sources;

/// <summary>Opens the decks of a merge in order, a few ahead of the one that is asked for, and closes all of them.</summary>
internal sealed class DeckOpener(IReadOnlyList<DeckPart> parts, PackageLimits limits, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private const int Ahead = 2;
    private readonly List<Task<SourceDeck>> _opening = [];
    private readonly List<SourceDeck> _kept = [];
    private readonly BufferShelf _shelf = new();

    public Task<SourceDeck> OpenAsync(int index)
    {
        while (_opening.Count < parts.Count && _opening.Count <= index + Ahead)
        {
            DeckPart part = parts[_opening.Count];
            _opening.Add(Task.Run(() => SourceDeck.OpenAsync(part, limits, _shelf, cancellationToken), cancellationToken));
        }

        return _opening[index];
    }

    /// <summary>Opens all decks: for whoever must know them all before the first is read.</summary>
    public async Task<IReadOnlyList<SourceDeck>> OpenAllAsync()
    {
        List<SourceDeck> decks = [];
        for (int index = 0; index < parts.Count; index++)
        {
            decks.Add(await OpenAsync(index).ConfigureAwait(false));
        }

        return decks;
    }

    /// <summary>Closes a deck that is not among the parts with the others.</summary>
    public SourceDeck Keep(SourceDeck deck)
    {
        _kept.Add(deck);
        return deck;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (SourceDeck kept in _kept)
        {
            await kept.DisposeAsync().ConfigureAwait(false);
        }

        // What could not be opened has closed itself, and whoever asked for it knows.
        foreach (Task<SourceDeck> opening in _opening)
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                await opening.Result.DisposeAsync().ConfigureAwait(false);
            }
        }

        _shelf.Dispose();
    }
}
