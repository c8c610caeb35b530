using PptBatch.Diagrams;
using PptBatch.OpenXml.Layout.Diagrams.Graphs;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout.Diagrams;

public sealed class GraphLayoutTests
{
    private const int Seeds = 100;

    [Fact]
    public void Pages_RandomGraphs_NothingOverlapsOrIsLost()
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            GraphDiagram graph = RandomGraphs.Graph(seed);
            DrawnDiagram drawn = new(graph);

            Assert.Equal([], drawn.Faults());
            Assert.Equal(graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal),
                Keys(drawn).Distinct().Order(StringComparer.Ordinal));
            Assert.Equal(graph.Edges.Count, drawn.Lines.Count(line => line.End is { } end && !IsDot(end.Key)));
        }
    }

    [Fact]
    public void Pages_SameGraphTwice_SameFrames() => Assert.Equal(
        new DrawnDiagram(RandomGraphs.Graph(7)).Symbols.Select(symbol => symbol.Box),
        new DrawnDiagram(RandomGraphs.Graph(7)).Symbols.Select(symbol => symbol.Box));

    [Theory]
    [InlineData("a>b b>c b>d d>e d>f a>g g>h")] // a tree
    [InlineData("a>b a>c b>d c>d d>e")] // a diamond
    [InlineData("a>b b>c c>d d>b")] // a loop
    [InlineData("a>b a>c b>e c>d d>e c>f f>g e>g")] // series and parallel
    [InlineData("c>y a>x b>z a>y b>y")] // a tree whose order in the text would cross
    public void Pages_PlanarGraph_NoCrossing(string edges)
    {
        DrawnDiagram drawn = new(Graph(edges));

        Assert.Equal(0, drawn.Crossings());
        Assert.Equal([], drawn.Faults());
    }

    [Theory]
    [InlineData("a>?b ?b>c ?b>d d>e", 2)] // an end and a way on
    [InlineData("a>?b ?b>c c>d d>?b ?b>e", 2)] // a loop with a test
    [InlineData("a>?b ?b>c ?b>?e c>d d>f d>?b ?e>c ?e>g", 2)] // a second question under the first, and a way back
    [InlineData("a>?b ?b>?c ?b>?d ?c>e ?c>?d ?d>f ?d>g f>a", 3)] // two ways to one question
    public void Pages_FlowWithDecisions_StandsInRowsWithoutCrossings(string edges, int rows)
    {
        DrawnDiagram drawn = new(Graph(edges, "To ask "));

        Assert.Equal([], drawn.Faults());
        Assert.Equal(0, drawn.Crossings());
        Assert.Equal(rows, drawn.Symbols.Where(symbol => symbol.Key is { } key && !IsDot(key))
            .Select(symbol => Math.Round(symbol.Box.Y + (symbol.Box.Height / 2))).Distinct().Count());
    }

    [Fact]
    public void Pages_RandomFlowsWithDecisions_NothingOverlapsOnTheirGrids()
    {
        int onGrids = 0;
        for (int seed = 0; seed < Seeds; seed++)
        {
            GraphDiagram graph = RandomGraphs.Flow(seed);
            if (new GraphPart(graph, new HashSet<string>()).Grids.Count > 0)
            {
                onGrids++;
                Assert.Equal([], new DrawnDiagram(graph).Faults());
                Assert.Equal([], new DrawnDiagram(graph, rightToLeft: true).Faults());
            }
        }

        Assert.True(onGrids > Seeds / 4);
    }

    [Fact]
    public void Pages_ChainOfTen_StandsInRowsOnOnePage()
    {
        DrawnDiagram drawn = new(Graph("a>b b>c c>d d>e e>f f>g g>h h>i i>j", "Step of a long way "));

        Assert.Single(drawn.Pages);
        Assert.InRange(drawn.Symbols.Where(symbol => symbol.Key is { } key && !IsDot(key)).Select(symbol => symbol.Box.Y).Distinct()
            .Count(), 2, 4);
    }

    [Fact]
    public void Pages_MoreThanOnePageHolds_GoesOnWithDashedNodes()
    {
        DrawnDiagram drawn = new(
            Graph(string.Join(' ', Enumerable.Range(0, 40).Select(leaf => $"root>leaf{leaf}")), "A leaf with a name "));

        Assert.True(drawn.Pages.Count > 1);
        Assert.Equal(drawn.Pages.Count - 1, drawn.Symbols.Count(symbol => symbol is { Key: "root", DashedOutline: true }));
        Assert.Equal([], drawn.Faults());
    }

    [Fact]
    public void Pages_RightToLeft_FlowLeadsToTheLeft()
    {
        DrawnDiagram drawn = new(Graph("a>b b>c"), rightToLeft: true);

        Assert.Equal(["c", "b", "a"],
            drawn.Symbols.Where(symbol => symbol.Key is not null).OrderBy(symbol => symbol.Box.X).Select(symbol => symbol.Key));
    }

    [Fact]
    public void Pages_EveryLine_EndsAtASiteOfWhatItIsGluedTo()
    {
        DrawnDiagram drawn = new(RandomGraphs.Graph(3));
        foreach (GroupFrame page in drawn.Pages)
        {
            Dictionary<string, SymbolFrame> symbols = page.Parts.OfType<SymbolFrame>().Where(symbol => symbol.Key is not null)
                .ToDictionary(symbol => symbol.Key!);
            foreach (LineFrame line in page.Parts.OfType<LineFrame>())
            {
                AtSite(symbols, line.Start!.Value, line.Points[0]);
                AtSite(symbols, line.End!.Value, line.Points[^1]);
            }
        }
    }

    private static void AtSite(Dictionary<string, SymbolFrame> symbols, Glue glue, Point point)
    {
        SymbolFrame symbol = symbols[glue.Key];
        SymbolSide side = Enum.GetValues<SymbolSide>().Single(side => SymbolShape.Site(symbol.Geometry, side) == glue.Site);
        Point site = SymbolShape.Port(symbol.Geometry, symbol.Box, side);
        Assert.Equal(site.X, point.X, 0.5);
        Assert.Equal(site.Y, point.Y, 0.5);
    }

    private static IEnumerable<string> Keys(DrawnDiagram drawn) =>
        drawn.Symbols.Select(symbol => symbol.Key).OfType<string>().Where(key => !IsDot(key));

    private static bool IsDot(string key) => key.StartsWith("edge ", StringComparison.Ordinal);

    private static GraphDiagram Graph(string edges, string text = "")
    {
        string[][] pairs = [.. edges.Split(' ').Select(edge => edge.Split('>'))];
        return new GraphDiagram(
            [.. pairs.SelectMany(pair => pair).Distinct().Select(id =>
                new DiagramNode(id, text + id, id[0] == '?' ? NodeShape.Decision : NodeShape.Process))],
            [.. pairs.Select(pair => new DiagramEdge(pair[0], pair[1]))]);
    }
}
