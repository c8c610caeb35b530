using System.Buffers;

namespace PptBatch.OpenXml.Packaging;

/// <summary>An entry's compressed bytes in a rented buffer, given back when disposed.</summary>
internal readonly struct CompressedBytes(byte[] buffer, int start, int length) : IDisposable
{
    public ReadOnlySpan<byte> Span => buffer.AsSpan(start, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
