using System.Threading.Channels;

namespace PptBatch.Pipeline;

/// <summary>
/// Hands events to a caller's sink in order and one at a time, beside the run: a sink that throws or is slow does not disturb it.
/// </summary>
internal sealed class ProgressRelay : IProgress<DeckProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    // More than a sink that reads at all will ever be behind; of one that does not, the oldest events are dropped.
    private const int MostWaiting = 4096;

    private readonly Channel<DeckProgress> _events = Channel.CreateBounded<DeckProgress>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
    private readonly IProgress<DeckProgress> _sink;
    private readonly Task _delivery;

    private ProgressRelay(IProgress<DeckProgress> sink)
    {
        _sink = sink;
        _delivery = Task.Run(DeliverAsync);
    }

    /// <summary>A relay to <paramref name="sink"/>, or null when there is none.</summary>
    public static ProgressRelay? To(IProgress<DeckProgress>? sink) => sink is null ? null : new ProgressRelay(sink);

    public void Report(DeckProgress value) => _events.Writer.TryWrite(value);

    /// <summary>Waits for the sink to have seen everything, but not for long.</summary>
    public async ValueTask DisposeAsync()
    {
        _events.Writer.Complete();
        await Task.WhenAny(_delivery, Task.Delay(Patience, TimeProvider.System));
    }

    private async Task DeliverAsync()
    {
        await foreach (DeckProgress happened in _events.Reader.ReadAllAsync())
        {
            try
            {
                _sink.Report(happened);
            }
            catch (Exception)
            {
                // The sink is the caller's; what it makes of an event is not the run's concern.
            }
        }
    }
}
