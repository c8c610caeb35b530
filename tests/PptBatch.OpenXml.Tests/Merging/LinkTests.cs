using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>Links between slides and out of the deck, and what stands where one was left out.</summary>
public sealed class LinkTests
{
    private const string Slide = "ppt/slides/slide1.xml";

    [Theory]
    [InlineData("https://example.org/a?b=1", true)]
    [InlineData("mailto:ada@example.org", true)]
    [InlineData("tel:+4512345678", true)]
    [InlineData("notes/other.docx", true)]
    [InlineData("?q=a:b", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("file:///C:/secret.txt", false)]
    [InlineData("C:\\secret.txt", false)]
    [InlineData("\\\\server\\share", false)]
    [InlineData("//server/share", false)]
    public async Task Merge_HyperlinkOut_StaysWhenAClickIsHarmless(string target, bool stays)
    {
        SmallDeck deck = Linked("hyperlink", ">" + target);

        (Dictionary<string, string> merged, MergeResult result) = await MergeAsync(deck);

        Assert.Equal(stays, merged[Slide].Contains("hlinkClick", StringComparison.Ordinal));
        Assert.Equal(stays, merged["ppt/slides/_rels/slide1.xml.rels"].Contains("TargetMode=\"External\"", StringComparison.Ordinal));
        Assert.Equal(!stays, result.Diagnostics.Any(diagnostic => diagnostic.Code == "PB4022"));
    }

    [Fact]
    public async Task Merge_LinkToASlideThatIsNotInTheDeck_IsLeftOutAndSaid()
    {
        SmallDeck deck = Linked("slide", "slide9.xml").Add("ppt/slides/slide9.xml",
            "application/vnd.openxmlformats-officedocument.presentationml.slide+xml", "<x/>");

        (Dictionary<string, string> merged, MergeResult result) = await MergeAsync(deck);

        Assert.DoesNotContain("hlinkClick", merged[Slide], StringComparison.Ordinal);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4023");
        Assert.DoesNotContain("ppt/slides/slide9.xml", merged.Keys);
    }

    [Fact]
    public async Task Merge_LinkBetweenSlides_LeadsToTheSlideUnderItsNewName()
    {
        SmallDeck deck = new SmallDeck(2).Link("ppt/slides/slide2.xml", "jump", "slide", "slide1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(new SmallDeck(2).Zip(), deck.Zip()));

        Assert.Contains(
            "Id=\"jump\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide\" Target=\"slide3.xml\"",
            merged["ppt/slides/_rels/slide4.xml.rels"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_SlidesOfOtherNames_AreNamedByTheirPlace()
    {
        SmallDeck deck = new(slides: 2);
        deck.Parts["ppt/slides/intro 201.xml"] = deck.Parts["ppt/slides/slide2.xml"];
        deck.Parts["ppt/slides/_rels/intro 201.xml.rels"] = deck.Parts["ppt/slides/_rels/slide2.xml.rels"];
        deck.Parts.Remove("ppt/slides/slide2.xml");
        deck.Parts.Remove("ppt/slides/_rels/slide2.xml.rels");
        deck.Replace("[Content_Types].xml", "slide2.xml", "intro%20201.xml");
        deck.Replace("ppt/_rels/presentation.xml.rels", "slides/slide2.xml", "slides/intro%20201.xml");
        deck.Replace(
            "ppt/presentation.xml",
            "<p:sldId id=\"256\" r:id=\"rId2\"/><p:sldId id=\"257\" r:id=\"rId3\"/>",
            "<p:sldId id=\"257\" r:id=\"rId3\"/><p:sldId id=\"256\" r:id=\"rId2\"/>");
        deck.Link("ppt/slides/slide1.xml", "rId7", "slide", "intro%20201.xml");

        Dictionary<string, string> parts = Merging.Parts(await Merging.MergeAsync(deck.Zip()));

        Assert.DoesNotContain(parts.Keys, name => name.Contains("intro", StringComparison.Ordinal));
        Assert.Contains("Id=\"rId7\"", parts["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
        Assert.Contains("Target=\"slide1.xml\"", parts["ppt/slides/_rels/slide2.xml.rels"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_LinkToThePresentationPart_DoesNotCopyTheDeck()
    {
        SmallDeck deck = new SmallDeck().Link(Slide, "back", "urn:back", "../presentation.xml");

        (Dictionary<string, string> merged, MergeResult result) = await MergeAsync(deck);

        Assert.Single(merged.Keys, name => name.StartsWith("ppt/presentation", StringComparison.Ordinal));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4022");
    }

    [Fact]
    public async Task Merge_LinkedObject_LeavesItsPreviewPicture()
    {
        const string Picture =
            "<p:pic><p:nvPicPr><p:cNvPr id=\"0\" name=\"\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>";
        const string Twice = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"v\">"
            + "<p:oleObj r:id=\"ole\"><p:link/></p:oleObj></mc:Choice><mc:Fallback><p:oleObj r:id=\"ole\"><p:link/>" + Picture
                + "</p:oleObj></mc:Fallback></mc:AlternateContent>";
        SmallDeck deck = new SmallDeck().Link(Slide, "ole", "oleObject", ">file:///C:/book.xlsx").Draw(
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"5\" "
                + "name=\"Book\"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>"
                + "<a:off x=\"1\" y=\"2\"/><a:ext cx=\"3\" cy=\"4\"/></p:xfrm>"
            + $"<a:graphic><a:graphicData uri=\"ole\">{Twice}</a:graphicData></a:graphic>"
                + $"</p:graphicFrame>");

        (Dictionary<string, string> merged, _) = await MergeAsync(deck);

        Assert.Contains("<p:pic><p:nvPicPr><p:cNvPr id=\"5\" name=\"Book\" /><p:cNvPicPr /><p:nvPr /></p:nvPicPr><p:blipFill /><p:spPr>"
            + "<a:xfrm><a:off x=\"1\" y=\"2\" />", merged[Slide], StringComparison.Ordinal);
        Assert.DoesNotContain("graphicFrame", merged[Slide], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_Control_LeavesItsPictureAmongTheShapes()
    {
        const string Choice = "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
            + "<mc:Choice Requires=\"v\"><p:control r:id=\"box\"/></mc:Choice><mc:Fallback>"
            + "<p:control r:id=\"box\" name=\"Box\"><p:pic><p:nvPicPr><p:cNvPr id=\"0\" name=\"\"/></p:nvPicPr></p:pic></p:control>"
                + "</mc:Fallback></mc:AlternateContent>";
        SmallDeck deck = new SmallDeck().Add("ppt/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<x/>")
            .Link(Slide, "box", "control", "../activeX/activeX1.xml")
                .Replace(Slide, "</p:cSld>", $"<p:controls>{Choice}</p:controls></p:cSld>");

        (Dictionary<string, string> merged, MergeResult result) = await MergeAsync(deck);

        Assert.Contains("<p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"Box\" /></p:nvPicPr></p:pic></p:spTree></p:cSld>", merged[Slide],
            StringComparison.Ordinal);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4020");
    }

    private static SmallDeck Linked(string kind, string target) => new SmallDeck().Link(Slide, "link", kind, target.Replace("&", "&amp;",
        StringComparison.Ordinal))
        .Draw("<p:sp><p:nvSpPr><p:cNvPr id=\"7\" name=\"\"><a:hlinkClick r:id=\"link\"/></p:cNvPr></p:nvSpPr></p:sp>");

    private static async Task<(Dictionary<string, string> Parts, MergeResult Result)> MergeAsync(SmallDeck deck)
    {
        using MemoryStream output = new();
        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip()), output);
        return (Merging.Parts(output.ToArray()), result);
    }
}
