namespace PptBatch.Testing;

/// <summary>
/// Passes on what is written or read asynchronously and refuses to block, like the body of a response in ASP.NET Core.
/// </summary>
/// <param name="inner">Where the bytes go to or come from.</param>
/// <param name="canSeek">True to seek where the inner stream can.</param>
/// <param name="onWrite">Called before each write, with the bytes that were written until then; null for nothing.</param>
public sealed class AsyncOnlyStream(Stream inner, bool canSeek = false, Action<long>? onWrite = null) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => canSeek;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => canSeek ? inner.Length : throw new NotSupportedException();

    public override long Position
    {
        get => canSeek ? inner.Position : throw new NotSupportedException();
        set => inner.Position = canSeek ? value : throw new NotSupportedException();
    }

    /// <summary>Bytes written so far.</summary>
    public long Written { get; private set; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        onWrite?.Invoke(Written);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        await inner.WriteAsync(buffer, cancellationToken);
        Written += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        inner.ReadAsync(buffer, offset, count, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    public override void Flush() => throw Blocking();

    public override int Read(byte[] buffer, int offset, int count) => throw Blocking();

    public override void Write(byte[] buffer, int offset, int count) => throw Blocking();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static InvalidOperationException Blocking() => new("Synchronous operations are not allowed on this stream.");
}
