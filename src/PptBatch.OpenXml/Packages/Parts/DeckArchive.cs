using System.IO.Compression;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Packages.Parts;

/// <summary>Opens what may be a deck as an archive.</summary>
internal static class DeckArchive
{
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0];
    private const long MostInMemory = 1L << 30;
    private static readonly byte[] Zip = [(byte)'P', (byte)'K'];

    /// <summary>The archive; null with a sentence that says why it is none.</summary>
    public static ZipArchive? Open(Stream seekable, PackageLimits limits, out string? problem)
    {
        byte[] start = new byte[4];
        seekable.Position = 0;
        int count = seekable.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        seekable.Position = 0;
        problem = start.AsSpan(0, count).StartsWith(CompoundFile)
            ? "The file is protected by a password or is an old .ppt; save it as an open .pptx."
            : !start.AsSpan(0, count).StartsWith(Zip) ? "The file is not a .pptx: it does not start like a zip archive."
            : null;
        if (problem is not null)
        {
            return null;
        }

        ZipArchive archive = new(seekable, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.Count > limits.Entries)
        {
            problem = $"The archive has {archive.Entries.Count} entries, the limit is {limits.Entries}.";
            archive.Dispose();
            return null;
        }

        return archive;
    }

    /// <summary>The deck itself where it can seek, else a copy in memory.</summary>
    public static Stream Seekable(Stream deck, PackageLimits limits) =>
        deck.CanSeek ? deck : Copy(deck, Math.Min(limits.TotalBytes, MostInMemory));

    private static MemoryStream Copy(Stream deck, long limit)
    {
        MemoryStream copy = new();
        byte[] buffer = new byte[81920];
        int count;
        while ((count = deck.Read(buffer)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > limit)
            {
                throw new InvalidDataException($"it is larger than {limit} bytes");
            }
        }

        return copy;
    }
}
