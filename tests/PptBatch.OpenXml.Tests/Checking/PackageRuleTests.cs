using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>Every package rule finds its fault in a deck that is good but for that fault.</summary>
public sealed class PackageRuleTests
{
    private const string Presentation = "ppt/presentation.xml";
    private const string Types = "[Content_Types].xml";
    private const string SlideLinks = "ppt/slides/_rels/slide1.xml.rels";

    [Fact]
    public void Validate_GoodDeck_FindsNothing()
    {
        Assert.Empty(SchemaCheck.Errors(new TinyDeck().ToStream()));
        DeckReport report = new TinyDeck().Check();
        Assert.Equal("2 slides: 0 errors, 0 warnings, 0 remarks\n", report.ToText());
        Assert.Equal(2, report.SlideCount);
    }

    [Fact]
    public void Validate_MissingContentType_IsFound() =>
        AssertFound("PB6004", new TinyDeck().Change(Types, "<Default Extension=\"png\" ContentType=\"image/png\"/>", ""));

    [Fact]
    public void Validate_WrongContentType_IsFound() =>
        AssertFound("PB6004", new TinyDeck().Change(Types, "drawingml.chart+xml", "theme+xml"), "PB6016", "PB6024");

    [Fact]
    public void Validate_ContentTypeOfNothing_IsFound() =>
        AssertFound("PB6004", new TinyDeck()
            .Change(Types, "</Types>", "<Override PartName=\"/ppt/gone.xml\" ContentType=\"application/xml\"/></Types>"));

    [Fact]
    public void Validate_PartTwiceThatMayBeThereOnce_IsFound() => AssertFound("PB6023", new TinyDeck().Change(
        "ppt/_rels/presentation.xml.rels",
        "</Relationships>",
        string.Concat(Enumerable.Range(91, 2).Select(id => $"<Relationship Id=\"rId{id}\" Target=\"theme/theme1.xml\" "
            + "Type=\"http://schemas.microsoft.com/office/2006/relationships/legacyDocTextInfo\"/>")) + "</Relationships>"), "PB6004");

    [Fact]
    public void Validate_MissingTarget_IsFound() => AssertFound("PB6005", new TinyDeck().Remove("ppt/media/image1.png"));

    [Fact]
    public void Validate_RelationshipIdTwice_IsFound() =>
        AssertFound("PB6005", new TinyDeck().Change(SlideLinks, "Id=\"rId3\"", "Id=\"rId2\""));

    [Fact]
    public void Validate_DanglingId_IsFound() => AssertFound("PB6006", new TinyDeck().ChangeSlide("r:embed=\"rId2\"", "r:embed=\"rId9\""));

    [Theory]
    [InlineData("image", "http://example.com/a.png")]
    [InlineData("hyperlink", "file:///etc/passwd")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    public void Validate_ExternalTarget_IsFound(string kind, string target) => AssertFound("PB6007", External(kind, target));

    [Theory]
    [InlineData("https://example.com")]
    [InlineData("mailto:a@example.com")]
    public void Validate_WebLink_IsAllowed(string target) => Assert.Empty(External("hyperlink", target).Check().Findings);

    [Fact]
    public void Validate_Orphan_IsFound() => AssertFound("PB6008", new TinyDeck().Add("ppt/media/image2.png", "x"));

    [Fact]
    public void Validate_Macro_IsFound() => AssertFound(
        "PB6009",
        new TinyDeck().Add("ppt/vbaProject.png", "x").Change(
            "ppt/_rels/presentation.xml.rels",
            "</Relationships>",
            "<Relationship Id=\"rId9\" Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\" "
                + "Target=\"vbaProject.png\"/></Relationships>"));

    [Theory]
    [InlineData("id=\"257\"", "id=\"256\"")]
    [InlineData("id=\"257\"", "id=\"12\"")]
    [InlineData("sldMasterId id=\"2147483648\"", "sldMasterId id=\"2147483649\"")]
    [InlineData("sldMasterId id=\"2147483648\"", "sldMasterId id=\"5\"")]
    [InlineData("<p:sldId id=\"257\" r:id=\"rId3\"/>", "<p:sldId id=\"257\" r:id=\"rId3\"/><p:sldId id=\"258\" r:id=\"rId3\"/>")]
    public void Validate_BadIdList_IsFound(string old, string replacement) =>
        AssertFound("PB6010", new TinyDeck().Change(Presentation, old, replacement), "PB6015", "PB6107");

    [Fact]
    public void Validate_ShapeIdTwice_IsFound() => AssertFound("PB6011", new TinyDeck().ChangeSlide("id=\"5\"", "id=\"4\""));

    [Fact]
    public void Validate_LayoutNotListed_IsFound() => AssertFound(
        "PB6012",
        new TinyDeck().Change(
            "ppt/slideMasters/slideMaster1.xml", "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst>",
                ""));

    [Fact]
    public void Validate_LayoutWithoutMaster_IsFound() =>
        AssertFound("PB6012", new TinyDeck().Remove("ppt/slideLayouts/_rels/slideLayout1.xml.rels"), "PB6106", "PB6105", "PB6104",
            "PB6101", "PB6102");

    [Fact]
    public void Validate_SharedTheme_IsFound() => AssertFound(
        "PB6012", new TinyDeck().Change("ppt/notesMasters/_rels/notesMaster1.xml.rels", "theme2", "theme1"), "PB6008");

    [Fact]
    public void Validate_SlideWithTwoLayouts_IsFound() =>
        AssertFound("PB6013", new TinyDeck()
            .Change(SlideLinks, "</Relationships>", Link("rId9", "slideLayout", "../slideLayouts/slideLayout1.xml")));

    [Fact]
    public void Validate_SlideNotListed_IsFound() =>
        AssertFound("PB6013", new TinyDeck().Change(Presentation, "<p:sldId id=\"257\" r:id=\"rId3\"/>", ""), "PB6015");

    [Fact]
    public void Validate_NotesOfAnotherSlide_IsFound() =>
        AssertFound("PB6014", new TinyDeck().Change("ppt/notesSlides/_rels/notesSlide1.xml.rels", "slides/slide1", "slides/slide2"));

    [Fact]
    public void Validate_NotesMasterNotListed_IsFound() => AssertFound(
        "PB6014", new TinyDeck().Change(Presentation, "<p:notesMasterIdLst><p:notesMasterId r:id=\"rId4\"/></p:notesMasterIdLst>", ""));

    [Theory]
    [InlineData("p14:sldId id=\"257\"", "p14:sldId id=\"999\"")]
    [InlineData("p14:sldId id=\"257\"", "p14:sldId id=\"256\"")]
    [InlineData("000000000002", "000000000001")]
    public void Validate_BadSection_IsFound(string old, string replacement) =>
        AssertFound("PB6015", new TinyDeck().Change(Presentation, old, replacement));

    [Fact]
    public void Validate_ChartWithoutWorkbook_IsFound() =>
        AssertFound("PB6016", new TinyDeck().Change("ppt/charts/chart1.xml", "<c:externalData r:id=\"rId1\"/>", ""));

    [Theory]
    [InlineData("<c:v>3.5</c:v>", "<c:v>three</c:v>")]
    [InlineData("<c:pt idx=\"1\">", "<c:pt idx=\"0\">")]
    [InlineData("<c:pt idx=\"1\">", "<c:pt idx=\"7\">")]
    public void Validate_BadChartCache_IsFound(string old, string replacement) =>
        AssertFound("PB6017", new TinyDeck().Change("ppt/charts/chart1.xml", old, replacement));

    [Fact]
    public void Validate_MediaPairThatDiffers_IsFound() => AssertFound(
        "PB6018",
        new TinyDeck().ChangeSlide(
                "<p:cNvPicPr/><p:nvPr/>",
                "<p:cNvPicPr/><p:nvPr><a:videoFile r:link=\"rId7\"/><p:extLst><p:ext uri=\"{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}\">"
                + "<p14:media xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\" "
                    + "r:embed=\"rId2\"/></p:ext></p:extLst></p:nvPr>")
            .Add("ppt/media/film.png", "x")
            .Change(SlideLinks, "</Relationships>", Link("rId7", "video", "../media/film.png")));

    [Theory]
    [InlineData("<a:gridCol w=\"2286000\"/><a:gridCol w=\"2286000\"/>", "<a:gridCol w=\"2286000\"/>")]
    [InlineData("<a:tc>", "<a:tc gridSpan=\"3\">")]
    [InlineData("<a:tc>", "<a:tc rowSpan=\"9\">")]
    public void Validate_TableThatDoesNotFitItsGrid_IsFound(string old, string replacement) =>
        AssertFound("PB6019", new TinyDeck().Change("ppt/slides/slide2.xml", old, replacement), "PB6101", "PB6114");

    [Theory]
    [InlineData("<p:spTgt spid=\"99\"/>")]
    [InlineData("<p:bldP spid=\"99\"/>")]
    public void Validate_AnimationOfNoShape_IsFound(string reference) =>
        AssertFound("PB6020", new TinyDeck().ChangeSlide("</p:cSld>", $"</p:cSld><p:timing>{reference}</p:timing>"));

    [Fact]
    public void Validate_AnimationOfAShape_IsGood() =>
        Assert.Empty(new TinyDeck().ChangeSlide("</p:cSld>", "</p:cSld><p:timing><p:spTgt spid=\"4\"/></p:timing>").Check().Findings);

    private static TinyDeck External(string kind, string target) => new TinyDeck()
        .Change(SlideLinks, "</Relationships>",
            Link("rId9", kind, target).Replace("/></", " TargetMode=\"External\"/></", StringComparison.Ordinal));

    private static string Link(string id, string kind, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" "
            + $"Target=\"{target}\"/></Relationships>";

    /// <summary>The rule reports, and no other does but those that the same fault must set off.</summary>
    private static void AssertFound(string rule, TinyDeck deck, params string[] alsoAllowed)
    {
        string[] found = [.. deck.Check().Findings.Select(finding => finding.Rule).Distinct()];
        Assert.Contains(rule, found);
        Assert.Empty(found.Except([rule, .. alsoAllowed]));
    }
}
