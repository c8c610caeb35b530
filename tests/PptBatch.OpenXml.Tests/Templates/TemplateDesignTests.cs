using System.Xml.Linq;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates;
using PptBatch.OpenXml.Templates.Inks;
using PptBatch.OpenXml.Tests.Writing;

namespace PptBatch.OpenXml.Tests.Templates;

public sealed class TemplateDesignTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public async Task Design_UsualLayoutsWithStrangeNames_AreFoundByTheirPlaceholders()
    {
        (TemplateDesign made, TemplateDeck deck) =
            await TemplateDeck.AssertGoodAsync(new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes());

        TemplateReport report = TemplateReportBuilder.Of(made);
        Assert.Equal(["Α", "Б", "節", "節", "Б", "ג", "ג", "ג", "ג"], report.Layouts.Take(9).Select(layout => layout.Layout));
        Assert.Equal("د", report.Layouts.Single(layout => layout.Composition == "TitleOnly").Layout);
        Assert.True(report.IsGood, report.ToText());
        Assert.Equal(made.Template.Hash, deck.Result.TemplateHash);

        // The slide's body stands in the template's own placeholder, inside its bounds.
        XElement slide = XElement.Parse(PackageText.Of(deck.Bytes, "ppt/slides/slide3.xml"));
        Assert.Contains("slideLayout2.xml", PackageText.Of(deck.Bytes, "ppt/slides/_rels/slide3.xml.rels"), StringComparison.Ordinal);
        Assert.Equal(["title", null], slide.Descendants(P + "ph").Take(2).Select(placeholder => (string?)placeholder.Attribute("type")));
        Box body = made.Design.Zones.Body;
        Assert.Equal((55.2, 129.6, 904.8, 462.4),
            (Math.Round(body.X, 6), Math.Round(body.Y, 6), Math.Round(body.Right, 6), Math.Round(body.Bottom, 6)));
        Assert.All(slide.Descendants(A + "latin").Select(face => (string?)face.Attribute("typeface")), face =>
            Assert.True(face is "+mj-lt" or "+mn-lt" or "Courier New", face));
    }

    [Fact]
    public async Task Design_OnlyTitleAndBody_MakesTheRestOnTheTemplatesMaster()
    {
        (TemplateDesign made, TemplateDeck deck) =
            await TemplateDeck.AssertGoodAsync(new TemplateFixture { Layouts = [TemplateFixture.TitleAndContent()] }.Bytes());

        Assert.Contains(
            made.Design.Findings, finding => finding.Code == "PB3103" && finding.Message.Contains("'Cover'", StringComparison.Ordinal));
        XElement master = XElement.Parse(PackageText.Of(deck.Bytes, "ppt/slideMasters/slideMaster1.xml"));
        Assert.Equal(1 + made.Design.Layouts.Select(layout => layout.Part)
            .Where(part => part > 1).Distinct().Count(), master.Descendants(P + "sldLayoutId").Count());
        Assert.Contains("Customer", PackageText.Of(deck.Bytes, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_LineUnderTheTitle_TakesTheSubtitle()
    {
        (string? type, string name, string shapes) = TemplateFixture.TitleAndContent();
        (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(
            new TemplateFixture { Layouts = [(type, name, shapes + TemplateFixture.Placeholder("body", 20, 48, 106, 864, 34))] }.Bytes());

        Assert.Equal(name, made.Map.Find(PageLayout.TitleAndContent)?.Name);
        Assert.Contains("idx=\"20\"", PackageText.Of(deck.Bytes, "ppt/slides/slide4.xml"), StringComparison.Ordinal);
        Assert.True(made.Design.Zones.BodyUnderSubtitle.Y >= made.Design.Zones.Subtitle.Box.Bottom);
    }

    [Fact]
    public async Task Design_TitleInTheMiddle_PutsTitlesAtTheTopAndSaysSo()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(new TemplateFixture
        {
            Master =
                [TemplateFixture.Placeholder("title", 0, 320, 240, 600, 90), TemplateFixture.Placeholder("body", 1, 360, 340, 500, 60)],
            Layouts = [("title", "Portada", TemplateFixture.Placeholder("title", 0, 320, 240, 600, 90))],
        }.Bytes());

        Assert.True(made.Design.Zones.Title.Box.Bottom < 120);
        Assert.True(made.Design.Zones.Body.Y >= made.Design.Zones.Title.Box.Bottom);
        Assert.Contains(made.Design.Findings, finding => finding.Message.Contains("leaves no room for content", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Design_FooterBesideTheSlide_IsLeftOut()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(new TemplateFixture
        {
            Layouts =
            [
                ("obj", "Contenido", TemplateFixture.Placeholder("title", 0, 48, 24, 864, 80)
                    + TemplateFixture.Placeholder(null, 1, 48, 126, 864, 340)
                    + TemplateFixture.Placeholder("dt", 10, 48, 520, 200, 28) + TemplateFixture.Placeholder("ftr", 11, 1000, 500, 320, 28)
                    + TemplateFixture.Placeholder("sldNum", 12, 740, 500, 172, 28)),
            ],
        }.Bytes());

        Assert.Null(made.Design.Zones.FooterCourse);
        Assert.Null(made.Design.Zones.FooterLesson);
        Assert.NotNull(made.Design.Zones.FooterNumber);
    }

    [Fact]
    public async Task Design_NoTitlePlaceholder_PutsTitlesAtTheTopAndSaysSo()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(new TemplateFixture
        {
            Master = [TemplateFixture.Placeholder("body", 1, 48, 126, 864, 340)],
            Layouts = [(null, "Body only", TemplateFixture.Placeholder("body", 1, 48, 126, 864, 340))],
        }.Bytes());

        Assert.Contains(
            made.Design.Findings, finding => finding.Code == "PB3107" && finding.Message.Contains("title", StringComparison.Ordinal));
        Assert.True(made.Design.Zones.Title.Box.Bottom <= made.Design.Zones.Body.Y);
    }

    [Fact]
    public async Task Design_DarkTheme_WritesLightText()
    {
        (TemplateDesign made, _) =
            await TemplateDeck.AssertGoodAsync(new TemplateFixture { Dark = true, Layouts = TemplateFixture.Usual() }.Bytes());

        Assert.Equal("FFFFFF", made.Design.Theme[ColorToken.Ink]);
        Assert.Equal("000000", made.Design.Theme[ColorToken.Surface]);
    }

    [Fact]
    public async Task Design_TitleColorThatCannotBeRead_IsReplacedByAShadeThatCan()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(
            new TemplateFixture { TitleFill = "<a:schemeClr val=\"accent4\"/>", Layouts = TemplateFixture.Usual() }.Bytes());

        ContrastPair title = made.Contrast.First(pair => pair.Role == "title");
        Assert.Equal("FFC000", title.Wished);
        Assert.True(title.Ratio < 3 && title.TakenRatio >= 3, $"{title}");
        Assert.Contains(
            made.Design.Findings, finding => finding.Code == "PB3104" && finding.Message.Contains("#FFC000", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Design_BandBehindTheTitle_GivesTheTitleItsOwnColor()
    {
        string band = TemplateFixture.Rectangle(50, 0, 0, 960, 115, "<a:solidFill><a:schemeClr val=\"tx2\"/></a:solidFill>");
        (TemplateDesign made, _) =
            await TemplateDeck.AssertGoodAsync(new TemplateFixture { MasterShapes = band, Layouts = TemplateFixture.Usual() }.Bytes());

        Assert.Equal("000000", made.Design.Theme[ColorToken.Ink]);
        Assert.Equal("FFFFFF", made.Design.Theme[ColorToken.Title]);
    }

    [Theory]
    [InlineData("vert=\"vert\"", "vertical")]
    [InlineData("rot=\"5400000\"", "turned")]
    [InlineData("numCol=\"2\"", "in columns")]
    public async Task Design_MasterWhoseTextIsNotLevel_IsSetLevelAndSaysSo(string body, string how)
    {
        TemplateFixture fixture = new()
        {
            Master =
            [
                TemplateFixture.Placeholder("title", 0, 48, 24, 864, 80, body),
                TemplateFixture.Placeholder("body", 1, 48, 126, 864, 340, body),
            ],
            Layouts = TemplateFixture.Usual(),
        };
        (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(fixture.Bytes());

        Assert.Equal(2, made.Design.Findings.Count(
            finding => finding.Code == "PB3108" && finding.Message.Contains(how, StringComparison.Ordinal)));
        Assert.DoesNotContain(body, PackageText.Of(deck.Bytes, "ppt/slideMasters/slideMaster1.xml"), StringComparison.Ordinal);
        Assert.NotNull(made.Map.Content);
    }

    [Theory]
    [InlineData(800, 0, 160, 540, 48, 126, 746, 340)] // a strip at the right
    [InlineData(0, 420, 960, 120, 48, 126, 864, 288)] // a band at the bottom
    [InlineData(0, 100, 200, 440, 206, 126, 706, 340)] // a strip at the left
    public async Task Design_ArtOverTheContent_LeavesItFree(
        double x, double y, double width, double height, double left, double top, double freeWidth, double freeHeight)
    {
        string art = TemplateFixture.Rectangle(50, x, y, width, height, "<a:solidFill><a:srgbClr val=\"FFC000\"/></a:solidFill>");
        TemplateFixture fixture = new() { MasterShapes = art, Layouts = [TemplateFixture.TitleAndContent()] };
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(fixture.Bytes());

        Box body = made.Design.Zones.Body;
        Assert.Contains(made.Design.Findings, finding => finding.Code == "PB3109");
        Assert.InRange(body.X, left - 0.01, left + 7.21);
        Assert.InRange(body.Y, top - 0.01, top + 3.61);
        Assert.InRange(body.Right, left + freeWidth - 7.21, left + freeWidth + 0.01);
        Assert.InRange(body.Bottom, top + freeHeight - 3.61, top + freeHeight + 0.01);
    }

    [Fact]
    public async Task Design_ArtThatLeavesTooLittle_IsNamed()
    {
        string art = TemplateFixture.Rectangle(50, 300, 120, 360, 360, "<a:solidFill><a:srgbClr val=\"FFC000\"/></a:solidFill>");
        TemplateDesign made = await TemplateDeck.DesignAsync(
            new TemplateFixture { MasterShapes = art, Layouts = [TemplateFixture.TitleAndContent()] }.Bytes());
        Assert.Contains(made.Design.Findings, finding =>
            finding.Code == "PB3107" && finding.Message.Contains("too little room", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Design_PictureBehindTheText_GetsAPlainPanel()
    {
        string picture =
            "<p:pic><p:nvPicPr><p:cNvPr id=\"60\" name=\"Photo\"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip "
                + "r:embed=\"rId9\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            + "<p:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"12192000\" cy=\"6858000\"/></a:xfrm><a:prstGeom "
                + "prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
        TemplateFixture fixture = new() { Layouts = [("obj", "Photo", picture + TemplateFixture.TitleAndContent().Shapes)] };
        fixture.Parts["ppt/media/photo.png"] = OnePixel;
        fixture.Parts["ppt/media/unused.png"] = OnePixel;
        fixture.Parts["ppt/slideLayouts/_rels/slideLayout1.xml.rels"] = TemplateFixture.Relationships(
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster", "../slideMasters/slideMaster1.xml"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", "../media/photo.png"))
                .Replace("rId2", "rId9", StringComparison.Ordinal);

        (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(fixture.Bytes());

        Assert.Contains(
            made.Design.Findings, finding => finding.Code == "PB3104" && finding.Message.Contains("panel", StringComparison.Ordinal));
        string layout = PackageText.Of(deck.Bytes, "ppt/slideLayouts/slideLayout1.xml");
        Assert.Contains("name=\"Ground\"", layout, StringComparison.Ordinal);

        // The picture is still seen through it.
        Assert.Contains("<a:alpha val=\"80000\"/>", layout.Replace(" />", "/>", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(["ppt/media/design1.png"], PackageText.Names(deck.Bytes)
            .Where(name => name.StartsWith("ppt/media/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Design_FourToThree_IsTheSizeOfTheDeck()
    {
        (TemplateDesign made, TemplateDeck deck) = await TemplateDeck.AssertGoodAsync(new TemplateFixture
        {
            Width = 9144000,
            Height = 6858000,
            Master = [TemplateFixture.Placeholder("title", 0, 36, 21, 648, 90), TemplateFixture.Placeholder("body", 1, 36, 126, 648, 356)],
            Layouts =
                [("obj", "4:3", TemplateFixture.Placeholder("title", 0, 36, 21, 648, 90)
                + TemplateFixture.Placeholder(null, 1, 36, 126, 648, 356))],
        }.Bytes());

        Assert.Contains(
            "<p:sldSz cx=\"9144000\" cy=\"6858000\"", PackageText.Of(deck.Bytes, "ppt/presentation.xml"), StringComparison.Ordinal);
        Assert.True(made.Design.Zones.Body.Right <= 720);
    }

    [Fact]
    public async Task Design_TinyBody_GivesContentTheRoomBetweenTitleAndFooter()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(new TemplateFixture
        {
            Master = [TemplateFixture.Placeholder("title", 0, 48, 24, 864, 80), TemplateFixture.Placeholder("body", 1, 400, 300, 160, 40)],
            Layouts =
                [("obj", "Tiny", TemplateFixture.Placeholder("title", 0, 48, 24, 864, 80)
                + TemplateFixture.Placeholder(null, 1, 400, 300, 160, 40))],
        }.Bytes());

        Assert.Contains(made.Design.Findings, finding => finding.Code == "PB3107");
        Assert.True(made.Design.Zones.Body is { Width: > 480, Height: > 216 });
    }

    [Fact]
    public async Task Design_TwoMasters_StandsOnTheFirst()
    {
        (TemplateDesign made, TemplateDeck deck) =
            await TemplateDeck.AssertGoodAsync(new TemplateFixture { Masters = 2, Layouts = TemplateFixture.Usual() }.Bytes());

        Assert.Contains(made.Design.Findings, finding =>
            finding.Code == "PB3106" && finding.Message.Contains("1 of its 2 masters", StringComparison.Ordinal));
        Assert.Single(PackageText.Names(deck.Bytes), name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Design_UnknownFace_IsMeasuredWideAndNamedInTheDeck()
    {
        (TemplateDesign made, _) = await TemplateDeck.AssertGoodAsync(
            new TemplateFixture { BodyFace = "Customer Sans", Layouts = TemplateFixture.Usual() }.Bytes());

        Assert.Contains(made.Design.Findings, finding =>
            finding.Code == "PB3102" && finding.Message.Contains("Customer Sans", StringComparison.Ordinal));
        Assert.Equal(("Customer Sans", "DejaVu Sans"), (made.Design.Theme.Fonts.Body, made.Design.Fonts.Body));
    }

    [Fact]
    public async Task Render_SameTemplateTwice_GivesTheSameBytes()
    {
        byte[] template = new TemplateFixture { Layouts = TemplateFixture.Usual() }.Bytes();
        TemplateDeck one = await TemplateDeck.RenderAsync((await TemplateDeck.DesignAsync(template)).Design);
        TemplateDeck two = await TemplateDeck.RenderAsync((await TemplateDeck.DesignAsync(template)).Design);
        Assert.Equal(one.Bytes.ToArray(), two.Bytes.ToArray());
    }

    internal const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
}
