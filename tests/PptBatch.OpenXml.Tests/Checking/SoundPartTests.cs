using PptBatch.OpenXml.Packages.Zip;

namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>Parts are what they say, pictures are pictures, slides have a size; and what programs write in good faith is no fault.</summary>
public sealed class SoundPartTests
{
    private const string Picture = "ppt/media/image1.png";
    private const string Presentation = "ppt/presentation.xml";

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g>", "PB6026")]
    [InlineData("<!DOCTYPE svg [<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    public void Validate_DrawingInSvg_IsAPictureThatMayHaveADtdAndMustBeWhole(string content, params string[] rules) => Assert.Equal(
        rules,
        Rules(new TinyDeck().Add("ppt/media/image9.svg", content)
            .Change("[Content_Types].xml", "</Types>", "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/></Types>")
            .Change("ppt/slides/_rels/slide1.xml.rels", "</Relationships>",
                "<Relationship Id=\"svg\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" "
                    + "Target=\"../media/image9.svg\"/></Relationships>")));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("<html>404</html>")]
    public void Validate_BytesThatAreNoPicture_AreFound(string content) =>
        Assert.Equal(["PB6026"], Rules(new TinyDeck().Remove(Picture).Add(Picture, content)));

    [Fact]
    public void Validate_PdfOfAMac_IsNoFault() => Assert.Empty(new TinyDeck()
        .Change("[Content_Types].xml", "<Default Extension=\"png\" ContentType=\"image/png\"/>",
            "<Default Extension=\"png\" ContentType=\"application/pdf\"/>").Check().Findings);

    [Theory]
    [InlineData("0")]
    [InlineData("-12192000")]
    [InlineData("wide")]
    public void Validate_SlidesWithoutASize_AreFound(string width) =>
        Assert.Contains("PB6025", Rules(new TinyDeck().Change(Presentation, "cx=\"12192000\"", $"cx=\"{width}\"")));

    [Fact]
    public void Validate_SlideThatIsALayout_IsFound() => Assert.Contains(
        new TinyDeck().ChangeSlide("<p:sld ", "<p:sldLayout ").ChangeSlide("</p:sld>", "</p:sldLayout>").Check().Findings,
        finding => finding is { Rule: "PB6024", Part: "/ppt/slides/slide1.xml", Severity: DiagnosticSeverity.Error });

    [Fact]
    public void Validate_MoreShapesThanAreLookedAt_IsOneFinding()
    {
        const string Shape = "<p:sp><p:nvSpPr><p:cNvPr id=\"{0}\" name=\"S\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>";
        string shapes = string.Concat(Enumerable.Range(100, 5001).Select(id => Shape.Replace("{0}", $"{id}", StringComparison.Ordinal)));
        Assert.Equal(["PB6117"], Rules(new TinyDeck().ChangeSlide("</p:spTree>", shapes + "</p:spTree>")));
    }

    [Theory]
    [InlineData("https://example.org/film", DiagnosticSeverity.Warning)]
    [InlineData("file:///c:/film.mp4", DiagnosticSeverity.Error)]
    public void Validate_FilmOutsideTheDeck_IsAnErrorWhereAMergeTakesItOut(string target, DiagnosticSeverity expected)
    {
        TinyDeck deck = new TinyDeck().Change("ppt/slides/_rels/slide1.xml.rels", "</Relationships>",
            "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/video\" "
            + $"Target=\"{target}\" TargetMode=\"External\"/></Relationships>");
        DeckFinding finding = Assert.Single(deck.Check().Findings);
        Assert.Equal(("PB6007", expected), (finding.Rule, finding.Severity));
    }

    [Theory]
    [InlineData("<p:contentPart/>")]
    [InlineData("<p:graphicFrame><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/drawing/2017/model3d\"/></a:graphic></p:graphicFrame>")]
    public void Validate_InkOrModel_IsThePictureThatStandsInForIt(string choice)
    {
        const string Compatibility = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
        const string Picture = "<p:pic><p:nvPicPr><p:cNvPr id=\"9\" name=\"Ink 9\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:spPr/></p:pic>";
        DeckFinding finding = Assert.Single(new TinyDeck().ChangeSlide("</p:spTree>", $"<mc:AlternateContent {Compatibility}><mc:Choice>{choice}"
            + $"</mc:Choice><mc:Fallback>{Picture}</mc:Fallback></mc:AlternateContent></p:spTree>").Check().Findings);
        Assert.Equal(("PB6108", "Ink 9"), (finding.Rule, finding.Shape));
    }

    [Fact]
    public void Limits_OfCheckerAndMerger_AreOneSet() => Assert.Equal(PackageLimits.Default, new DeckValidatorOptions().PackageLimits);

    private static IEnumerable<string> Rules(TinyDeck deck) => deck.Check().Findings.Select(finding => finding.Rule).Distinct();
}
