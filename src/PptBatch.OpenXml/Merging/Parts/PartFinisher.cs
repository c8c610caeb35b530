using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Brings parts to the form in which they are written, on every core, while the next deck is still being read. Every byte of an input that
/// goes into the merged deck is inflated once, here or before, and its size and CRC-32 are checked.
/// </summary>
internal sealed class PartFinisher : IDisposable
{
    private const int MaxOpen = 1024;

    private readonly PartSpool _spool;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<OutputPart> _parts = Channel.CreateBounded<OutputPart>(MaxOpen);
    private readonly Task[] _workers;

    public PartFinisher(PartSpool spool, CancellationToken cancellationToken)
    {
        _spool = spool;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    /// <summary>Adds parts; waits while more are open than the workers can soon finish.</summary>
    public async Task AddAsync(IEnumerable<OutputPart> parts)
    {
        try
        {
            foreach (OutputPart part in parts)
            {
                part.Deck!.Source.TryEnter();
                await _parts.Writer.WriteAsync(part, _stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            await FinishAsync();
            throw;
        }
    }

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
                part.Deck!.Source.Leave();
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await _stop.CancelAsync();
            throw;
        }
    }
}
