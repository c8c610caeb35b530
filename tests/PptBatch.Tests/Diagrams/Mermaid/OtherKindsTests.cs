using PptBatch.Diagrams;
using PptBatch.Diagrams.Mermaid;

namespace PptBatch.Tests.Diagrams.Mermaid;

public sealed class OtherKindsTests
{
    [Fact]
    public void Read_Sequence_ParticipantsAndMessages()
    {
        SequenceDiagram sequence = Read<SequenceDiagram>(
            """
            sequenceDiagram
                autonumber
                participant W as Web server
                actor U as A person
                U->>+W: GET /orders
                Note over U,W: over TLS
                loop every minute
                    W->>W: check
                end
                W-->>-U: 200 OK
                X-)W: async
            """);

        Assert.Equal(["Web server", "A person", "X"], sequence.Participants);
        Assert.Equal(
            [
                new("A person", "Web server", "GET /orders"), new("A person", "Web server", "over TLS") { Note = true },
                    new("Web server", "X", "[every minute]") { Note = true },
                new("Web server", "Web server", "check"), new("Web server", "A person", "200 OK") { Reply = true },
                    new("X", "Web server", "async"),
            ],
            sequence.Messages);
    }

    [Fact]
    public void Read_State_StartsEndsChoicesAndComposites()
    {
        GraphDiagram graph = Read<GraphDiagram>(
            """
            stateDiagram-v2
                [*] --> Still
                Still --> Moving : push
                state "Moving fast" as Moving
                state check <<choice>>
                Moving --> check
                check --> [*] : broken
                state Moving {
                    [*] --> slow
                    slow --> fast
                }
                note right of Still : nothing happens
            """);

        Assert.Equal("Moving fast", graph.Nodes.Single(node => node.Id == "Moving").Text);
        Assert.Equal(NodeShape.Decision, graph.Nodes.Single(node => node.Id == "check").Shape);
        Assert.Equal("Moving", graph.Nodes.Single(node => node.Id == "slow").Group);
        Assert.Contains(graph.Nodes, node => node is { Text: "", Shape: NodeShape.Start });
        Assert.Contains(graph.Nodes, node => node is { Text: "", Shape: NodeShape.End });
        Assert.Contains(graph.Nodes, node => node.Text == "nothing happens");
        Assert.Contains(new DiagramEdge("Still", "Moving", "push"), graph.Edges);
    }

    [Fact]
    public void Read_Class_MembersAndRelations()
    {
        GraphDiagram graph = Read<GraphDiagram>(
            """
            classDiagram
                Animal <|-- Duck
                Animal "1" --> "*" Leg : stands on
                Animal ..> Food
                <<interface>> Animal
                Animal : +int age
                class Duck{
                    +String beakColor
                    +swim()
                    +List~int~ eggs
                }
            """);

        Assert.Equal("Animal\n«interface»\n+int age", graph.Nodes[0].Text);
        Assert.Equal("Duck\n+String beakColor\n+swim()\n+List‹int› eggs", graph.Nodes[1].Text);
        Assert.Equal(
            [
                new("Animal", "Duck") { HeadAtStart = true, HeadAtEnd = false }, new("Animal", "Leg", "1 stands on *"),
                new("Animal", "Food") { Line = EdgeLine.Dashed },
            ],
            graph.Edges);
    }

    [Fact]
    public void Read_MindMap_TreeOfIndents()
    {
        MindMapDiagram map = Read<MindMapDiagram>(
            """
            mindmap
              root((mindmap))
                Origins
                  Long history
                  ::icon(fa fa-book)
                Research
                  id1["On effectiveness<br/>and features"]
            """);

        Assert.Equal("mindmap", map.Root.Text);
        Assert.Equal(["Origins", "Research"], map.Root.Children.Select(child => child.Text));
        Assert.Equal("On effectiveness\nand features", map.Root.Children[1].Children[0].Text);
    }

    [Fact]
    public void Read_Timeline_EventsUnderTheirTime()
    {
        TimelineDiagram timeline = Read<TimelineDiagram>(
            "timeline\n title History\n section Early\n 2002 : LinkedIn\n 2004 : Facebook : Google\n      : Orkut");

        Assert.Equal("History", timeline.Description);
        Assert.Equal([new("2002", "LinkedIn"), new("2004", "Facebook\nGoogle\nOrkut")], timeline.Events);
    }

    [Fact]
    public void Read_Pie_SlicesInTheirOrder()
    {
        PieDiagram pie = Read<PieDiagram>("pie showData title Pets\n  \"Dogs\" : 386\n  \"Cats\" : 85.9");

        Assert.Equal([new("Dogs", 386), new("Cats", 85.9)], pie.Slices);
    }

    [Fact]
    public void Read_Quadrants_CellsWithTheirPoints()
    {
        MatrixDiagram matrix = Read<MatrixDiagram>(
            """
            quadrantChart
                title Reach
                x-axis Low Reach --> High Reach
                y-axis Low Engagement --> High Engagement
                quadrant-1 Expand
                quadrant-2 Promote
                quadrant-3 Evaluate again
                quadrant-4 Improve
                Campaign A: [0.3, 0.6]
                Campaign B: [0.45, 0.23]
            """);

        Assert.Equal(["Low Reach", "High Reach"], matrix.ColumnHeads);
        Assert.Equal(["High Engagement", "Low Engagement"], matrix.RowHeads);
        Assert.Equal([new("Promote", "Campaign A"), new("Expand"), new("Evaluate again", "Campaign B"), new("Improve")], matrix.Cells);
    }

    [Fact]
    public void Read_NoisyText_NeverThrows()
    {
        string[] kinds = ["graph TD", "sequenceDiagram", "stateDiagram-v2", "classDiagram", "mindmap", "timeline", "pie", "quadrantChart"];
        const string Noise = "ab12 -->|\"[(]{})&;:<>.\\/~=*`#\n\t";
        Random random = new(17);
        for (int round = 0; round < 2000; round++)
        {
            string body = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Noise[random.Next(Noise.Length)]));

            MermaidResult result = MermaidReader.Read($"{kinds[round % kinds.Length]}\n{body}");

            Assert.True(result.Diagram is null != result.Problem is null);
        }
    }

    private static T Read<T>(string source)
        where T : Diagram
    {
        MermaidResult result = MermaidReader.Read(source);
        Assert.Null(result.Problem);
        return Assert.IsType<T>(result.Diagram);
    }
}
