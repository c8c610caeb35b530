namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Gathers small pieces into blocks; one block is filled while the one before is being written.</summary>
internal sealed class OverlappedOutput(Stream output) : IAsyncDisposable
{
    /// <summary>Most bytes that room can be made for.</summary>
    public const int BlockSize = 256 * 1024;

    private byte[] _filling = GC.AllocateUninitializedArray<byte>(BlockSize);
    private byte[] _writing = GC.AllocateUninitializedArray<byte>(BlockSize);
    private Task _pending = Task.CompletedTask;
    private int _filled;
    private long _flushed;

    /// <summary>Bytes so far, written or not.</summary>
    public long Position => _flushed + _filled;

    /// <summary>Room for what comes next; what was put there counts after <see cref="Advance"/>.</summary>
    public Span<byte> Free => _filling.AsSpan(_filled);

    public void Advance(int count) => _filled += count;

    public ValueTask MakeRoomAsync(int count, CancellationToken cancellationToken) =>
        _filled + count > BlockSize ? HandOverAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Writes bytes that are too many for a block.</summary>
    public async ValueTask WriteLongAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await HandOverAsync(cancellationToken).ConfigureAwait(false);
        await _pending.ConfigureAwait(false);
        await output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        _flushed += bytes.Length;
    }

    /// <summary>Writes everything that is still held.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        await HandOverAsync(cancellationToken).ConfigureAwait(false);
        await _pending.ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Waits until nothing touches the output any more; an error of the last block is told by <see cref="FinishAsync"/> alone.
    /// </summary>
    public async ValueTask DisposeAsync() => await _pending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async ValueTask HandOverAsync(CancellationToken cancellationToken)
    {
        await _pending.ConfigureAwait(false);

        // The output may never look at the token, and an entry may be a film of gigabytes.
        cancellationToken.ThrowIfCancellationRequested();
        (_filling, _writing) = (_writing, _filling);
        _pending = output.WriteAsync(_writing.AsMemory(0, _filled), cancellationToken).AsTask();
        _flushed += _filled;
        _filled = 0;
    }
}
