using System.Text.RegularExpressions;
using PptBatch.OpenXml.Merging;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>What the presentation part lists: sections, shows, fonts, data of programs; and what the package names beside it.</summary>
public sealed partial class PresentationListsTests
{
    private const string Main = "ppt/presentation.xml";
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    [Fact]
    public async Task Merge_SlidesInNoSection_GetOneWhereTheyStand()
    {
        SmallDeck deck = WithSections(new SmallDeck(4), "<p14:section name=\"Middle\" id=\"{A}\"><p14:sldIdLst><p14:sldId id=\"257\"/>"
            + "<p14:sldId id=\"258\"/></p14:sldIdLst></p14:section>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), new SmallDeck().Zip()));

        Assert.Equal(["deck0: 256", "Middle: 257 258", "deck0: 259", "deck1: 260"], Sections(merged[Main]));
    }

    [Fact]
    public async Task Merge_SectionsOfOneId_GetIdsOfTheirOwnAndZoomsFollow()
    {
        SmallDeck deck = WithSections(new SmallDeck(), "<p14:section name=\"S\" id=\"{A}\"><p14:sldIdLst><p14:sldId id=\"256\"/>"
            + "</p14:sldIdLst></p14:section>")
            .Draw("<psez:sectionZmObj xmlns:psez=\"urn:zoom\" sectionId=\"{A}\"/>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        string[] ids = [.. SectionId().Matches(merged[Main]).Select(match => match.Groups[1].Value)];
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Contains($"sectionId=\"{ids[0]}\"", merged["ppt/slides/slide1.xml"], StringComparison.Ordinal);
        Assert.Contains($"sectionId=\"{ids[1]}\"", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_CustomShowsOfOneName_AreKeptApartAndTheirLinksFollow()
    {
        SmallDeck deck = new SmallDeck()
            .Replace(
                Main, "</p:presentation>", "<p:custShowLst><p:custShow name=\"Show\" id=\"4\"><p:sldLst><p:sld r:id=\"rId2\"/></p:sldLst>"
                + "</p:custShow></p:custShowLst></p:presentation>")
            .Draw("<a:hlinkClick action=\"ppaction://customshow?id=4&amp;return=true\"/>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Matches("name=\"Show\" id=\"0\".*name=\"Show \\(2\\)\" id=\"1\"", merged[Main]);
        Assert.Contains("customshow?id=1&amp;return=true", merged["ppt/slides/slide2.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_EmbeddedFonts_AreJoinedByFaceAndStyle()
    {
        SmallDeck first = WithFont("regular", "one");
        SmallDeck second = WithFont("bold", "two");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(first.Zip(), second.Zip(), first.Zip()));

        Assert.Matches("embedTrueTypeFonts=\"1\"", merged[Main]);
        Assert.Matches(
            "<p:embeddedFontLst><p:embeddedFont><p:font typeface=\"Face\" /><p:regular r:id=\"[^\"]+\" /><p:bold r:id=\"[^\"]+\" />"
            + "</p:embeddedFont></p:embeddedFontLst>", merged[Main]);
        Assert.Equal(["one", "two"], merged.Where(part => part.Key.StartsWith("ppt/fonts/", StringComparison.Ordinal)).Select(part =>
            part.Value).Order());
    }

    [Fact]
    public async Task Merge_CustomXmlOfEveryDeck_IsKeptOnce()
    {
        SmallDeck deck = new SmallDeck().Add("customXml/item1.xml", "application/xml", "<label/>").Link(Main, "data", "customXml",
            "../customXml/item1.xml");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), deck.Zip()));

        Assert.Single(merged.Keys, name => name.StartsWith("customXml/item", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Merge_CustomerData_IsCollectedAndSecondTagsAreSaid()
    {
        SmallDeck deck = new SmallDeck().Add("ppt/tags/tag1.xml", Office + "presentationml.tags+xml",
            "<p:tagLst xmlns:p=\"urn:p\"/>").Link(Main, "tag", "tags", "tags/tag1.xml")
            .Add("customXml/item1.xml", "application/xml", "<mine/>").Link(Main, "mine", "customXml", "../customXml/item1.xml")
            .Replace(Main, "</p:presentation>", "<p:custDataLst><p:custData r:id=\"mine\"/><p:tags r:id=\"tag\"/></p:custDataLst>"
                + "</p:presentation>");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger()
            .MergeAsync(Merging.Request(new SmallDeck().Zip(), deck.Zip(), deck.Zip()), output);

        Assert.Matches("<p:custDataLst>(<p:custData r:id=\"[^\"]+\" />){2}<p:tags r:id=\"[^\"]+\" /></p:custDataLst>",
            Merging.Parts(output.ToArray())[Main]);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4029");
    }

    [Fact]
    public async Task Merge_ShowOfSomeSlides_BecomesOneOfAll()
    {
        SmallDeck deck = new SmallDeck().Add("ppt/presProps.xml", Office + "presentationml.presProps+xml",
            "<p:presentationPr xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:showPr loop=\"1\">"
                + "<p:sldRg st=\"1\" end=\"1\"/></p:showPr></p:presentationPr>")
            .Link(Main, "props", "presProps", "presProps.xml");

        Dictionary<string, string> alone = Merging.Parts(await Merging.MergeAsync(deck.Zip()));
        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), new SmallDeck().Zip()));

        Assert.Contains("sldRg", alone["ppt/presProps.xml"], StringComparison.Ordinal);
        Assert.Contains("<p:showPr loop=\"1\" />", merged["ppt/presProps.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_MacrosOfADeck_AreLeftOutWithTheirLinksAndSaid()
    {
        SmallDeck deck = new SmallDeck()
            .Replace("[Content_Types].xml", Office + "presentationml.presentation.main+xml",
                "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml")
            .Add("ppt/vbaProject.bin", "application/vnd.ms-office.vbaProject", "code").Link(Main, "code",
                "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin")
            .Draw("<p:sp><p:nvSpPr><p:cNvPr id=\"5\" name=\"\"><a:hlinkClick r:id=\"\" action=\"ppaction://macro?name=Run\"/></p:cNvPr>"
                + "</p:nvSpPr></p:sp>");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip()), output);

        Dictionary<string, string> merged = Merging.Parts(output.ToArray());
        Assert.DoesNotContain(merged, part => part.Key.Contains("vba", StringComparison.Ordinal) || part.Value.Contains("macro",
            StringComparison.OrdinalIgnoreCase));
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4020");
    }

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin")]
    [InlineData("http://schemas.microsoft.com/office/2007/relationships/ui/extensibility")]
    public async Task Merge_SignatureOrAddIn_IsLeftOutAndSaid(string type)
    {
        SmallDeck deck = new SmallDeck().Add("left/behind.xml", "application/xml", "<x/>").Replace(
            "_rels/.rels", "</Relationships>", $"<Relationship Id=\"x\" Type=\"{type}\" Target=\"left/behind.xml\"/></Relationships>");
        using MemoryStream output = new();

        MergeResult result = await new OpenXmlDeckMerger().MergeAsync(Merging.Request(deck.Zip()), output);

        Assert.DoesNotContain("left/behind.xml", Merging.Parts(output.ToArray()).Keys);
        Assert.Contains(result.Diagnostics, diagnostic => diagnostic.Code == "PB4020");
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.template.main+xml")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml")]
    public async Task Merge_TemplateOrShow_GivesAPresentation(string type)
    {
        SmallDeck deck = new SmallDeck().Replace("[Content_Types].xml", Office + "presentationml.presentation.main+xml", type);

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip()));

        Assert.Contains("presentationml.presentation.main+xml", merged["[Content_Types].xml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_PropertiesBesideThePresentation_AreThoseOfTheFirstDeck()
    {
        SmallDeck deck = new SmallDeck().Add("docProps/custom.xml", Office + "custom-properties+xml", "<Properties>first</Properties>")
            .Replace("_rels/.rels", "</Relationships>",
                "<Relationship Id=\"c\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" "
                    + "Target=\"docProps/custom.xml\"/></Relationships>");

        Dictionary<string, string> merged = Merging.Parts(await Merging.MergeAsync(deck.Zip(), new SmallDeck().Zip()));

        Assert.Equal("<Properties>first</Properties>", merged["docProps/custom.xml"]);
        Assert.Contains("docProps/custom.xml", merged["_rels/.rels"], StringComparison.Ordinal);
    }

    private static SmallDeck WithSections(SmallDeck deck, string sections) => deck.Replace(Main, "</p:presentation>",
        "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\">"
            + "<p14:sectionLst xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
        + sections + "</p14:sectionLst></p:ext></p:extLst></p:presentation>");

    private static SmallDeck WithFont(string style, string content) => new SmallDeck()
        .Add("ppt/fonts/font1.fntdata", "application/x-fontdata", content).Link(Main, "font", "font", "fonts/font1.fntdata")
        .Replace(Main, "</p:presentation>", $"<p:embeddedFontLst><p:embeddedFont><p:font typeface=\"Face\"/><p:{style} r:id=\"font\"/>"
            + $"</p:embeddedFont></p:embeddedFontLst></p:presentation>");

    private static IEnumerable<string> Sections(string presentation) => Section().Matches(presentation).Select(match =>
        match.Groups[1].Value + ": " + string.Join(' ', SlideId().Matches(match.Groups[2].Value).Select(id => id.Groups[1].Value)));

    [GeneratedRegex("<p14:section name=\"([^\"]*)\" id=\"[^\"]*\"><p14:sldIdLst>(.*?)</p14:sldIdLst>")]
    private static partial Regex Section();

    [GeneratedRegex("<p14:section name=\"[^\"]*\" id=\"([^\"]*)\"")]
    private static partial Regex SectionId();

    [GeneratedRegex("<p14:sldId id=\"([0-9]+)\"")]
    private static partial Regex SlideId();
}
