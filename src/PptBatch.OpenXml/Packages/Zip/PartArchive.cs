using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>
/// Writes a zip archive into a buffer, and compresses: for parts that are made in memory. They are written without waiting, and whoever
/// owns the buffer empties it when and how it likes.
/// </summary>
internal sealed class PartArchive(IBufferWriter<byte> output) : IDisposable
{
    private readonly ZipRecords _records = new();
    private readonly MemoryStream _deflated = new();
    private long _position;

    /// <summary>Adds an entry.</summary>
    public void Add(EntryName name, ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> deflated = Deflate(content);
        Begin(name, new ZipSizes(ZipSizes.Deflated, Crc32.HashToUInt32(content), deflated.Length, content.Length));
        output.Write(deflated);
        _position += deflated.Length;
    }

    /// <summary>
    /// Begins an entry whose bytes are compressed already: exactly these bytes must follow, written to the output by the caller.
    /// </summary>
    public void BeginStored(EntryName name, ReadOnlySpan<byte> content)
    {
        Begin(name, new ZipSizes(ZipSizes.Stored, Crc32.HashToUInt32(content), content.Length, content.Length));
        _position += content.Length;
    }

    /// <summary>Writes the central directory; the archive is complete after it.</summary>
    public void Finish()
    {
        long start = _position;
        foreach (ReadOnlyMemory<byte> chunk in _records.Directory())
        {
            output.Write(chunk.Span);
            _position += chunk.Length;
        }

        output.Advance(_records.End(output.GetSpan(ZipRecords.MostEndBytes), start, _position - start));
    }

    public void Dispose()
    {
        _records.Dispose();
        _deflated.Dispose();
    }

    private void Begin(EntryName name, ZipSizes sizes)
    {
        int length = _records.Begin(output.GetSpan(ZipRecords.MostHeaderBytes(name)), name, sizes, _position);
        output.Advance(length);
        _position += length;
    }

    private ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> content)
    {
        _deflated.SetLength(0);
        using (DeflateStream deflate = new(_deflated, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return _deflated.GetBuffer().AsSpan(0, (int)_deflated.Length);
    }
}
