namespace PptBatch.Conformance.Hosting;

/// <summary>Progress without a detour over a synchronisation context.</summary>
internal sealed class EventSink(Action<DeckProgress> report) : IProgress<DeckProgress>
{
    public void Report(DeckProgress value) => report(value);
}
