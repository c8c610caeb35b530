using System.Xml.Linq;
using PptBatch.Diagrams;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Tests.Layout.Diagrams;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Writing.Drawing;

public sealed class GroupShapeTests
{
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";

    [Fact]
    public void Write_EveryShape_IsAGroupThatTheSchemaTakes()
    {
        GraphDiagram graph = new(
            [.. Enum.GetValues<NodeShape>().Select(shape => new DiagramNode(shape.ToString(), $"A {shape}", shape)),
                new("dot", "", NodeShape.Start)],
            [.. Enum.GetValues<NodeShape>().Select(shape => new DiagramEdge("dot", shape.ToString(), "to")), new("End", "Start", "again"),
                new("Data", "Data", "itself")]);

        XElement group = Assert.Single(Groups(graph));

        XElement properties = group.Element(P + "nvGrpSpPr")!.Element(P + "cNvPr")!;
        Assert.Equal("Diagram", (string?)properties.Attribute("name"));
        Assert.Contains("A Decision", (string?)properties.Attribute("descr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Connectors_AreGluedToShapesOfTheirGroup()
    {
        foreach (XElement group in Groups(RandomGraphs.Graph(3)))
        {
            HashSet<string> shapes = [.. group.Elements(P + "sp").Select(shape => Id(shape.Element(P + "nvSpPr")!))];
            IReadOnlyList<XElement> connectors = [.. group.Elements(P + "cxnSp")];

            Assert.NotEmpty(connectors);
            Assert.All(connectors, connector =>
                Assert.Contains((string)connector.Descendants(A + "stCxn").Single().Attribute("id")!, shapes));
            Assert.All(connectors, connector =>
                Assert.Contains((string)connector.Descendants(A + "endCxn").Single().Attribute("id")!, shapes));
        }
    }

    private static string Id(XElement nonVisual) => (string)nonVisual.Element(P + "cNvPr")!.Attribute("id")!;

    private static List<XElement> Groups(Diagram diagram)
    {
        List<Page> pages = [.. new DrawnDiagram(diagram)
            .Pages.Select(group => Showcase.Page(PageLayout.TitleOnly, [Showcase.Title("Title"), group]))];
        using MemoryStream deck = DeckWriterTests.Write(Showcase.Deck with { Sections = [new SectionPages(1, "One", pages)] });
        Assert.Empty(SchemaCheck.Errors(deck));
        return [.. Enumerable.Range(1, pages.Count)
            .SelectMany(slide => XElement.Parse(PackageText.Of(deck, $"ppt/slides/slide{slide}.xml")).Descendants(P + "grpSp"))];
    }
}
