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
}
