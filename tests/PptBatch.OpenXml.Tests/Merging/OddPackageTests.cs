using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Packages that hardly any program writes and that have one right reading.</summary>
public sealed class OddPackageTests
{
    private const string Main = "ppt/presentation.xml";
    private const string Links = "ppt/slides/_rels/slide1.xml.rels";

    [Fact]
    public async Task Merge_SlideAmongAlternatives_IsTakenOnce()
    {
        const string Slide = "<p:sldId id=\"257\" r:id=\"rId3\"/>";
        SmallDeck deck = new SmallDeck(slides: 2).Replace(Main, Slide,
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice Requires=\"p14\">"
            + $"{Slide}</mc:Choice><mc:Fallback>{Slide}</mc:Fallback></mc:AlternateContent>");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip()), output);

        Assert.Equal(2, result.SlideCount);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task Merge_RelationshipIdGivenTwice_KeepsTheFirstAndSaysSo()
    {
        SmallDeck deck = new SmallDeck().Link("ppt/slides/slide1.xml", "rId2", "image", "../media/image1.png")
            .Draw("<p:pic><p:blipFill><a:blip r:embed=\"rId2\"/></p:blipFill></p:pic>");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip()), output);

        Dictionary<string, string> merged = Merging.Parts(output.ToArray());
        Assert.Equal(2, merged[Links].Split("Id=\"rId2\"").Length);
        Assert.Contains("r:embed=\"rId2\"", merged["ppt/slides/slide1.xml"], StringComparison.Ordinal);
        Assert.Contains(
            result.Diagnostics, finding => finding.Code == "PB4022" && finding.Message.Contains("rId2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("slides/SLIDE1.xml", "/ppt/slides/slide1.xml")]
    [InlineData("slides/./../slides/slide1.xml", "/ppt/slides/slide1.xml")]
    [InlineData("/ppt/slides/%73lide1.xml", "/ppt/slides/slide1.xml")]
    [InlineData("slides\\slide1.xml", "/ppt/slides/slide1.xml")]
    [InlineData("slides/slide1.xml", "/ppt/slides/%73lide1.xml")]
    public async Task Merge_TargetInAnotherSpelling_IsFound(string target, string listed)
    {
        SmallDeck deck = new SmallDeck().Replace("ppt/_rels/presentation.xml.rels", "slides/slide1.xml", target)
            .Replace("[Content_Types].xml", "/ppt/slides/slide1.xml", listed);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), deck.Zip()));

        Assert.Contains("<a:t>2</a:t>", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
        Assert.Contains(
            "PartName=\"/ppt/slides/slide2.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.slide+xml\"",
            merged["[Content_Types].xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_PartWithAVeryLongName_GetsAShorterOne()
    {
        string name = "ppt/media/" + new string('x', 60_000) + ".png";
        SmallDeck deck = new SmallDeck(picture: "other").With(name, "long").Link("ppt/slides/slide1.xml", "long", "image", "/" + name);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck().Zip(), deck.Zip()));

        string picture = Assert.Single(merged, part => part.Value == "long").Key;
        Assert.True(picture.Length <= 410 && picture.EndsWith("x.png", StringComparison.Ordinal), picture);
        Assert.Contains(picture["ppt/".Length..], merged["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
    }
}
