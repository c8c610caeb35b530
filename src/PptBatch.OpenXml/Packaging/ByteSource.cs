using Microsoft.Win32.SafeHandles;

namespace PptBatch.OpenXml.Packaging;

/// <summary>Bytes that several threads may read at any offset.</summary>
internal abstract class ByteSource : IAsyncDisposable
{
    /// <summary>Streams that cannot seek are held in memory up to this size, and in a temporary file from there on.</summary>
    private const int MemoryLimit = 1 << 20;

    public abstract long Length { get; }

    /// <summary>Takes over a stream; one that cannot seek is read to its end first.</summary>
    public static async Task<ByteSource> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (stream is FileStream file && file.CanSeek)
        {
            return new FileBytes(file, file.SafeFileHandle);
        }

        if (stream.CanSeek)
        {
            return stream is MemoryStream memory && memory.TryGetBuffer(out ArraySegment<byte> buffer)
                ? new MemoryBytes(buffer, stream)
                : new StreamBytes(stream);
        }

        await using (stream.ConfigureAwait(false))
        {
            return await SpoolAsync(stream, cancellationToken);
        }
    }

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

    public abstract ValueTask DisposeAsync();

    protected abstract int Read(long offset, Span<byte> buffer);

    private static async Task<ByteSource> SpoolAsync(Stream stream, CancellationToken cancellationToken)
    {
        MemoryStream memory = new();
        byte[] block = new byte[128 * 1024];
        int count;
        while (memory.Length <= MemoryLimit && (count = await stream.ReadAsync(block, cancellationToken)) > 0)
        {
            memory.Write(block, 0, count);
        }

        if (memory.Length <= MemoryLimit)
        {
            return new MemoryBytes(memory.GetBuffer().AsMemory(0, (int)memory.Length), memory);
        }

        FileStream file = TemporaryFile.Create();
        try
        {
            await file.WriteAsync(memory.GetBuffer().AsMemory(0, (int)memory.Length), cancellationToken);
            await stream.CopyToAsync(file, cancellationToken);
            await file.FlushAsync(cancellationToken);
            return new FileBytes(file, file.SafeFileHandle);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private sealed class FileBytes(FileStream owner, SafeFileHandle handle) : ByteSource
    {
        public override long Length { get; } = RandomAccess.GetLength(handle);

        public override ValueTask DisposeAsync() => owner.DisposeAsync();

        protected override int Read(long offset, Span<byte> buffer) => RandomAccess.Read(handle, buffer, offset);
    }

    private sealed class MemoryBytes(ReadOnlyMemory<byte> bytes, Stream owner) : ByteSource
    {
        public override long Length => bytes.Length;

        public override ValueTask DisposeAsync() => owner.DisposeAsync();

        protected override int Read(long offset, Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, Math.Max(0, bytes.Length - offset));
            bytes.Span.Slice((int)Math.Min(offset, bytes.Length), count).CopyTo(buffer);
            return count;
        }
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
