namespace PptBatch.OpenXml.Design;

/// <summary>Where the design of decks comes from: at hand, or read once from a template when it is first needed. Thread-safe.</summary>
internal sealed class DesignSource(Func<CancellationToken, Task<DeckDesign>> load) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private DeckDesign? _design;

    /// <summary>A design that is at hand.</summary>
    public static implicit operator DesignSource(DeckDesign design) => new(_ => Task.FromResult(design)) { _design = design };

    /// <summary>The design. One that could not be read is tried again by the next call.</summary>
    /// <exception cref="PptBatchException">The template cannot be used.</exception>
    public async ValueTask<DeckDesign> GetAsync(CancellationToken cancellationToken)
    {
        if (_design is { } known)
        {
            return known;
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return _design ??= await load(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();
}
