using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Packages;

public sealed class ZipWriterTests
{
    [Fact]
    public async Task Finish_MoreEntriesThan16BitsCount_AreReadByOthersAndByUs()
    {
        const int Count = 70_000;
        using MemoryStream output = new();
        await using ZipWriter writer = new(output);
        byte[] content = "x"u8.ToArray();
        for (int index = 0; index < Count; index++)
        {
            await writer.BeginAsync(new($"/part{index}.xml"), 0, Crc32.HashToUInt32(content), 1, 1, CancellationToken.None);
            await writer.WriteAsync(content, CancellationToken.None);
        }

        await writer.FinishAsync(CancellationToken.None);

        await using ByteSource source = await ByteSource.OpenAsync(output, CancellationToken.None);
        Assert.Equal(Count, ZipDirectory.Read(source, "deck", PackageLimits.Default).Count);
        using ZipArchive archive = new(output, ZipArchiveMode.Read);
        Assert.Equal(Count, archive.Entries.Count);
        Assert.Equal("part69999.xml", archive.Entries[^1].FullName);
    }

    [Fact]
    public async Task Finish_EntryOverFourGigabytes_AndOneBehindIt_AreReadByOthersAndByUs()
    {
        const long Size = 5L << 30;
        byte[] content = Encoding.UTF8.GetBytes("behind");
        SparseStream output = new();
        await using ZipWriter writer = new(output);
        uint crc = Zeros.Crc(Size);
        await writer.BeginAsync(new("/large.bin"), 0, crc, Size, Size, CancellationToken.None);
        await writer.CopyAsync(new Zeros(Size), 0, Size, CancellationToken.None);
        await writer.BeginAsync(new("/behind.xml"), 0, Crc32.HashToUInt32(content), content.Length, content.Length, CancellationToken.None);
        await writer.WriteAsync(content, CancellationToken.None);
        await writer.FinishAsync(CancellationToken.None);

        await using ByteSource source = await ByteSource.OpenAsync(output, CancellationToken.None);
        Dictionary<string, ZipEntry> entries = ZipDirectory.Read(source, "deck", PackageLimits.Default);
        Assert.Equal((Size, crc), (entries["/large.bin"].Size, entries["/large.bin"].Crc));
        Assert.True(entries["/behind.xml"].HeaderOffset > Size);
        EntryReader reader = new(source, "deck", PackageLimits.Default);
        Assert.Equal(content, reader.Read(entries["/behind.xml"], new()));
        using ZipArchive archive = new(output, ZipArchiveMode.Read);
        Assert.Equal(Size, archive.GetEntry("large.bin")!.Length);
        using StreamReader behind = new(archive.GetEntry("behind.xml")!.Open());
        Assert.Equal("behind", await behind.ReadToEndAsync());
    }
}
