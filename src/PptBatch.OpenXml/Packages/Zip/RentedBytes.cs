using System.Buffers;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>An entry's bytes in a rented buffer, given back when disposed.</summary>
internal readonly struct RentedBytes(byte[] buffer, int start, int length) : IDisposable
{
    public Span<byte> Span => buffer.AsSpan(start, length);

    public Stream OpenRead() => new MemoryStream(buffer, start, length, writable: false);

    /// <summary>Room for <paramref name="length"/> bytes.</summary>
    public static RentedBytes Rent(int length) => new(ArrayPool<byte>.Shared.Rent(length), 0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
