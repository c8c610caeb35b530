using System.IO.Compression;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Tests.Packages;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>
/// Decks of any size, through streams that cannot seek. Alone, because one test looks at the memory of the whole process.
/// </summary>
[Collection(nameof(LargeDeckTests))]
[CollectionDefinition(nameof(LargeDeckTests), DisableParallelization = true)]
public sealed class LargeDeckTests
{
    [Fact]
    public async Task Merge_StreamsThatCannotSeek_HoldsLittleOfThem()
    {
        const long VideoBytes = 192L << 20;
        SparseStream deck = await LargeDeck.WriteAsync(VideoBytes);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = 0;
        void Measure() => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        MergeRequest request = Merging.Request(new SmallDeck().Zip());
        request = request with
        {
            Parts = [.. request.Parts, new DeckPart("large.pptx", _ => Task.FromResult<Stream>(new ForwardOnlyStream(deck, Measure)))],
        };
        SparseStream written = new();

        await new OpenXmlDeckMerger().MergeAsync(request, new ForwardOnlyStream(written, Measure));

        Assert.InRange(most, 1, 24L << 20);
        Assert.True(written.Length > VideoBytes);
    }

    /// <summary>The merged deck goes over the disk, so the suite takes less than the four gigabytes that tests/fuzz does.</summary>
    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public async Task Merge_DeckWithALargeVideo_GivesAnArchiveThatOthersAndWeRead()
    {
        long videoBytes = (SeededCases.Thorough ? 4L << 30 : 64L << 20) + 12345;
        SparseStream deck = await LargeDeck.WriteAsync(videoBytes);
        MergeRequest request = Merging.Request(new SmallDeck().Zip());
        request = request with { Parts = [new DeckPart("large.pptx", _ => Task.FromResult<Stream>(deck)), .. request.Parts] };
        SparseStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(request, output);

        Assert.Equal(2, result.SlideCount);
        await AssertReadableAsync(output, videoBytes, "ppt/slides/slide2.xml", "<a:t>2</a:t>");
    }

    [Fact]
    public async Task Write_EntriesBeyondFourGigabytes_GivesAnArchiveThatOthersAndWeRead()
    {
        const long VideoBytes = (4L << 30) + 12345;
        SparseStream deck = await LargeDeck.WriteAsync(VideoBytes);
        await AssertReadableAsync(deck, VideoBytes, "ppt/slides/slide1.xml", "<a:t>‹#›</a:t>");
    }

    [Fact]
    public async Task Merge_MoreEntriesThan16BitsCount_GivesAnArchiveThatOthersRead()
    {
        byte[] deck = new SmallDeck(18_000).Zip();
        SparseStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck, deck), output);

        Assert.Equal(36_000, result.SlideCount);
        using ZipArchive archive = new(output, ZipArchiveMode.Read);
        Assert.True(archive.Entries.Count > 72_000);
        using StreamReader last = new(archive.GetEntry("ppt/slides/slide36000.xml")!.Open());
        Assert.Contains("<a:t>36000</a:t>", await last.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_LargeVideoThatLies_IsRefused()
    {
        const long VideoBytes = 40L << 20;
        SparseStream deck = await LargeDeck.WriteAsync(VideoBytes);
        deck.Position = VideoBytes / 2;
        deck.Write([1]);
        deck.Position = 0;
        MergeRequest request = Merging.Request() with { Parts = [new DeckPart("large.pptx", _ => Task.FromResult<Stream>(deck))] };
        SparseStream output = new();

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => new OpenXmlDeckMerger().MergeAsync(request, output));

        Assert.Equal(("PB4005", "large.pptx, " + LargeDeck.Video, 0L), (error.Diagnostic.Code, error.Diagnostic.Place, output.Length));
    }

    private static async Task AssertReadableAsync(SparseStream deck, long videoBytes, string slide, string text)
    {
        using ZipArchive archive = new(deck, ZipArchiveMode.Read);
        Assert.Equal((videoBytes, Zeros.Crc(videoBytes)),
            (archive.GetEntry(LargeDeck.Video[1..])!.Length, archive.GetEntry(LargeDeck.Video[1..])!.Crc32));
        using StreamReader words = new(archive.GetEntry(slide)!.Open());
        Assert.Contains(text, await words.ReadToEndAsync(), StringComparison.Ordinal);

        await using ByteSource source = await ByteSource.OpenAsync(deck, CancellationToken.None);
        Dictionary<string, ZipEntry> entries = ZipDirectory.Read(source, "deck", PackageLimits.Default);
        ZipEntry behind = entries.Values.MaxBy(entry => entry.HeaderOffset)!;
        Assert.True(behind.HeaderOffset > videoBytes);
        Assert.Equal(behind.Size, new EntryReader(source, "deck", PackageLimits.Default).Read(behind, new()).Length);
    }
}
