using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Zip;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Tests.Layout;
using D = DocumentFormat.OpenXml.Drawing;

namespace PptBatch.OpenXml.Tests.Writing;

/// <summary>Slides leave to their layout and master what those give, so that a change there reaches them.</summary>
public sealed class InheritedTextTests
{
    private const string List = "<h2>Air</h2><ul><li>It presses</li><li>From every side</li><li>On all of us</li><li>At all times</li></ul>";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public void Write_ListAtTheMastersSize_RepeatsNothingOfIt()
    {
        using MemoryStream deck = Deck(List);
        XElement slide = XElement.Parse(PackageText.Of(deck, "ppt/slides/slide1.xml"));
        XElement[] bodies = [.. slide.Descendants(P + "sp").Where(shape => shape.Descendants(P + "ph").Any(ph => ph.Attribute("type") is null))];
        XElement body = Assert.Single(bodies);
        Assert.All(body.Descendants(A + "rPr"), run => Assert.Equal(["lang"], run.Attributes().Where(at => !at.IsNamespaceDeclaration)
            .Select(attribute => attribute.Name.LocalName)));
        Assert.Empty(body.Descendants(A + "buChar"));
        Assert.Empty(body.Descendants(A + "latin"));
        Assert.All(body.Descendants(A + "pPr"), paragraph => Assert.Null(paragraph.Attribute("marL")));
    }

    [Fact]
    public void Write_TitleOfOneLine_StandsWhereItsLayoutPutsIt()
    {
        using MemoryStream deck = Deck(List);
        XElement slide = XElement.Parse(PackageText.Of(deck, "ppt/slides/slide1.xml"));
        XElement title = Assert.Single(slide.Descendants(P + "sp"),
            shape => shape.Descendants(P + "ph").Any(ph => (string?)ph.Attribute("type") == "title"));
        Assert.Empty(title.Descendants(A + "xfrm"));
        Assert.Empty(title.Element(P + "spPr")!.Elements());
    }

    [Fact]
    public void ChangeOfTheMastersBodySize_ReachesTheSlides()
    {
        using MemoryStream deck = Deck(List);
        using (PresentationDocument document = PresentationDocument.Open(deck, isEditable: true))
        {
            SlideMaster master = document.PresentationPart!.SlideMasterParts.Single().SlideMaster!;
            master.TextStyles!.BodyStyle!.Level1ParagraphProperties!.GetFirstChild<D.DefaultRunProperties>()!.FontSize = 4000;
        }

        deck.Position = 0;
        SlideScene slide = DeckScene.Of(DeckPackage.Open(deck, "deck", PackageLimits.Default))!.Slides().First();
        SceneText body = Assert.Single(slide.Shapes.Select(slide.Text), text => text.Paragraphs.Any(line => line.Runs[0].Text == "It presses"));
        Assert.All(body.Paragraphs, paragraph => Assert.Equal(40, paragraph.Runs[0].SizePt));
    }

    private static MemoryStream Deck(string content)
    {
        DeckPages pages = Showcase.Deck with { Sections = [new SectionPages(1, "One", LessonPages.Of(content))] };
        MemoryStream written = DeckWriterTests.Write(pages, DesignCatalog.Default);
        MemoryStream deck = new();
        written.CopyTo(deck);
        deck.Position = 0;
        return deck;
    }
}
