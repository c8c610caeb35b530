using Microsoft.Win32.SafeHandles;
using PptBatch.Artifacts;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Bytes that several threads may read at any offset.</summary>
internal abstract class ByteSource : IAsyncDisposable
{
    /// <summary>Streams that cannot seek are held in memory up to this size, and in a temporary file from there on.</summary>
    private const int MemoryLimit = 1 << 20;

    private const int HoldLimit = 4 << 20;

    public abstract long Length { get; }

    /// <summary>
    /// Takes over a stream. Files and memory are read in place, from several threads at once; any other stream is read to its end first,
    /// asynchronously, since it may be able to do nothing else.
    /// </summary>
    public static async Task<ByteSource> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream is FileStream file && file.CanSeek)
        {
            return new FileBytes(file, file.SafeFileHandle);
        }

        if (stream is MemoryStream memory)
        {
            return memory.TryGetBuffer(out ArraySegment<byte> buffer) ? new MemoryBytes(buffer, stream) : new StreamBytes(memory);
        }

        await using (stream.ConfigureAwait(false))
        {
            if (stream.CanSeek)
            {
                stream.Position = 0;
            }

            return await SpoolAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a stream that can seek in place, for a caller who keeps it and does not use it meanwhile.</summary>
    public static ByteSource Borrow(Stream seekable) => seekable switch
    {
        MemoryStream memory when memory.TryGetBuffer(out ArraySegment<byte> buffer) => new MemoryBytes(buffer, seekable),
        FileStream { CanRead: true } file => new FileBytes(file, file.SafeFileHandle),
        _ => new StreamBytes(seekable),
    };

    /// <summary>Reads until the buffer is full.</summary>
    /// <returns>Bytes read: fewer than asked for only at the end.</returns>
    public int ReadFully(long offset, Span<byte> buffer)
    {
        int total = 0;
        while (total < buffer.Length && Read(offset + total, buffer[total..]) is > 0 and int count)
        {
            total += count;
        }

        return total;
    }

    /// <summary>
    /// Reads a small file into memory as a whole: reading thousands of entries one by one takes longer. It stays there while anyone who
    /// entered, the caller first, has not left.
    /// </summary>
    public virtual void Hold(BufferShelf shelf)
    {
    }

    /// <summary>Keeps what is held in memory until <see cref="Leave"/>; false when nothing is held.</summary>
    public virtual bool TryEnter() => false;

    public virtual void Leave()
    {
    }

    public abstract ValueTask DisposeAsync();

    protected abstract int Read(long offset, Span<byte> buffer);

    private static int Copy(ReadOnlySpan<byte> bytes, long offset, Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Math.Max(0, bytes.Length - offset));
        bytes.Slice((int)Math.Min(offset, bytes.Length), count).CopyTo(buffer);
        return count;
    }

    private static async Task<ByteSource> SpoolAsync(Stream stream, CancellationToken cancellationToken)
    {
        MemoryStream memory = new();
        byte[] block = new byte[128 * 1024];
        int count;
        while (memory.Length <= MemoryLimit && (count = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            memory.Write(block, 0, count);
        }

        if (memory.Length <= MemoryLimit)
        {
            return new MemoryBytes(memory.GetBuffer().AsMemory(0, (int)memory.Length), memory);
        }

        FileStream file = ScratchFile.Create();
        try
        {
            await file.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellationToken).ConfigureAwait(false);
            await stream.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            await file.FlushAsync(cancellationToken).ConfigureAwait(false);
            return new FileBytes(file, file.SafeFileHandle);
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private sealed class FileBytes(FileStream owner, SafeFileHandle handle) : ByteSource
    {
        private SharedBytes? _held;

        public override long Length { get; } = RandomAccess.GetLength(handle);

        public override void Hold(BufferShelf shelf)
        {
            if (Length > HoldLimit)
            {
                return;
            }

            byte[] bytes = shelf.Rent((int)Length);
            _held = new SharedBytes(bytes, ReadFully(0, bytes.AsSpan(0, (int)Length)), shelf);
        }

        public override bool TryEnter() => _held?.TryEnter() ?? false;

        public override void Leave() => _held?.Leave();

        public override ValueTask DisposeAsync() => owner.DisposeAsync();

        protected override int Read(long offset, Span<byte> buffer)
        {
            if (!TryEnter())
            {
                return RandomAccess.Read(handle, buffer, offset);
            }

            int count = Copy(_held!.Span, offset, buffer);
            _held.Leave();
            return count;
        }
    }

    private sealed class MemoryBytes(ReadOnlyMemory<byte> bytes, Stream owner) : ByteSource
    {
        public override long Length => bytes.Length;

        public override ValueTask DisposeAsync() => owner.DisposeAsync();

        protected override int Read(long offset, Span<byte> buffer) => Copy(bytes.Span, offset, buffer);
    }

    private sealed class StreamBytes(Stream stream) : ByteSource
    {
        private readonly Lock _position = new();

        public override long Length { get; } = stream.Length;

        public override ValueTask DisposeAsync() => stream.DisposeAsync();

        protected override int Read(long offset, Span<byte> buffer)
        {
            lock (_position)
            {
                stream.Position = offset;
                return stream.Read(buffer);
            }
        }
    }
}
