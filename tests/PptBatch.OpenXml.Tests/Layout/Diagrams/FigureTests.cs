using PptBatch.Diagrams;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout.Diagrams;

public sealed class FigureTests
{
    public static TheoryData<Diagram, bool> Figures()
    {
        DiagramItem[] items = [new("Evaporate", "The sun lifts water"), new("Condense", "Rising air cools"), new("Fall", "Rain or snow"),
            new("Return", "Rivers carry it back", true)];
        TreeItem tree = new("The forecast",
            [.. items.Select(item => new TreeItem(item.Heading, [new TreeItem(item.Text, []), new TreeItem("another leaf", [])]))]);
        Diagram[] diagrams =
        [
            new CycleDiagram(items) { Hub = "9 days" },
            new CycleDiagram(items[..3]),
            new CycleDiagram([.. items, new("Rest")]),
            new CycleDiagram([.. items, .. items]),
            new PyramidDiagram(items),
            new FunnelDiagram(items),
            new LayersDiagram([.. items.Select(item => new DiagramLayer(item, item.Marked ? ["Cloud", "Rain"] : []))]),
            new TreeDiagram(tree),
            new MindMapDiagram(tree),
            new MatrixDiagram(["Little harm", "Great harm"], ["Likely", "Unlikely"], items),
            new SequenceDiagram(["Browser", "Server"],
                [new("Browser", "Server", "GET /"), new("Server", "Server", "look it up"),
                    new("Server", "Browser", "200 OK") { Reply = true }]),
        ];
        TheoryData<Diagram, bool> figures = [];
        foreach (Diagram diagram in diagrams)
        {
            figures.Add(diagram, false);
            figures.Add(diagram, true);
        }

        return figures;
    }

    [Theory]
    [MemberData(nameof(Figures))]
    public void Pages_EveryKind_StandsOnOnePageWithItsTextsInside(Diagram diagram, bool rightToLeft)
    {
        DrawnDiagram drawn = new(diagram, rightToLeft);

        GroupFrame page = Assert.Single(drawn.Pages);
        Assert.NotEmpty(page.AltText!);
        Assert.DoesNotContain(drawn.Faults(), fault =>
            !fault.Contains("overlap", StringComparison.Ordinal) && !fault.Contains("through", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_Tree_LeavesStandInTheOrderOfTheTextAndNothingOverlaps()
    {
        TreeItem root = new("root",
            [.. Enumerable.Range(0, 4)
                .Select(branch => new TreeItem($"branch {branch}",
                    [.. Enumerable.Range(0, 2 + (branch % 2)).Select(leaf => new TreeItem($"leaf {branch}.{leaf}", []))]))]);
        DrawnDiagram drawn = new(new TreeDiagram(root));

        string[] leaves = [.. drawn.Symbols.Where(symbol => symbol.Name.StartsWith("leaf", StringComparison.Ordinal))
            .OrderBy(symbol => symbol.Box.Y).Select(symbol => symbol.Name)];
        Assert.Equal(leaves.Order(StringComparer.Ordinal), leaves);
        Assert.Equal([], drawn.Faults());
        Assert.Equal(0, drawn.Crossings());
    }

    [Fact]
    public void Pages_TreeOfAHundredLeaves_EveryLeafIsOnAPage()
    {
        TreeItem root = new("root",
            [.. Enumerable.Range(0, 10)
                .Select(branch => new TreeItem($"branch {branch}",
                    [.. Enumerable.Range(0, 10).Select(leaf => new TreeItem($"leaf {branch}.{leaf}", []))]))]);
        DrawnDiagram drawn = new(new TreeDiagram(root));

        Assert.Equal(100, drawn.Symbols.Count(symbol => symbol.Name.StartsWith("leaf", StringComparison.Ordinal)));
        Assert.Equal([], drawn.Faults());
    }

    [Fact]
    public void Pages_LongSequence_EveryMessageIsOnAPage()
    {
        SequenceDiagram sequence = new(["A", "B", "C"],
            [.. Enumerable.Range(0, 60).Select(message => new SequenceMessage("A", message % 2 == 0 ? "B" : "C", $"message {message}"))]);
        DrawnDiagram drawn = new(sequence);

        Assert.Equal(60, drawn.Symbols.Count(symbol => symbol.Name == "Message text"));
        Assert.True(drawn.Pages.Count > 1);
    }
}
