using System.Runtime.ExceptionServices;
using System.Threading.Channels;

namespace PptBatch.OpenXml.Merging.Parts;

/// <summary>
/// Brings parts to the form in which they are written, on every core, while the next deck is still being read. Every byte of an input that
/// goes into the merged deck is inflated once, here or before, and its size and CRC-32 are checked.
/// </summary>
internal sealed class PartFinisher : IDisposable
{
    private const int BatchSize = 32;
    private const int MaxOpen = 32;

    private readonly PartSpool _spool;
    private readonly CancellationTokenSource _stop;
    private readonly Channel<ArraySegment<OutputPart>> _batches = Channel.CreateBounded<ArraySegment<OutputPart>>(MaxOpen);
    private readonly Task[] _workers;

    public PartFinisher(PartSpool spool, CancellationToken cancellationToken)
    {
        _spool = spool;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, CancellationToken.None))];
    }

    /// <summary>Adds parts of one deck; waits while more are open than the workers can soon finish.</summary>
    public async Task AddAsync(OutputPart[] parts)
    {
        try
        {
            for (int start = 0; start < parts.Length; start += BatchSize)
            {
                parts[start].Deck!.Source.TryEnter();
                await _batches.Writer.WriteAsync(new(parts, start, Math.Min(BatchSize, parts.Length - start)), _stop.Token)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            await FinishAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for all parts; throws what went wrong with one of them.</summary>
    public async Task FinishAsync()
    {
        _batches.Writer.TryComplete();
        try
        {
            await Task.WhenAll(_workers).ConfigureAwait(false);
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
        _batches.Writer.TryComplete();
        Task.WhenAll(_workers).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        using PartChanger changer = new(_spool);
        try
        {
            await foreach (ArraySegment<OutputPart> batch in _batches.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false))
            {
                foreach (OutputPart part in batch)
                {
                    changer.Finish(part);
                }

                batch[0].Deck!.Source.Leave();

                // Lets whoever reads the next deck have a thread: else all of them finish parts until there are none, and wait then.
                await Task.Yield();
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            throw;
        }
    }
}
