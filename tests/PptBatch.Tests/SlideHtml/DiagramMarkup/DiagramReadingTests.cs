using PptBatch.Diagrams;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using PptBatch.SlideHtml.Reading;
using PptBatch.Tests.SlideHtml.Reading;

namespace PptBatch.Tests.SlideHtml.DiagramMarkup;

public sealed class DiagramReadingTests
{
    [Theory]
    [InlineData("<li>a</li><li>b</li><li>c</li>", "a>b b>c")]
    [InlineData("<li>a</li><li>b <a href='#d'>no</a></li><li>c</li><li id='d'>d</li>", "a>b b>d")] // d is led to already
    [InlineData("<li>a</li><li id='b'>b</li><li>c <a href='#b'>again</a></li>", "a>b b>c c>b")] // a loop
    [InlineData("<li>a</li><li data-shape='end'>b</li><li>c</li>", "a>b")]
    [InlineData("<li>a</li><li data-next='none'>b</li><li>c</li>", "a>b")]
    [InlineData("<li id='x y'>a <a href='#%C3%A9'>1</a></li><li id='é'>b</li><li>c</li>", "a>b b>c")]
    public async Task Read_Flow_HasTheEdgesThatItsLinksAndItsOrderSay(string items, string edges)
    {
        GraphDiagram graph = Assert.IsType<GraphDiagram>(await ReadAsync($"<figure class='diagram' data-kind='flow'><ol>{items}</ol></figure>"));

        Dictionary<string, string> texts = graph.Nodes.ToDictionary(node => node.Id, node => node.Text);
        Assert.Equal(edges, string.Join(' ', graph.Edges.Select(edge => $"{texts[edge.From]}>{texts[edge.To]}")));
    }

    [Fact]
    public async Task Read_FlowWithTheSameIdTwice_KeepsBothNodes()
    {
        GraphDiagram graph = Assert.IsType<GraphDiagram>(await ReadAsync(
            "<figure class='diagram' data-kind='flow'><ol><li id='a'>one</li><li id='a'>two</li></ol></figure>"));

        Assert.Equal(2, graph.Nodes.Select(node => node.Id).Distinct().Count());
        Assert.Equal("a", graph.Nodes[0].Id);
    }

    [Fact]
    public async Task Read_ShapesMarksAndLabels_AreTakenOver()
    {
        GraphDiagram graph = Assert.IsType<GraphDiagram>(await ReadAsync(
            "<figure class='diagram' data-kind='flow'><ol><li data-shape='Decision'><mark>Wet?</mark> <a href='#b'><em>yes</em></a></li>"
            + "<li id='b' data-shape='rocket'>Go</li></ol></figure>"));

        Assert.Equal((NodeShape.Decision, true, "Wet?"), (graph.Nodes[0].Shape, graph.Nodes[0].Marked, graph.Nodes[0].Text));
        Assert.Equal(NodeShape.Process, graph.Nodes[1].Shape);
        Assert.Equal("yes", graph.Edges[0].Label);
    }

    [Theory]
    [InlineData("<li><strong>Sun</strong>: heats</li>", "Sun", "heats")]
    [InlineData("<li>Sun: heats the sea</li>", "Sun", "heats the sea")]
    [InlineData("<li>Sun<br>heats</li>", "Sun", "heats")]
    [InlineData("<li>The sun heats the sea and the sea gives its water to the air: that is all</li>",
        "The sun heats the sea and the sea gives its water to the air: that is all", "")]
    public async Task Read_Item_HeadingStandsApartFromItsText(string item, string heading, string text)
    {
        PyramidDiagram pyramid = Assert.IsType<PyramidDiagram>(await ReadAsync($"<figure class='diagram' data-kind='pyramid'><ol>{item}</ol></figure>"));

        Assert.Equal(new DiagramItem(heading, text), Assert.Single(pyramid.Items));
    }

    [Fact]
    public async Task Read_TreeWithSeveralTops_TakesItsRootFromTheParagraph()
    {
        TreeDiagram tree = Assert.IsType<TreeDiagram>(await ReadAsync(
            "<figure class='diagram' data-kind='tree'><p>Clouds</p><ul><li>High<ul><li>Cirrus</li></ul></li><li>Low</li></ul></figure>"));

        Assert.Equal(["Clouds: High, Low", "High: Cirrus"], tree.Words);
    }

    [Theory]
    [InlineData("flow", "<ol></ol>", "no list with items")]
    [InlineData("flow", "<ol><li>a <a href='#nowhere'>x</a></li></ol>", "\"#nowhere\"")]
    [InlineData("flow", "<ol><li>a</li><li></li></ol>", "is empty")]
    [InlineData("tree", "<ul><li>a</li><li>b</li></ul>", "several roots")]
    [InlineData("sets", "<ul><li>a</li></ul>", "1 sets")]
    [InlineData("matrix", "<table><tr><td>a</td></tr></table>", "two rows and two columns")]
    [InlineData("sequence", "<ol><li>hello</li></ol>", "who sends it")]
    [InlineData("sphere", "<ol><li>a</li></ol>", "no kind \"sphere\"")]
    public async Task Read_WhatIsNoDiagram_StaysItsListAndSaysWhy(string kind, string inside, string reason)
    {
        LessonReading reading = await LessonReader.ReadAsync($"<figure class='diagram' data-kind='{kind}'>{inside}<figcaption>Under it</figcaption></figure>");

        Diagnostic finding = Assert.Single(reading.Diagnostics, finding => finding.Code == "PB3020");
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Lesson.Slides[0].Blocks, block => block is DiagramBlock);
        Assert.Contains("Under it", string.Join('\n', BlockWords.Of(reading.Lesson.Slides[0].Blocks).Select(text => text.Plain)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TextOfMoreThanALabelHolds_StaysAList()
    {
        LessonReading reading = await LessonReader.ReadAsync($"<figure class='diagram' data-kind='cycle'><ol><li>{new string('a', 400)}</li></ol></figure>");

        Assert.Contains("400 characters", Assert.Single(reading.Diagnostics).Message, StringComparison.Ordinal);
        Assert.IsType<ListBlock>(Assert.Single(reading.Lesson.Slides[0].Blocks));
    }

    [Theory]
    [InlineData("flowchart LR\n A --> B", typeof(DiagramBlock))]
    [InlineData("mindmap\n root\n  a", typeof(DiagramBlock))]
    [InlineData("pie title Energy\n \"Sun\" : 60\n \"Wind\" : 40", typeof(ChartBlock))]
    [InlineData("timeline\n 1950 : first", typeof(TimelineBlock))]
    public async Task Read_Mermaid_IsWhatSaysTheSame(string code, Type block)
    {
        LessonReading reading = await LessonReader.ReadAsync($"<pre><code class='language-mermaid'>{code}</code></pre>");

        Assert.Empty(reading.Diagnostics);
        Assert.Equal(block, Assert.Single(reading.Lesson.Slides[0].Blocks).GetType());
    }

    [Fact]
    public async Task Read_MermaidOfAnotherKind_StaysCodeAndSaysWhy()
    {
        LessonReading reading = await LessonReader.ReadAsync("<pre><code class='language-mermaid'>gantt\n title A</code></pre>");

        Assert.Contains("'gantt'", Assert.Single(reading.Diagnostics, finding => finding.Code == "PB3021").Message, StringComparison.Ordinal);
        Assert.Equal("gantt\n title A", Assert.IsType<CodeBlock>(Assert.Single(reading.Lesson.Slides[0].Blocks)).Code);
    }

    private static async Task<Diagram> ReadAsync(string figure)
    {
        LessonReading reading = await LessonReader.ReadAsync(figure);
        Assert.Empty(reading.Diagnostics);
        return Assert.IsType<DiagramBlock>(Assert.Single(reading.Lesson.Slides[0].Blocks)).Diagram;
    }
}
