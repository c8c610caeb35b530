using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using PptBatch.OpenXml.Packages.Deflate;

namespace PptBatch.OpenXml.Packages.Zip;

/// <summary>Reads entries and proves that their bytes are what the directory says: local header, size and CRC-32.</summary>
internal sealed class EntryReader(ByteSource source, string deck, PackageLimits limits)
{
    private const int LocalHeader = 30;
    private const int Block = 128 * 1024;

    /// <summary>Inflates an entry into memory.</summary>
    /// <exception cref="PptBatchException">The entry is damaged, lies about itself, or is past the limit.</exception>
    public byte[] Read(ZipEntry entry, Inflater inflater)
    {
        CheckXmlSize(entry);
        byte[] bytes = new byte[entry.Size];
        using RentedBytes compressed = ReadCompressed(entry);
        Read(entry, compressed, bytes, inflater);
        return bytes;
    }

    /// <summary>Inflates an entry into a rented buffer.</summary>
    /// <exception cref="PptBatchException">The entry is damaged, lies about itself, or is past the limit.</exception>
    public RentedBytes ReadRented(ZipEntry entry, Inflater inflater)
    {
        CheckXmlSize(entry);
        using RentedBytes compressed = ReadCompressed(entry);
        RentedBytes content = RentedBytes.Rent((int)entry.Size);
        Read(entry, compressed, content.Span, inflater);
        return content;
    }

    /// <summary>Refuses an entry that is too large to be held in memory.</summary>
    public void CheckXmlSize(ZipEntry entry)
    {
        if (entry.Size > limits.XmlBytes)
        {
            throw PackageFault.PastLimit(deck, entry.Part, $"It inflates to more than {limits.XmlBytes} bytes, the limit of an XML part.");
        }
    }

    /// <summary>Inflates an entry into a buffer of exactly its size.</summary>
    public void Read(ZipEntry entry, RentedBytes compressed, Span<byte> target, Inflater inflater)
    {
        if (entry.Method == 0)
        {
            compressed.Span.CopyTo(target);
        }
        else
        {
            Inflate(entry, compressed.Span, target, inflater);
        }

        if (Crc32.HashToUInt32(target) != entry.Crc)
        {
            throw Lies(entry, "CRC-32");
        }
    }

    /// <summary>Inflates an entry of any size only to check it.</summary>
    public void Verify(ZipEntry entry, Inflater inflater)
    {
        if (entry.Size > Block * 16 || entry.CompressedSize > Block * 16)
        {
            VerifyLarge(entry);
            return;
        }

        using RentedBytes compressed = ReadCompressed(entry);
        using RentedBytes bytes = RentedBytes.Rent((int)entry.Size);
        Read(entry, compressed, bytes.Span, inflater);
    }

    /// <summary>Where the entry's compressed bytes begin, once its local header agrees with the directory.</summary>
    public long DataOffset(ZipEntry entry)
    {
        if (entry.DataOffset > 0)
        {
            return entry.DataOffset;
        }

        Span<byte> header = stackalloc byte[LocalHeader];
        if (source.ReadFully(entry.HeaderOffset, header) != LocalHeader)
        {
            throw PackageFault.Damaged(deck, entry.Part, "The archive ends before the entry.");
        }

        return entry.HeaderOffset + CheckHeader(entry, header);
    }

    /// <summary>The compressed bytes of an entry of any size.</summary>
    public Stream OpenCompressed(ZipEntry entry) => new SourceSlice(source, DataOffset(entry), entry.CompressedSize);

    /// <summary>The inflated bytes of an entry that was verified.</summary>
    public Stream OpenInflated(ZipEntry entry) =>
        entry.Method == 0 ? OpenCompressed(entry) : new DeflateStream(OpenCompressed(entry), CompressionMode.Decompress);

    /// <summary>The entry's compressed bytes, in a rented buffer.</summary>
    public RentedBytes ReadCompressed(ZipEntry entry)
    {
        if (entry.Method == 0 && entry.CompressedSize != entry.Size)
        {
            throw Lies(entry, "size");
        }

        if (entry.CompressedSize > limits.XmlBytes)
        {
            throw PackageFault.PastLimit(deck, entry.Part, $"It takes more than {limits.XmlBytes} bytes, the limit of an XML part.");
        }

        // One read gets the header and the data in nearly every archive: local extra fields are short.
        int wanted = LocalHeader + entry.NameLength + 64 + (int)entry.CompressedSize;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(wanted);
        int count = source.ReadFully(entry.HeaderOffset, buffer.AsSpan(0, wanted));
        if (count < LocalHeader)
        {
            throw PackageFault.Damaged(deck, entry.Part, "The archive ends before the entry.");
        }

        int start = CheckHeader(entry, buffer);
        if (start + entry.CompressedSize > count)
        {
            count = source.ReadFully(entry.HeaderOffset + start, buffer.AsSpan(0, (int)entry.CompressedSize));
            start = 0;
        }

        return start + entry.CompressedSize <= count
            ? new RentedBytes(buffer, start, (int)entry.CompressedSize)
            : throw PackageFault.Damaged(deck, entry.Part, "The archive ends inside the entry.");
    }

    private void Inflate(ZipEntry entry, ReadOnlySpan<byte> compressed, Span<byte> target, Inflater inflater)
    {
        try
        {
            if (!inflater.TryInflate(compressed, target))
            {
                throw Lies(entry, "size");
            }
        }
        catch (InvalidDataException cause)
        {
            throw PackageFault.Damaged(deck, entry.Part, "Its compressed bytes are damaged.", cause);
        }
    }

    private void VerifyLarge(ZipEntry entry)
    {
        using Stream inflater = OpenInflated(entry);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
        Crc32 crc = new();
        long total = 0;
        try
        {
            int count;
            while ((count = inflater.Read(buffer)) > 0)
            {
                total += count;
                crc.Append(buffer.AsSpan(0, count));
                if (total > entry.Size)
                {
                    throw Lies(entry, "size");
                }
            }
        }
        catch (InvalidDataException cause)
        {
            throw PackageFault.Damaged(deck, entry.Part, "Its compressed bytes are damaged.", cause);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (total != entry.Size || crc.GetCurrentHashAsUInt32() != entry.Crc)
        {
            throw Lies(entry, total != entry.Size ? "size" : "CRC-32");
        }
    }

    private int CheckHeader(ZipEntry entry, ReadOnlySpan<byte> header)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034b50
            || BinaryPrimitives.ReadUInt16LittleEndian(header[8..]) != entry.Method
            || BinaryPrimitives.ReadUInt16LittleEndian(header[26..]) != entry.NameLength)
        {
            throw PackageFault.Damaged(deck, entry.Part, "Its local header is not the one that the directory describes.");
        }

        // Bit 3: the sizes follow the data, so the header holds none. 0xFFFFFFFF: they are in the Zip64 extra field.
        bool sizesFollow = (BinaryPrimitives.ReadUInt16LittleEndian(header[6..]) & 8) != 0;
        uint compressed = BinaryPrimitives.ReadUInt32LittleEndian(header[18..]);
        if (!sizesFollow && compressed != uint.MaxValue
            && (compressed != entry.CompressedSize || BinaryPrimitives.ReadUInt32LittleEndian(header[14..]) != entry.Crc))
        {
            throw Lies(entry, "size or CRC-32");
        }

        int length = LocalHeader + entry.NameLength + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        entry.DataOffset = entry.HeaderOffset + length;
        return length;
    }

    private PptBatchException Lies(ZipEntry entry, string what) =>
        PackageFault.Damaged(deck, entry.Part, $"Its {what} is not what the directory of the archive states.");
}
