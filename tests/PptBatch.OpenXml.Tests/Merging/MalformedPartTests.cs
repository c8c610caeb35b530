using System.IO.Compression;
using System.Text;
using PptBatch.OpenXml.Merging;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>A part that is not well-formed is named, whichever it is and whether it is copied as it is or changed.</summary>
public sealed class MalformedPartTests
{
    private const string Notes = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml";
    private const string Chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

    public static TheoryData<string> Parts =>
    [
        "ppt/slides/slide1.xml", "ppt/notesSlides/notesSlide1.xml", "ppt/charts/chart1.xml", "ppt/slideMasters/slideMaster1.xml",
        "ppt/slideLayouts/slideLayout1.xml", "ppt/theme/theme1.xml", "ppt/presentation.xml", "ppt/slides/_rels/slide1.xml.rels",
        "ppt/tags/tag1.xml",
    ];

    /// <summary>What is wrong, put where the root element ends.</summary>
    public static TheoryData<string, string> Damages => new()
    {
        { "a tag that is not closed", "<x>" },
        { "an end too many", "</x>" },
        { "tags that cross", "<x><y></x></y>" },
        { "an attribute twice", "<x a=\"1\" a=\"2\"/>" },
        { "an attribute without quotes", "<x a=1/>" },
        { "no space between attributes", "<x a=\"1\"b=\"2\"/>" },
        { "a bare ampersand", "<x>a & b</x>" },
        { "an entity that nobody declared", "<x a=\"&nbsp;\"/>" },
        { "a reference to no character", "<x>&#1;</x>" },
        { "a tag in an attribute", "<x a=\"<\"/>" },
        { "a prefix that nobody declared", "<nobody:x/>" },
        { "an attribute of a prefix that nobody declared", "<x nobody:a=\"1\"/>" },
        { "a control character", "<x>\u000b</x>" },
        { "a character that XML forbids", "<x>\uffff</x>" },
        { "the end of CDATA in a text", "<x>]]></x>" },
        { "two hyphens in a comment", "<!-- a -- b -->" },
        { "a declaration inside", "<?xml version=\"1.0\"?>" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Merge_DamagedSlide_NamesItAndWritesNothing(string what, string damage) =>
        await RefusesAsync("ppt/slides/slide1.xml", xml => xml.Insert(xml.LastIndexOf("</", StringComparison.Ordinal), damage), what);

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Merge_AnyPartDamaged_NamesItAndWritesNothing(string part)
    {
        await RefusesAsync(part, xml => xml.Insert(xml.Length - 2, "<x>"), "not closed");
        await RefusesAsync(part, xml => xml + "<second/>", "a second root");
        await RefusesAsync(part, xml => "<!DOCTYPE x>" + xml, "a DTD");
        int deep = 100_000;
        await RefusesAsync(
            part,
            xml => xml.EndsWith("/>", StringComparison.Ordinal)
                ? Deep(deep)
                : xml.Insert(xml.LastIndexOf("</", StringComparison.Ordinal), Deep(deep)),
            "nested too deeply");
    }

    [Fact]
    public async Task Merge_BytesThatAreNoUtf8_NamesTheSlide()
    {
        using MemoryStream stream = new();
        stream.Write(Whole().Zip());
        using (ZipArchive archive = new(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("ppt/slides/slide1.xml")!.Delete();
            using Stream slide = archive.CreateEntry("ppt/slides/slide1.xml").Open();
            slide.Write(Encoding.Latin1.GetBytes("<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" x=\"\u00e9\"/>"));
        }

        await RefusesAsync("ppt/slides/slide1.xml", stream.ToArray(), "no UTF-8");
    }

    [Theory]
    [InlineData("ppt/slides/slide1.xml", "sld>", "sldLayout>", "begins with <sldLayout>")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "notes>", "sld>", "begins with <sld>")]
    public async Task Merge_PartOfAnotherKind_IsNamed(string part, string root, string other, string says)
    {
        SmallDeck deck = Whole();
        deck.Parts[part] = deck.Parts[part].Replace("p:" + root[..^1], "p:" + other[..^1], StringComparison.Ordinal);

        PptBatchException error = await RefusesAsync(part, deck.Zip(), other);
        Assert.Contains(says, error.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../ppt/slideLayouts/slideLayout1.xml", "/ppt/slideLayouts/slideLayout1.xml")]
    [InlineData("../ppt/media/image1.png", "/ppt/media/image1.png")]
    public async Task Merge_SlideThatIsDeclaredAsSomethingElse_IsNamed(string target, string part)
    {
        SmallDeck deck = Whole().Replace("ppt/_rels/presentation.xml.rels", "slides/slide1.xml", target);

        PptBatchException error = await RefusesAsync(part.TrimStart('/'), deck.Zip(), "another kind");
        Assert.Contains("declares it as", error.Diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("just words")]
    [InlineData("{ \"json\": 1 }")]
    [InlineData("")]
    public async Task Merge_CustomXmlThatIsNone_IsLeftOutAndSaid(string content)
    {
        SmallDeck deck = Whole()
            .Add("customXml/item1.xml", "application/xml", content).Add("customXml/item2.xml", "application/xml", "<kept/>")
            .Link("ppt/presentation.xml", "rId90", "customXml", "../customXml/item1.xml")
            .Link("ppt/slides/slide1.xml", "rId91", "customXml", "../../customXml/item1.xml")
            .Link("ppt/slides/slide1.xml", "rId92", "customXml", "../../customXml/item2.xml");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip(), deck.Zip()), output);

        Assert.Equal(2, result.Diagnostics.Count(finding => finding.Code == "PB4021"));
        Dictionary<string, string> parts = Merging.Parts(output.ToArray());
        Assert.Equal(["<kept/>"], parts.Where(part => part.Key.StartsWith("customXml/", StringComparison.Ordinal)).Select(part => part.Value).Distinct());
        Assert.DoesNotContain("rId91", parts["ppt/slides/_rels/slide1.xml.rels"], StringComparison.Ordinal);
    }

    [SharedTheory]
    [InlineData("x-badutf8.pptx")]
    [InlineData("x-rawvt.pptx")]
    [InlineData("x-unclosed.pptx")]
    [InlineData("y-notesMaster1.pptx")]
    public async Task Merge_SharedMutant_IsRefused(string name)
    {
        byte[] deck = await File.ReadAllBytesAsync(SharedInputs.PathOf("cases", "21-merge-mutants", name));
        using MemoryStream output = new();

        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck, deck), output));

        Assert.Equal(("PB4007", 0L), (error.Diagnostic.Code, output.Length));
    }

    private static string Deep(int depth) =>
        new StringBuilder().Insert(0, "<x>", depth).Append(string.Concat(Enumerable.Repeat("</x>", depth))).ToString();

    private static async Task RefusesAsync(string part, Func<string, string> damage, string what)
    {
        SmallDeck deck = Whole();
        deck.Parts[part] = damage(deck.Parts[part]);
        await RefusesAsync(part, deck.Zip(), what);
    }

    private static async Task<PptBatchException> RefusesAsync(string part, byte[] deck, string what)
    {
        using MemoryStream output = new();
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => new OpenXmlDeckMerger().MergeAsync(Merging.Request(new SmallDeck().Zip(), deck), output));

        Assert.True(
            error.Diagnostic is { Code: "PB4007" } && error.Diagnostic.Place == "deck1.pptx, /" + part && output.Length == 0,
            $"{what} in {part}: {error.Diagnostic.Code} {error.Diagnostic.Place}");
        return error;
    }

    /// <summary>A deck whose masters are its own, with notes, a chart and tags.</summary>
    private static SmallDeck Whole() => new SmallDeck()
        .Replace("ppt/theme/theme1.xml", "Small", "Own").Replace("ppt/theme/theme1.xml", "/>", "></a:theme>")
        .Add("ppt/notesSlides/notesSlide1.xml", Notes,
            "<p:notes xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld/></p:notes>")
        .Add("ppt/charts/chart1.xml", Chart, "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"></c:chartSpace>")
        .Add("ppt/tags/tag1.xml", "application/vnd.openxmlformats-officedocument.presentationml.tags+xml", "<x></x>")
        .Link("ppt/slides/slide1.xml", "rId7", "notesSlide", "../notesSlides/notesSlide1.xml")
        .Link("ppt/slides/slide1.xml", "rId8", "chart", "../charts/chart1.xml")
        .Link("ppt/slides/slide1.xml", "rId9", "tags", "../tags/tag1.xml");
}
