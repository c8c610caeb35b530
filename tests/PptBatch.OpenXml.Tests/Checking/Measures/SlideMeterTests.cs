namespace PptBatch.OpenXml.Tests.Checking.Measures;

/// <summary>Slides whose numbers are worked out by hand: 144 cells, of 60 x 48.6 pt on a slide without title.</summary>
public sealed class SlideMeterTests
{
    private const string Layout = "ppt/slideLayouts/slideLayout1.xml";

    [Fact]
    public void Used_NothingOnTheSlide_IsNone()
    {
        SlideMeasures slide = new MadeUpSlide().Measure();
        Assert.Equal((0, 1, "no title"), (slide.Used, slide.EmptyBand, slide.Composition));
    }

    [Fact]
    public void Used_PanelOverTheLeftHalf_IsAHalf()
    {
        SlideMeasures slide = new MadeUpSlide().Panel(0, 54, 480, 437.4).Measure();
        Assert.Equal((0.5, 0), (slide.Used, slide.EmptyBand));
    }

    [Fact]
    public void Used_PanelThatCutsCells_CountsThemWhole()
    {
        // Four and a half rows of cells, all columns: five of nine rows; 218.4 of 437.4 pt are empty below, on a raster of 3 pt.
        SlideMeasures slide = new MadeUpSlide().Panel(0, 54, 960, 218.7).Measure();
        Assert.Equal(80 / 144.0, slide.Used, 0.001);
        Assert.Equal(218.4 / 437.4, slide.EmptyBand, 0.001);
    }

    [Fact]
    public void Used_PanelOfTheGroundsColour_IsNothing() =>
        Assert.Equal(0, new MadeUpSlide().Panel(0, 54, 480, 437.4, "FFFFFF").Measure().Used);

    [Fact]
    public void Used_PanelOnASheet_IsHeldAgainstTheSheet()
    {
        SlideMeasures slide = new MadeUpSlide().Panel(0, 0, 960, 540, "112233").Panel(0, 54, 240, 437.4, "FFFFFF").Measure();
        Assert.Equal((0.25, "#112233"), (slide.Used, slide.Ground));
    }

    [Fact]
    public void Used_Ellipse_LeavesItsCorners()
    {
        double box = new MadeUpSlide().Panel(0, 54, 960, 437.4).Measure().Used;
        double ellipse = new MadeUpSlide().Panel(0, 54, 960, 437.4, geometry: "ellipse").Measure().Used;
        Assert.Equal(1, box);
        Assert.InRange(ellipse, 0.8, 0.95);
    }

    [Fact]
    public void Used_ShapesInAScaledGroup_AreWhereTheGroupDrawsThem()
    {
        // 120 x 109.35 pt doubled: 240 x 218.7 pt from the body's top left corner, 4 columns and five rows of cells.
        SlideMeasures slide = new MadeUpSlide().Panel(0, 0, 120, 109.35).Grouped(0, 54, 240, 218.7).Measure();
        Assert.Equal((20 / 144.0, 1), (Math.Round(slide.Used * 144) / 144, slide.Groups));
    }

    [Fact]
    public void Used_OneLineOfText_CountsWhereTheLineIs()
    {
        // About 270 pt of text from 60 pt on, in the first row of cells; the box around it is as large as the body.
        SlideMeasures slide = new MadeUpSlide().Text(60, 60, 840, 420, "Twenty letters a line and a few more", 18).Measure();
        Assert.InRange(slide.Used * 144, 4, 6);
        Assert.InRange(slide.EmptyBand, (491.4 - 80) / 437.4, (491.4 - 70) / 437.4);
    }

    [Fact]
    public void Used_TitleOnTop_StandsAboveTheBody()
    {
        // The title's one line of 40 pt ends 48 pt below 60: the panel begins there.
        SlideMeasures slide = new MadeUpSlide().Title(48, 60, 864, 60, "A title", 40).Panel(0, 108, 960, 383.4).Measure();
        Assert.Equal((1, "title on top + panel across"), (slide.Used, slide.Composition));
    }

    [Fact]
    public void Used_WhatTheLayoutDraws_Counts()
    {
        TinyDeck deck = new MadeUpSlide().ToDeck().Change(Layout, "</p:spTree>",
            "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"Art\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"685800\"/>"
            + "<a:ext cx=\"3048000\" cy=\"5554980\"/></a:xfrm><a:solidFill><a:srgbClr val=\"336699\"/></a:solidFill></p:spPr></p:sp></p:spTree>");
        Assert.Equal(0.25, deck.Check(new DeckValidatorOptions { Look = new LookLimits() }).Look!.Slides.Single().Used);
    }

    [Fact]
    public void Ground_OfTheLayout_IsTheSlides()
    {
        TinyDeck deck = new MadeUpSlide().Panel(0, 54, 480, 437.4, "123456").ToDeck().Change(
            Layout, "<p:spTree>", "<p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"123456\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>");
        SlideMeasures slide = deck.Check(new DeckValidatorOptions { Look = new LookLimits() }).Look!.Slides.Single();
        Assert.Equal(("#123456", 0), (slide.Ground, slide.Used));
    }

    [Fact]
    public void Ground_BesideAColouredPartOfAnOpener_IsTheHalfThatTextStandsOn()
    {
        // A coloured page, of which the layout covers ten of sixteen columns in white: the six that are left are drawn on.
        TinyDeck deck = new MadeUpSlide().ToDeck().Change(
            Layout, "<p:spTree>", "<p:bg><p:bgPr><a:solidFill><a:srgbClr val=\"123456\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>")
            .Change(Layout, "</p:spTree>",
                "<p:sp><p:nvSpPr><p:cNvPr id=\"9\" name=\"Half\"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext cx=\"7620000\" cy=\"6858000\"/></a:xfrm><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></p:spPr></p:sp></p:spTree>");
        SlideMeasures slide = deck.Check(new DeckValidatorOptions { Look = new LookLimits() }).Look!.Slides.Single();
        Assert.Equal(("#FFFFFF", 6 / 16.0, 0), (slide.Ground, slide.Used, slide.EmptyBand));
    }

    [Fact]
    public void Words_OfTitleTextAndCode_AreCountedApart()
    {
        SlideMeasures slide = new MadeUpSlide().Title(48, 40, 864, 60, "Three words here", 36).Text(48, 120, 400, 100, "a b c d", 18)
            .Text(48, 240, 400, 40, "tiny print", 12).Text(48, 300, 400, 40, "print(x, y)", 16, "Consolas").Measure();
        Assert.Equal((11, 6, 2), (slide.Words, slide.BodyWords, slide.SmallWords));
        Assert.Equal([36, 18, 16, 12], slide.Sizes);

        // The median of four words of 18, two of 12 and two of 16 is between 16 and 18.
        Assert.Equal(36 / 17.0, slide.TitleRatio!.Value, 0.001);
    }

    [Fact]
    public void Words_OfAScriptWithoutSpaces_AreTwoSignsEach() =>
        Assert.Equal(3, new MadeUpSlide().Text(48, 120, 400, 100, "日本語文 word", 18).Measure().Words);

    [Theory]
    [InlineData(100, 0)]
    [InlineData(100.5, 0)]
    [InlineData(102, 1)]
    [InlineData(110, 0)]
    public void NearMisses_LeftEdges_CountFromThreeQuartersToThreePoints(double left, int count) =>
        Assert.Equal(count, new MadeUpSlide().Panel(100, 60, 300, 100).Panel(left, 200, 500, 150).Measure().NearMisses);

    [Fact]
    public void Evidence_JoinedShapes_AreADiagram() => Assert.Equal(
        [LookEvidence.Diagram], new MadeUpSlide().Panel(48, 100, 200, 100).Panel(400, 100, 200, 100).Connector(2, 3).Measure().Evidence);

    [Fact]
    public void Evidence_OfTheSampleDeck_IsFound()
    {
        DeckMeasures look = new TinyDeck().Check(new DeckValidatorOptions { Look = new LookLimits() }).Look!;
        Assert.Equal([LookEvidence.Picture], look.Slides[0].Evidence);
        Assert.Equal([LookEvidence.Table, LookEvidence.Chart], look.Slides[1].Evidence);
    }

    [Fact]
    public void Composition_ThreePanels_SaysHowTheyStand()
    {
        Assert.Equal("no title + 3 panels in a row",
            new MadeUpSlide().Panel(48, 100, 200, 200).Panel(300, 100, 200, 200).Panel(552, 100, 200, 200).Measure().Composition);
        Assert.Equal("no title + 3 panels in a column",
            new MadeUpSlide().Panel(48, 60, 600, 100).Panel(48, 200, 600, 100).Panel(48, 340, 600, 100).Measure().Composition);
    }
}
