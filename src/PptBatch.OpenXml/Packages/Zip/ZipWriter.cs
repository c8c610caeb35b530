namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Writes a zip archive to a stream, forward only, from bytes that are compressed already: for merges, which are as large as disks.
/// Dispose it before the output is closed.
/// </summary>
internal sealed class ZipWriter(Stream output) : IAsyncDisposable
{
    private const int MostCopied = OverlappedOutput.BlockSize * 3 / 4;

    private readonly OverlappedOutput _output = new(output);
    private readonly ZipRecords _records = new();

    /// <summary>Begins an entry; exactly <paramref name="compressedSize"/> bytes of it must follow.</summary>
    public async ValueTask BeginAsync(
        EntryName name, ushort method, uint crc, long compressedSize, long size, CancellationToken cancellationToken)
    {
        await _output.MakeRoomAsync(ZipRecords.MostHeaderBytes(name), cancellationToken).ConfigureAwait(false);
        _output.Advance(_records.Begin(_output.Free, name, new ZipSizes(method, crc, compressedSize, size), _output.Position));
    }

    /// <summary>Writes bytes of the entry that was begun.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > MostCopied)
        {
            await _output.WriteLongAsync(bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        await _output.MakeRoomAsync(bytes.Length, cancellationToken).ConfigureAwait(false);
        bytes.Span.CopyTo(_output.Free);
        _output.Advance(bytes.Length);
    }

    /// <summary>Copies a stretch of a source into the entry that was begun.</summary>
    public async ValueTask CopyAsync(ByteSource source, long offset, long length, CancellationToken cancellationToken)
    {
        while (length > 0)
        {
            int count = (int)Math.Min(length, MostCopied);
            await _output.MakeRoomAsync(count, cancellationToken).ConfigureAwait(false);
            if (source.ReadFully(offset, _output.Free[..count]) != count)
            {
                throw new EndOfStreamException("An input shrank while it was being merged.");
            }

            _output.Advance(count);
            offset += count;
            length -= count;
        }
    }

    /// <summary>Writes the directory and everything that is still held.</summary>
    public async ValueTask FinishAsync(CancellationToken cancellationToken)
    {
        long start = _output.Position;
        foreach (ReadOnlyMemory<byte> chunk in _records.Directory())
        {
            await WriteAsync(chunk, cancellationToken).ConfigureAwait(false);
        }

        await _output.MakeRoomAsync(ZipRecords.MostEndBytes, cancellationToken).ConfigureAwait(false);
        _output.Advance(_records.End(_output.Free, start, _output.Position - start));
        await _output.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _output.DisposeAsync().ConfigureAwait(false);
        _records.Dispose();
    }
}
