using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Brings parts to the form in which they are written, on every core, while the next deck is still being read. Every byte of an input that
/// goes into the merged deck is inflated once, here or before, and its size and CRC-32 are checked.
/// </summary>
internal sealed class PartFinisher : IDisposable
{
    private readonly PartSpool _spool;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<OutputPart> _parts = Channel.CreateUnbounded<OutputPart>();
    private readonly Task[] _workers;

    public PartFinisher(PartSpool spool, CancellationToken cancellationToken)
    {
        _spool = spool;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    public void Add(OutputPart part) => _parts.Writer.TryWrite(part);

    /// <summary>Waits for all parts; throws what went wrong with one of them.</summary>
    public async Task FinishAsync()
    {
        _parts.Writer.TryComplete();
        try
        {
            await Task.WhenAll(_workers);
        }
        catch (OperationCanceledException)
        {
            // One worker's error stops the others: that error is the one to tell.
            Task? failed = Array.Find(_workers, worker => worker.IsFaulted);
            ExceptionDispatchInfo.Throw(failed?.Exception!.InnerException ?? new OperationCanceledException(_stop.Token));
        }
    }

    /// <summary>Stops the workers and waits until none of them touches an input any more.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _parts.Writer.TryComplete();
        Task.WhenAll(_workers).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        PartChanger changer = new(_spool);
        try
        {
            await foreach (OutputPart part in _parts.Reader.ReadAllAsync(_stop.Token))
            {
                changer.Finish(part);
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await _stop.CancelAsync();
            throw;
        }
    }
}
