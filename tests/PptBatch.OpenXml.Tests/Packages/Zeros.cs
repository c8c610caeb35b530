using System.IO.Hashing;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Packages;

/// <summary>Any number of zero bytes to copy from.</summary>
internal sealed class Zeros(long length) : ByteSource
{
    public override long Length => length;

    public static uint Crc(long length)
    {
        Crc32 crc = new();
        byte[] block = new byte[1 << 20];
        for (long left = length; left > 0; left -= block.Length)
        {
            crc.Append(block.AsSpan(0, (int)Math.Min(left, block.Length)));
        }

        return crc.GetCurrentHashAsUInt32();
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override int Read(long offset, Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - offset);
        buffer[..count].Clear();
        return count;
    }
}
