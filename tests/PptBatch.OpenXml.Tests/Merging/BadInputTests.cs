using System.Buffers.Binary;
using System.Text;
using PptBatch.OpenXml.Merging;
using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>One clear error, naming the deck and the part, and not one byte of output.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string, byte[]> BadFiles => new()
    {
        { "PB4001", "deck1.pptx", [] },
        { "PB4001", "deck1.pptx", Encoding.UTF8.GetBytes("not a zip at all") },
        { "PB4001", "deck1.pptx", new SmallDeck().Zip()[..^200] },
        { "PB4002", "deck1.pptx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, 0, 0] },
        { "PB4004", "/ppt/slides/slide1.xml", new SmallDeck().Zip("ppt/slides/slide1.xml") },
        { "PB4004", "../outside.xml", With("../outside.xml", "x") },
        { "PB4004", "ppt/../../outside.xml", With("ppt/../../outside.xml", "x") },
        { "PB4004", "ppt\\..\\..\\outside.xml", With("ppt\\..\\..\\outside.xml", "x") },
        { "PB4004", "/etc/outside.xml", With("/etc/outside.xml", "x") },
        { "PB4004", "C:/outside.xml", With("C:/outside.xml", "x") },
        { "PB4004", "/PPT/slides/SLIDE1.xml", With("PPT/slides/SLIDE1.xml", "x") },
        { "PB4005", "/ppt/media/image1.png", LyingCrc("ppt/media/image1.png") },
        { "PB4005", "/ppt/slides/slide1.xml", LyingCrc("ppt/slides/slide1.xml") },
        { "PB4005", "/ppt/media/image1.png", LyingSize("ppt/media/image1.png") },
        { "PB4005", "/ppt/media/image1.png", LyingTwice("ppt/media/image1.png", 14, 16) },
        { "PB4005", "/ppt/slides/_rels/slide1.xml.rels", LyingTwice("ppt/slides/_rels/slide1.xml.rels", 14, 16) },
        { "PB4005", "/ppt/media/image1.png", LyingTwice("ppt/media/image1.png", 22, 24) },
        { "PB4005", "/ppt/slides/slide1.xml", LyingTwice("ppt/slides/slide1.xml", 22, 24) },
        { "PB4005", "/ppt/media/image1.png", LyingTwice("ppt/media/image1.png", 18, 20) },
        { "PB4005", "/ppt/slides/slide1.xml", OneOverAnother("ppt/slides/slide1.xml") },
        { "PB4003", "/ppt/media/image1.png", With("ppt/media/image1.png", new string('a', 32 << 20)) },
        { "PB4006", "/ppt/media/image1.png", Without("ppt/media/image1.png") },
        { "PB4006", "/ppt/slides/slide1.xml", Without("ppt/slides/slide1.xml") },
        { "PB4006", "/ppt/theme/theme1.xml", Without("ppt/theme/theme1.xml") },
        { "PB4006", "/ppt/presentation.xml", Without("ppt/presentation.xml") },
        { "PB4007", "/ppt/slides/slide1.xml", With("ppt/slides/slide1.xml", "<!DOCTYPE x [<!ENTITY e 'e'>]><x/>") },
        { "PB4007", "/ppt/presentation.xml", With("ppt/presentation.xml", "<!DOCTYPE x [<!ENTITY e 'e'>]><x/>") },
        { "PB4007", "/ppt/slides/_rels/slide1.xml.rels", With("ppt/slides/_rels/slide1.xml.rels", "<!DOCTYPE x><x/>") },
        { "PB4007", "/ppt/presentation.xml", With("ppt/presentation.xml", "<open>") },
        { "PB4007", "/ppt/presentation.xml", new SmallDeck().Replace("ppt/presentation.xml", "id=\"256\"", "id=\"x\"").Zip() },
        { "PB4007", "/ppt/slideMasters/slideMaster1.xml", new SmallDeck().Replace("ppt/slideMasters/slideMaster1.xml", "id=\"2147483649\"",
            "id=\"x\"")
            .Replace("ppt/theme/theme1.xml", "Small", "Other").Zip() },
        { "PB4006", "/ppt/slides/slide1.xml", Without("ppt/slides/_rels/slide1.xml.rels") },
        { "PB4006", "/ppt/slideLayouts/slideLayout1.xml", new SmallDeck().Replace("ppt/theme/theme1.xml", "Small", "Other")
            .Replace("ppt/slideLayouts/_rels/slideLayout1.xml.rels", "relationships/slideMaster", "relationships/theme").Zip() },
        { "PB4007", "/ppt/slideMasters/slideMaster1.xml", new SmallDeck().Replace("ppt/slideMasters/_rels/slideMaster1.xml.rels",
            "../slideLayouts/slideLayout1.xml", "slideMaster1.xml").Zip() },
        { "PB4007", "/ppt/presentation.xml", new SmallDeck().Replace("ppt/presentation.xml", "cx=\"12192000\"", "cx=\"0\"").Zip() },
        { "PB4008", "deck1.pptx", Without("[Content_Types].xml") },
        { "PB4008", "deck1.pptx", Without("_rels/.rels") },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Merge_BadSecondDeck_NamesItAndWritesNothing(string code, string place, byte[] bad)
    {
        using MemoryStream output = new();

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() =>
            new OpenXmlDeckMerger().MergeAsync(Merging.Request(new SmallDeck().Zip(), bad), output));

        Assert.Equal(code, error.Diagnostic.Code);
        Assert.StartsWith("deck1.pptx", error.Diagnostic.Place, StringComparison.Ordinal);
        Assert.Contains(place, error.Diagnostic.Place, StringComparison.Ordinal);
        Assert.Equal(0, output.Length);
    }

    [Fact]
    public async Task Merge_RelationshipsInCapitals_AreFound()
    {
        SmallDeck deck = new();
        deck.Parts.Remove("ppt/slides/_rels/slide1.xml.rels", out string? links);
        deck.Parts["PPT/SLIDES/_RELS/SLIDE1.XML.RELS"] = links!;

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Contains("slideLayout1.xml", merged["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_NoDecks_IsRefused() =>
        Assert.Equal("PB4009", (await Assert.ThrowsAsync<PptBatchException>(() => Merging.MergeAsync())).Diagnostic.Code);

    [Fact]
    public async Task Merge_NoSlides_IsRefused() =>
        Assert.Equal(
            "PB4010", (await Assert.ThrowsAsync<PptBatchException>(() => Merging.MergeAsync(new SmallDeck(0).Zip()))).Diagnostic.Code);

    [Fact]
    public async Task Merge_MoreEntriesThanAllowed_IsRefused()
    {
        OpenXmlDeckMerger merger = new(new PackageLimits { Entries = 5 });

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() =>
            merger.MergeAsync(Merging.Request(new SmallDeck().Zip()), new MemoryStream()));

        Assert.Equal("PB4003", error.Diagnostic.Code);
    }

    /// <summary>Sizes are believed of no header: real bytes are counted, and no more memory is taken than was stated.</summary>
    [Theory]
    [InlineData("ppt/media/image1.png", "PB4005")]
    [InlineData("ppt/slides/slide1.xml", "PB4005")]
    public async Task Merge_BombThatStatesALittleSize_IsRefused(string part, string code)
    {
        byte[] zip = With(part, new string(' ', 64 << 20));
        int directory = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part)) - 46;
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(directory + 24), 1000);
        BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(zip.AsSpan().IndexOf(Encoding.UTF8.GetBytes(part)) - 30 + 22), 1000);

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => Merging.MergeAsync(zip));

        Assert.Equal((code, "deck0.pptx, /" + part), (error.Diagnostic.Code, error.Diagnostic.Place));
    }

    [Fact]
    public async Task Merge_DeckOfManyLargeParts_IsRefusedByTheSumOfThem()
    {
        OpenXmlDeckMerger merger = new(new PackageLimits { TotalBytes = 3000 });

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() =>
            merger.MergeAsync(Merging.Request(new SmallDeck(20).Zip()), new MemoryStream()));

        Assert.Equal("PB4003", error.Diagnostic.Code);
    }

    [Fact]
    public async Task Merge_PartsThatNameEachOtherInACircle_EndsAndKeepsBoth()
    {
        SmallDeck deck = new();
        deck.Parts["ppt/tags/tag1.xml"] = "<x/>";
        deck.Parts["ppt/tags/tag2.xml"] = "<x/>";
        deck.Parts["ppt/tags/_rels/tag1.xml.rels"] = SmallDeck.Relationships("tags", "tag2.xml");
        deck.Parts["ppt/tags/_rels/tag2.xml.rels"] = SmallDeck.Relationships("tags", "tag1.xml");
        deck.Parts["ppt/slides/_rels/slide1.xml.rels"] =
            SmallDeck.Relationships("slideLayout", "../slideLayouts/slideLayout1.xml", "tags", "../tags/tag1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Equal(4, merged.Keys.Count(name => name.StartsWith("ppt/tags/tag", StringComparison.Ordinal)));
    }

    private static byte[] With(string part, string content)
    {
        SmallDeck deck = new();
        deck.Parts[part] = content;
        return deck.Zip();
    }

    private static byte[] Without(string part)
    {
        SmallDeck deck = new();
        deck.Parts.Remove(part);
        return deck.Zip();
    }

    /// <summary>The local header and the directory tell the same lie.</summary>
    private static byte[] LyingTwice(string part, int inHeader, int inDirectory)
    {
        byte[] zip = Change(part, inDirectory);
        zip[zip.AsSpan().IndexOf(Encoding.UTF8.GetBytes(part)) - 30 + inHeader] ^= 1;
        return zip;
    }

    /// <summary>The directory sends the entry to the place of the one before it.</summary>
    private static byte[] OneOverAnother(string part)
    {
        byte[] zip = new SmallDeck().Zip();
        int name = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part));
        zip.AsSpan(name - 46 + 42, 4).Clear();
        return zip;
    }

    private static byte[] LyingCrc(string part) => Change(part, 16);

    private static byte[] LyingSize(string part) => Change(part, 24);

    /// <summary>Changes a byte of an entry's record in the directory, which comes after the local header of the same name.</summary>
    private static byte[] Change(string part, int offset)
    {
        byte[] zip = new SmallDeck().Zip();
        int name = zip.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(part));
        zip[name - 46 + offset] ^= 1;
        return zip;
    }
}
