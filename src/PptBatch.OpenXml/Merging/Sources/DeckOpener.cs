using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Merging.Sources;

/// <summary>Opens the decks of a merge in order, a few ahead of the one that is asked for, and closes all of them.</summary>
internal sealed class DeckOpener(IReadOnlyList<DeckPart> parts, PackageLimits limits, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private const int Ahead = 2;
    private readonly List<Task<SourceDeck>> _opening = [];
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
            decks.Add(await OpenAsync(index));
        }

        return decks;
    }

    public async ValueTask DisposeAsync()
    {
        // What could not be opened has closed itself, and whoever asked for it knows.
        foreach (Task<SourceDeck> opening in _opening)
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                await opening.Result.DisposeAsync();
            }
        }

        _shelf.Dispose();
    }
}
