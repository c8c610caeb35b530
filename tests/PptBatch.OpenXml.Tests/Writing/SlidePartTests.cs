using System.Xml.Linq;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Writing;

public sealed class SlidePartTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly Box Somewhere = new(46.8, 129.6, 400, 100);

    [Fact]
    public void Write_SamePictureTwice_StoresItOnce()
    {
        using MemoryStream deck = DeckWriterTests.Write(Showcase.Deck);
        Assert.Equal(1, PackageText.Count(deck, "ppt/media/"));
    }

    [Fact]
    public void Write_NumberedParagraphs_ShareTheStartOfTheirList()
    {
        XElement slide =
            Slide(Body(Showcase.Number(4, "four"), Showcase.Number(5, "five"), Showcase.Bullet("break"), Showcase.Number(6, "six")));
        Assert.Equal(["4", "4", "6"], slide.Descendants(A + "buAutoNum").Select(number => (string?)number.Attribute("startAt")));
    }

    [Fact]
    public void Write_NestedNumbers_LeaveTheOuterListGoing()
    {
        XElement slide = Slide(Body(Showcase.Number(1, "one"), Showcase.Bullet("under it", level: 1), Showcase.Number(2, "two")));
        Assert.Equal(["1", "1"], slide.Descendants(A + "buAutoNum").Select(number => (string?)number.Attribute("startAt")));
    }

    [Fact]
    public void Write_EveryRun_StatesItsLanguage()
    {
        using MemoryStream deck = DeckWriterTests.Write(Showcase.Deck);
        for (int slide = 1; slide <= Showcase.Deck.Sections.Sum(section => section.Pages.Count); slide++)
        {
            XElement[] runs = [.. XElement.Parse(PackageText.Of(deck, $"ppt/slides/slide{slide}.xml")).Descendants(A + "rPr")];
            Assert.NotEmpty(runs);
            Assert.All(runs, run => Assert.True(run.Attribute("lang") is not null, $"slide {slide}: {run}"));
        }
    }

    [Fact]
    public void Write_SecondFrameOfOneRole_BecomesATextBox()
    {
        XElement slide = Slide(Body(Showcase.Bullet("first")), Body(Showcase.Bullet("second")));
        XNamespace p = "http://schemas.openxmlformats.org/presentationml/2006/main";
        Assert.Single(slide.Descendants(p + "ph"), placeholder => (string?)placeholder.Attribute("idx") == "1");
    }

    [Fact]
    public void Write_CharactersThatXmlCannotCarry_AreLeftOut()
    {
        XElement slide = Slide(Body(Showcase.Bullet("a\u0000b\u000bc\ud800d & <e>")));
        Assert.Contains("abc\ufffdd & <e>", slide.Descendants(A + "t").Select(text => text.Value));
    }

    [Fact]
    public void All_Layouts_AreInTheOrderOfTheirNumbersWithUniqueIndexes()
    {
        // Those with a field at the side are the last, and not every design has them.
        PageLayout[] all = Enum.GetValues<PageLayout>();
        Assert.Equal(all[..^4], DesignCatalog.Default.Layouts.Select(layout => layout.Layout));
        DeckDesign bold = DesignCatalog.All.Single(design => design.Theme.Name == "bold light");
        Assert.Equal(all, bold.Layouts.Select(layout => layout.Layout));
        Assert.All(bold.Layouts, layout =>
            Assert.Equal(layout.Placeholders.Count, layout.Placeholders.Select(placeholder => placeholder.Index).Distinct().Count()));
    }

    [Fact]
    public void Write_PanelInTheThemeWithoutPanels_GetsAHairline()
    {
        TextFrame panel = Body(Showcase.Bullet("text")) with { Fill = ColorToken.Panel };
        Assert.DoesNotContain("<a:ln w=", SlideText(DesignCatalog.Default, panel), StringComparison.Ordinal);
        Assert.Contains("<a:ln w=", SlideText(DesignCatalog.All[2], panel), StringComparison.Ordinal);
    }

    private static TextFrame Body(params TextParagraph[] paragraphs) =>
        Showcase.Text("Content", PlaceholderRole.Body, Somewhere, VerticalAnchor.Top, paragraphs);

    private static XElement Slide(params Frame[] frames) => XElement.Parse(SlideText(DesignCatalog.Default, frames));

    private static string SlideText(DeckDesign design, params Frame[] frames)
    {
        Page page = Showcase.Page(PageLayout.TitleAndContent, [Showcase.Title("Title"), .. frames]);
        using MemoryStream deck = DeckWriterTests.Write(Showcase.Deck with { Sections = [new SectionPages(1, "One", [page])] }, design);
        Assert.Empty(SchemaCheck.Errors(deck));
        return PackageText.Of(deck, "ppt/slides/slide1.xml");
    }
}
