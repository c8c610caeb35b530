using PptBatch.Diagrams;
using PptBatch.Diagrams.Mermaid;

namespace PptBatch.Tests.Diagrams.Mermaid;

public sealed class FlowchartTests
{
    [Theory]
    [InlineData("A[Step]", NodeShape.Process)]
    [InlineData("A(Step)", NodeShape.Process)]
    [InlineData("A{{Step}}", NodeShape.Process)]
    [InlineData("A([Step])", NodeShape.Start)]
    [InlineData("A((Step))", NodeShape.Start)]
    [InlineData("A(((Step)))", NodeShape.End)]
    [InlineData("A[[Step]]", NodeShape.System)]
    [InlineData("A[(Step)]", NodeShape.Store)]
    [InlineData("A{Step}", NodeShape.Decision)]
    [InlineData("A[/Step/]", NodeShape.Data)]
    [InlineData("A[\\Step\\]", NodeShape.Data)]
    [InlineData("A[/Step\\]", NodeShape.Data)]
    [InlineData("A>Step]", NodeShape.Data)]
    [InlineData("A@{ shape: cyl, label: \"Step\" }", NodeShape.Store)]
    public void Read_NodeShape_IsOurs(string node, NodeShape shape)
    {
        GraphDiagram graph = Graph($"flowchart LR\n  {node}");

        Assert.Equal(new DiagramNode("A", "Step", shape), Assert.Single(graph.Nodes));
    }

    [Theory]
    [InlineData("A --> B", EdgeLine.Solid, "", true)]
    [InlineData("A-->B", EdgeLine.Solid, "", true)]
    [InlineData("A --- B", EdgeLine.Solid, "", false)]
    [InlineData("A ----> B", EdgeLine.Solid, "", true)]
    [InlineData("A -.-> B", EdgeLine.Dashed, "", true)]
    [InlineData("A -..-> B", EdgeLine.Dashed, "", true)]
    [InlineData("A -.- B", EdgeLine.Dashed, "", false)]
    [InlineData("A ==> B", EdgeLine.Thick, "", true)]
    [InlineData("A === B", EdgeLine.Thick, "", false)]
    [InlineData("A -->|yes, it is| B", EdgeLine.Solid, "yes, it is", true)]
    [InlineData("A -- yes --> B", EdgeLine.Solid, "yes", true)]
    [InlineData("A -- yes --- B", EdgeLine.Solid, "yes", false)]
    [InlineData("A -. maybe .-> B", EdgeLine.Dashed, "maybe", true)]
    [InlineData("A == surely ==> B", EdgeLine.Thick, "surely", true)]
    [InlineData("A --x B", EdgeLine.Solid, "", true)]
    public void Read_LinkKind_IsOurs(string link, EdgeLine line, string label, bool head)
    {
        GraphDiagram graph = Graph($"graph TD\n{link}");

        Assert.Equal(new DiagramEdge("A", "B", label) { Line = line, HeadAtEnd = head }, Assert.Single(graph.Edges));
    }

    [Fact]
    public void Read_ChainWithAmpersands_EveryPairIsLinked()
    {
        GraphDiagram graph = Graph("graph LR; a --> b & c --> d; d-->e");

        Assert.Equal(["a>b", "a>c", "b>d", "c>d", "d>e"], graph.Edges.Select(edge => $"{edge.From}>{edge.To}"));
        Assert.Equal(DiagramDirection.Across, graph.Direction);
    }

    [Fact]
    public void Read_Subgraphs_AreGroups()
    {
        GraphDiagram graph = Graph(
            """
            flowchart TB
                c1-->a2
                subgraph ide1 [Front "end"]
                    direction LR
                    a1-->a2
                end
                subgraph two
                    b1-->b2
                end
            """);

        Assert.Equal("Front \"end\"", graph.Nodes.Single(node => node.Id == "a1").Group);
        Assert.Equal("two", graph.Nodes.Single(node => node.Id == "b2").Group);
        Assert.Null(graph.Nodes.Single(node => node.Id == "c1").Group);
    }

    [Fact]
    public void Read_StylesCommentsAndFrontMatter_ArePassed()
    {
        GraphDiagram graph = Graph(
            """
            ---
            title: How it goes
            ---
            %%{init: {"theme": "dark"}}%%
            graph TD
                %% a comment
                A["Read <b>all</b><br/>of it"]:::big --> B["#quot;yes#quot; fa:fa-car"]
                classDef big fill:#f9f,stroke:#333
                class A big
                style B fill:#bbf
                linkStyle 0 stroke:#ff3
                click A "https://example.org" _blank
            """);

        Assert.Equal("How it goes", graph.Description);
        Assert.Equal(["Read all\nof it", "\"yes\""], graph.Nodes.Select(node => node.Text));
    }

    [Fact]
    public void Read_BracketsInQuotes_StayText() => Assert.Equal("f(x) [1]", Graph("graph TD\nA[\"f(x) [1]\"] --> B").Nodes[0].Text);

    [Fact]
    public void Read_IdWithDash_IsOneNode() =>
        Assert.Equal(["pre-process", "train"], Graph("graph TD\npre-process --> train").Nodes.Select(node => node.Id));

    [Theory]
    [InlineData("graph TD\nA[never closed --> B")]
    [InlineData("graph TD\nA --> ")]
    [InlineData("graph TD\nA => B")]
    [InlineData("graph TD\nend")]
    [InlineData("graph TD")]
    [InlineData("")]
    [InlineData("gantt\n title A")]
    [InlineData("graph TD\nA -- text without an end")]
    public void Read_NotADiagram_SaysWhy(string source)
    {
        MermaidResult result = MermaidReader.Read(source);

        Assert.Null(result.Diagram);
        Assert.StartsWith("Line ", result.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MoreThanASlideShows_SaysWhy()
    {
        Assert.Contains("120 nodes", Problem(string.Join('\n', Enumerable.Range(0, 200).Select(node => $"n{node} --> n{node + 1}"))),
            StringComparison.Ordinal);
        Assert.Contains("characters", Problem($"A[{new string('x', 400)}]"), StringComparison.Ordinal);
        Assert.Contains("nested", Problem(string.Join('\n', Enumerable.Repeat("subgraph x", 500))), StringComparison.Ordinal);
        Assert.Contains("50000", Problem(new string('x', 60_000)), StringComparison.Ordinal);

        static string Problem(string body) => MermaidReader.Read($"graph TD\n{body}").Problem!;
    }

    private static GraphDiagram Graph(string source)
    {
        MermaidResult result = MermaidReader.Read(source);
        Assert.Null(result.Problem);
        return Assert.IsType<GraphDiagram>(result.Diagram);
    }
}
