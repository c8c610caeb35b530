namespace PptBatch.OpenXml.Tests.Checking;

/// <summary>Every look rule finds its fault in a deck that is good but for that fault.</summary>
public sealed class LookRuleTests
{
    private const string Slide2 = "ppt/slides/slide2.xml";
    private const string Body = "Keeps the rows that meet a condition";
    private const string Panel = "A panel with a short remark";
    private static readonly string LongText = string.Join(' ', Enumerable.Repeat("Some rows are kept and others are not.", 40));

    [Fact]
    public void Validate_TextTallerThanItsBox_IsFound() =>
        AssertFound("PB6101", new TinyDeck().ChangeSlide(Body, LongText), "PB6103", "PB6102");

    [Fact]
    public void Validate_BareAutofit_DoesNotHideOverflow() => AssertFound(
        "PB6101", new TinyDeck().ChangeSlide(Panel, LongText[..900])
            .ChangeSlide("<a:bodyPr anchor=\"ctr\"/>", "<a:bodyPr><a:normAutofit/></a:bodyPr>"), "PB6102", "PB6103");

    [Fact]
    public void Validate_AutofitThatShrank_IsMeasuredAtItsScale() => AssertFound(
        "PB6104",
        new TinyDeck().ChangeSlide(Panel, LongText[..500])
            .ChangeSlide("<a:bodyPr anchor=\"ctr\"/>",
                "<a:bodyPr anchor=\"ctr\"><a:normAutofit fontScale=\"50000\" lnSpcReduction=\"20000\"/></a:bodyPr>"));

    [Fact]
    public void Validate_TableThatGrowsOutOfItsFrame_IsFound() =>
        AssertFound("PB6101", new TinyDeck().Change(Slide2, ">Bread<", $">{LongText[..400]}<"), "PB6103");

    [Fact]
    public void Validate_PanelOverText_IsFound() =>
        AssertFound("PB6102", new TinyDeck().ChangeSlide("x=\"6324600\" y=\"3657600\"", "x=\"1024600\" y=\"1600200\""), "PB6109");

    [Fact]
    public void Validate_PictureOverText_IsFound() =>
        AssertFound("PB6102", new TinyDeck().ChangeSlide("<a:off x=\"6324600\" y=\"1600200\"/>", "<a:off x=\"1200000\" y=\"1600200\"/>"));

    [Fact]
    public void Validate_TextWhollyOnAPanel_IsMeant() => Assert.Empty(new TinyDeck()
        .ChangeSlide("<p:sp>\n      <p:nvSpPr><p:cNvPr id=\"3\"",
            Shape(8, "Panel", 700000, 1500000, 5300000, 4400000) + "<p:sp>\n      <p:nvSpPr><p:cNvPr id=\"3\"")
        .Check().Findings);

    [Fact]
    public void Validate_TextOffTheSlide_IsFound() =>
        AssertFound("PB6103", new TinyDeck().ChangeSlide("x=\"6324600\" y=\"3657600\"", "x=\"9324600\" y=\"3657600\""));

    [Fact]
    public void Validate_OrnamentOffTheSlide_IsNoFault() => Assert.Empty(new TinyDeck()
        .ChangeSlide(
            "name=\"Picture 3\" descr=\"A red square\"/>",
            "name=\"Picture 3\"><a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative "
            + "xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst></p:cNvPr>")
        .ChangeSlide("<a:off x=\"6324600\" y=\"1600200\"/>", "<a:off x=\"12000000\" y=\"1600200\"/>")
        .Check().Findings);

    [Theory]
    [InlineData("sz=\"1599\"", false)]
    [InlineData("sz=\"1500\"", true)]
    public void Validate_SmallBody_IsFound(string size, bool found)
    {
        TinyDeck deck = new TinyDeck().ChangeSlide($"lang=\"en-GB\"/><a:t>{Body}", $"lang=\"en-GB\" {size}/><a:t>{Body}");
        Assert.Equal(found, deck.Check().Findings.Any(finding => finding.Rule == "PB6104"));
    }

    [Fact]
    public void Validate_TableBelowItsFloor_IsFound() => AssertFound("PB6104", new TinyDeck().Change(Slide2, "sz=\"1600\"", "sz=\"1100\""));

    [Fact]
    public void Validate_Floors_AreConfigurable() =>
        Assert.Contains(new TinyDeck().Check(new DeckValidatorOptions { MinBodyPt = 22 }).Findings, finding => finding.Rule == "PB6104");

    [Theory]
    [InlineData("<a:schemeClr val=\"accent1\"><a:lumMod val=\"20000\"/><a:lumOff val=\"80000\"/></a:schemeClr>",
        "<a:schemeClr val=\"accent1\"/>")]
    [InlineData("<a:schemeClr val=\"accent1\"><a:lumMod val=\"20000\"/><a:lumOff val=\"80000\"/></a:schemeClr>",
        "<a:srgbClr val=\"404040\"/>")]
    public void Validate_DarkTextOnDarkPanel_IsFound(string old, string replacement) =>
        AssertFound("PB6105", new TinyDeck().ChangeSlide(old, replacement));

    [Fact]
    public void Validate_PaleTextOnTheBackground_IsFound() => AssertFound(
        "PB6105",
        new TinyDeck().ChangeSlide($"lang=\"en-GB\"/><a:t>{Body}",
            $"lang=\"en-GB\"><a:solidFill><a:schemeClr val=\"bg1\"><a:lumMod "
                + $"val=\"75000\"/></a:schemeClr></a:solidFill></a:rPr><a:t>{Body}"));

    [Fact]
    public void Validate_EmptyTitle_IsFound() => AssertFound("PB6106", new TinyDeck().ChangeSlide("Filter rows", ""));

    [Fact]
    public void Validate_NoTitlePlaceholder_IsFound() =>
        AssertFound("PB6106", new TinyDeck().ChangeSlide("<p:ph type=\"title\"/>", "<p:ph type=\"body\" idx=\"7\"/>"), "PB6102", "PB6101");

    [Fact]
    public void Validate_SameTitleInOtherSection_IsNoFault() =>
        Assert.Empty(new TinyDeck().Change(Slide2, "What it costs", "Filter rows").Check().Findings);

    [Fact]
    public void Validate_SameTitleInOneSection_IsFound() => AssertFound(
        "PB6107",
        new TinyDeck().Change(Slide2, "What it costs", "Filter rows")
            .Change("ppt/presentation.xml", "<p14:sldId id=\"256\"/>", "<p14:sldId id=\"256\"/><p14:sldId id=\"257\"/>")
            .Change("ppt/presentation.xml",
                "<p14:section name=\"Two\" id=\"{00000000-0000-4000-8000-000000000002}\"><p14:sldIdLst><p14:sldId "
                    + "id=\"257\"/></p14:sldIdLst></p14:section>", ""));

    [Fact]
    public void Validate_NoAlternativeText_IsFound() => AssertFound("PB6108", new TinyDeck().ChangeSlide(" descr=\"A red square\"", ""));

    [Fact]
    public void Validate_ShapeWithoutTextOrAlternativeText_IsRemarked()
    {
        DeckFinding finding = Assert.Single(WithShape(" descr=\"A plain panel\"", "").Check().Findings);
        Assert.Equal(("PB6108", DiagnosticSeverity.Info, "Panel"), (finding.Rule, finding.Severity, finding.Shape));
    }

    [Fact]
    public void Validate_ShapeInAGroupThatSaysWhatItShows_IsNoFault() => Assert.Empty(WithShape(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"8\" name=\"Panel\" descr=\"A plain panel\"/>",
        "<p:grpSp><p:nvGrpSpPr><p:cNvPr id=\"9\" name=\"Group\" descr=\"All of it\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"8\" name=\"Panel\"/>",
        "</p:grpSp>").Check().Findings);

    [Fact]
    public void Validate_MergedCells_AreRemarked()
    {
        TinyDeck deck = new TinyDeck().Change(Slide2, "<a:tr h=\"457200\"><a:tc>", "<a:tr h=\"457200\"><a:tc gridSpan=\"2\">");
        Assert.Contains(deck.Check().Findings, finding => finding is { Rule: "PB6114", Slide: 2, Shape: not null });
    }

    [Theory]
    [InlineData("here", DiagnosticSeverity.Warning)]
    [InlineData("Haz clic aquí.", DiagnosticSeverity.Warning)]
    [InlineData("https://example.org/a", DiagnosticSeverity.Info)]
    [InlineData("The rules of the game", null)]
    [InlineData("www.example.org has it", null)]
    public void Validate_TextOfALink_SaysWhereItLeads(string text, DiagnosticSeverity? expected)
    {
        TinyDeck deck = new TinyDeck().ChangeSlide($"<a:rPr lang=\"en-GB\"/><a:t>{Body}",
            $"<a:rPr lang=\"en-GB\"><a:hlinkClick r:id=\"rId7\"/></a:rPr><a:t>{text}");
        DeckFinding? finding = deck.Check().Findings.SingleOrDefault(finding => finding.Rule == "PB6115");
        Assert.Equal(expected, finding?.Severity);
    }

    [Fact]
    public void Validate_LinkOfTwoRuns_IsReadAsOne()
    {
        TinyDeck deck = new TinyDeck().ChangeSlide($"<a:rPr lang=\"en-GB\"/><a:t>{Body}",
            "<a:rPr lang=\"en-GB\"><a:hlinkClick r:id=\"rId7\"/></a:rPr><a:t>click </a:t></a:r>"
            + "<a:r><a:rPr lang=\"en-GB\" b=\"1\"><a:hlinkClick r:id=\"rId7\"/></a:rPr><a:t>here");
        Assert.Contains(deck.Check().Findings, finding => finding.Rule == "PB6115" && finding.Message.Contains("click here"));
    }

    [Theory]
    [InlineData("", DiagnosticSeverity.Warning)]
    [InlineData("Default Section", DiagnosticSeverity.Warning)]
    [InlineData("One", DiagnosticSeverity.Info)]
    [InlineData("Three", null)]
    public void Validate_NameOfASection_IsItsOwn(string name, DiagnosticSeverity? expected)
    {
        TinyDeck deck = new TinyDeck().Change("ppt/presentation.xml", "<p14:section name=\"Two\"", $"<p14:section name=\"{name}\"");
        DeckFinding? finding = deck.Check().Findings.SingleOrDefault();
        Assert.Equal((expected, expected is null ? null : "PB6116", expected is null ? null : 2), (finding?.Severity, finding?.Rule, finding?.Slide));
    }

    [Fact]
    public void Validate_TitleReadLast_IsFound() =>
        AssertFound("PB6109", new TinyDeck().ChangeSlide("type=\"title\"", "idx=\"1\" ")
        .ChangeSlide("<p:ph idx=\"1\"/>", "<p:ph type=\"title\"/>"), "PB6102", "PB6101");

    [Fact]
    public void Validate_TableWithoutHeader_IsFound() => AssertFound("PB6110", new TinyDeck().Change(Slide2, " firstRow=\"1\"", ""));

    [Fact]
    public void Validate_RunWithoutLanguage_IsFound() =>
        AssertFound("PB6111", new TinyDeck().ChangeSlide($"<a:rPr lang=\"en-GB\"/><a:t>{Body}", $"<a:rPr/><a:t>{Body}"));

    [Fact]
    public void Validate_EmptyPlaceholder_IsFound() => AssertFound("PB6112", new TinyDeck().ChangeSlide(Body, ""));

    [Fact]
    public void Validate_BarePicture_IsFound() => AssertFound("PB6113", new TinyDeck()
        .ChangeSlide(Body, "").ChangeSlide(Panel, "").ChangeSlide("Filter rows", "")
        .ChangeSlide("<a:off x=\"6324600\" y=\"1600200\"/><a:ext cx=\"1828800\" cy=\"1828800\"/>",
            "<a:off x=\"0\" y=\"0\"/><a:ext cx=\"12192000\" cy=\"6858000\"/>")
        .Change("ppt/notesSlides/notesSlide1.xml", "Say why.", ""), "PB6106", "PB6108", "PB6112", "PB6102");

    [Fact]
    public void Validate_PackageOnly_SkipsTheLook() =>
        Assert.Empty(new TinyDeck().ChangeSlide("Filter rows", "").Check(new DeckValidatorOptions { PackageOnly = true }).Findings);

    private static string Shape(int id, string name, int x, int y, int width, int height) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\" descr=\"A plain panel\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off "
            + $"x=\"{x}\" y=\"{y}\"/>"
        + $"<a:ext cx=\"{width}\" cy=\"{height}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
        + "<a:solidFill><a:srgbClr val=\"F0F0F0\"/></a:solidFill></p:spPr></p:sp>";

    /// <summary>The good deck with a panel on its first slide, whose markup is changed and followed by more.</summary>
    private static TinyDeck WithShape(string old, string replacement, string after = "") => new TinyDeck().ChangeSlide(
        "<p:sp>\n      <p:nvSpPr><p:cNvPr id=\"3\"",
        Shape(8, "Panel", 700000, 1500000, 5300000, 4400000).Replace(old, replacement, StringComparison.Ordinal) + after
        + "<p:sp>\n      <p:nvSpPr><p:cNvPr id=\"3\"");

    private static void AssertFound(string rule, TinyDeck deck, params string[] alsoAllowed)
    {
        string[] found = [.. deck.Check().Findings.Select(finding => finding.Rule).Distinct()];
        Assert.Contains(rule, found);
        Assert.Empty(found.Except([rule, .. alsoAllowed]));
    }
}
