using System.Xml.Linq;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Plan;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Writing;

public sealed class LinkTests
{
    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//server/share")]
    [InlineData("#lesson-99")]
    [InlineData("#section-x")]
    [InlineData("ppaction://program")]
    [InlineData("http://")]
    public void Write_LinkThatNoDeckMayCarry_IsPlainText(string address)
    {
        (string slide, XElement relationships) = Linked(address);
        Assert.DoesNotContain("hlinkClick", slide, StringComparison.Ordinal);
        Assert.Single(relationships.Elements());
    }

    [Theory]
    [InlineData("https://example.org/a b?q=ä&r=<1>#top")]
    [InlineData("http://example.org")]
    [InlineData("mailto:teacher@example.org")]
    public void Write_Address_BecomesAnExternalHyperlink(string address)
    {
        (_, XElement relationships) = Linked(address);
        XElement link = Assert.Single(relationships.Elements(), element => (string?)element.Attribute("TargetMode") == "External");
        Assert.Matches("^(https?://|mailto:)[!-~]+$", (string)link.Attribute("Target")!);
    }

    [Fact]
    public void Write_LessonLink_JumpsToTheLessonsFirstSlide()
    {
        (string slide, XElement relationships) = Linked("#lesson-8");
        Assert.Contains("ppaction://hlinksldjump", slide, StringComparison.Ordinal);
        Assert.Contains(relationships.Elements(), element => (string?)element.Attribute("Target") == "slide2.xml");
    }

    [Fact]
    public void Write_SectionLink_HasARelationshipThatTheMergerCanRead()
    {
        (_, XElement relationships) = Linked(SectionLinks.Address(12));
        int[] sections = [.. relationships.Elements()
            .Select(element => SectionLinks.TryParseRelationshipId((string)element.Attribute("Id")!, out int at) ? at : -1)];
        Assert.Contains(12, sections);
    }

    private static (string Slide, XElement Relationships) Linked(string address)
    {
        Page page = Showcase.Page(
            PageLayout.TitleAndContent,
            Showcase.Title("Links"),
            Showcase.Text("Content", PlaceholderRole.Body, new(46.8, 129.6, 866.4, 360), VerticalAnchor.Top,
                new TextParagraph { Spans = [Showcase.Span("here", href: address)] }));
        DeckPages deck = Showcase.Deck with { Sections = [new SectionPages(7, "One", [page]), new SectionPages(8, "Two", [page])] };
        using MemoryStream stream = DeckWriterTests.Write(deck);
        Assert.Empty(SchemaCheck.Errors(stream));
        return (
            PackageText.Of(stream, "ppt/slides/slide1.xml"), XElement.Parse(PackageText.Of(stream, "ppt/slides/_rels/slide1.xml.rels")));
    }
}
