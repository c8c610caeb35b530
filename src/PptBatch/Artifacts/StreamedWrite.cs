using System.IO.Pipelines;

namespace PptBatch;

/// <summary>
/// Stores what a producer writes, while it writes it, through a buffer of a few megabytes. A producer that fails
/// breaks the store's read, and the store then leaves nothing under the final name.
/// </summary>
public static class StreamedWrite
{
    private const int BufferedBytes = 4 * 1024 * 1024;

    /// <summary>Runs a producer and stores what it writes; the previous bytes under the key are replaced when all of it is there.</summary>
    /// <typeparam name="T">What the producer returns.</typeparam>
    /// <param name="store">The store.</param>
    /// <param name="key">Where to write.</param>
    /// <param name="produce">Writes the bytes, on another thread; what it throws is thrown here.</param>
    /// <param name="cancellationToken">Stops both; the key then keeps what it had.</param>
    /// <returns>What the producer returned.</returns>
    public static async Task<T> WriteAsync<T>(
        this IArtifactStore store, ArtifactKey key, Func<Stream, CancellationToken, Task<T>> produce,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(produce);
        Pipe pipe = new(new PipeOptions(
            pauseWriterThreshold: BufferedBytes, resumeWriterThreshold: BufferedBytes / 2, minimumSegmentSize: 64 * 1024));
        Task<T> producing = Task.Run(() => ProduceAsync(pipe.Writer, produce, cancellationToken), CancellationToken.None);
        try
        {
            await using Stream content = pipe.Reader.AsStream();
            await store.WriteAsync(key, content, WriteCondition.Always, cancellationToken);
        }
        catch
        {
            // When the producer failed, its own error is the cause and is thrown below; a store that fails lets it run out.
            await ((Task)producing).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (producing.IsCompletedSuccessfully)
            {
                throw;
            }
        }

        return await producing;
    }

    private static async Task<T> ProduceAsync<T>(
        PipeWriter writer, Func<Stream, CancellationToken, Task<T>> produce, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await using Stream output = writer.AsStream(leaveOpen: true);
            return await produce(output, cancellationToken);
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            await writer.CompleteAsync(failure);
        }
    }
}
