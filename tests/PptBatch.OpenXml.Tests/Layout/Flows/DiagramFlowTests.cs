using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout.Flows;

/// <summary>Space, content, expected boxes: a diagram in the body of a slide.</summary>
public sealed class DiagramFlowTests
{
    private const double BodyTop = 103.2;
    private const double BodyBottom = 492;
    private const double Rounding = 0.1;

    [Theory]
    [InlineData("pyramid", 0.95)]
    [InlineData("layers", 0.95)]
    [InlineData("cycle", 0.8)]
    public void Compose_DiagramAlone_TakesTheBody(string kind, double share)
    {
        GroupFrame diagram = Diagram(LessonPages.Single($"<h2>Title</h2>{Figure(kind, 4)}"));

        Assert.InRange(diagram.Box.Height, (BodyBottom - BodyTop) * share, BodyBottom - BodyTop + Rounding);
        Assert.InRange(diagram.Box.Y, BodyTop - Rounding, BodyBottom);
        Assert.InRange(diagram.Box.Bottom, BodyTop, BodyBottom + Rounding);
    }

    [Fact]
    public void Compose_DiagramUnderTextWithACaption_StandsBetweenThem()
    {
        Page page = LessonPages.Single("<h2>Title</h2><p>Words above.</p>" + Figure("layers", 4, "<figcaption>Heights</figcaption>"));

        GroupFrame diagram = Diagram(page);
        Frame words = page.Frames[1];
        Frame caption = page.Frames[^1];
        Assert.Equal("Heights", PageText.Of((TextFrame)caption));
        Assert.True(words.Box.Bottom < diagram.Box.Y);
        Assert.True(diagram.Box.Bottom < caption.Box.Y);
        Assert.InRange(caption.Box.Bottom, diagram.Box.Bottom, BodyBottom + Rounding);
    }

    /// <summary>Five layers are few enough for the width of the page; a column of small boxes would leave most of it empty.</summary>
    [Fact]
    public void Compose_BranchingFlow_LeadsAcrossThePage()
    {
        GroupFrame diagram = Diagram(LessonPages.Single(
            "<h2>Title</h2><figure class='diagram' data-kind='flow'><ol><li id='a'>New <a href='#b'>pay</a> <a href='#x'>cancel</a></li>"
            + "<li id='b'>Paid <a href='#c'>ship</a> <a href='#x'>refund</a></li><li id='c'>Shipped <a href='#d'>arrive</a></li>"
            + "<li id='d'>Delivered <a href='#e'>return</a></li><li id='e'>Returned</li><li id='x'>Cancelled</li></ol></figure>"));

        Assert.True(diagram.Box.Width > 840);
        SymbolFrame[] nodes = [.. diagram.Parts.OfType<SymbolFrame>().Where(symbol => symbol.Name is "New" or "Delivered")];
        Assert.Equal(2, nodes.Length);
        Assert.All(nodes, node => Assert.InRange(node.Paragraphs[0].Spans[0].SizePt, 18, 28));
        Assert.All(diagram.Parts.OfType<LineFrame>().Where(line => line.HeadAtEnd), line => Assert.InRange(line.HeadPt, 9, 11));
    }

    [Fact]
    public void Compose_FlowOfSixtySteps_GoesOnAndShowsEveryStep()
    {
        IReadOnlyList<Page> pages = LessonPages.Of($"<h2>Title</h2>{Figure("flow", 60, "<figcaption>All of it</figcaption>")}");

        Assert.True(pages.Count > 1);
        string words = string.Join('\n', pages.SelectMany(page => Diagram(page).Parts).OfType<SymbolFrame>().Select(symbol => PageText.Of(symbol.Paragraphs)));
        Assert.All(Enumerable.Range(1, 60), step => Assert.Contains($"Step number {step}", words, StringComparison.Ordinal));
        Assert.Equal("All of it", PageText.Of((TextFrame)pages[^1].Frames[^1]));
        Assert.All(pages, page => Assert.InRange(Diagram(page).Box.Bottom, BodyTop, BodyBottom + Rounding));
    }

    [Fact]
    public void Compose_WordWiderThanItsShape_ShowsTheWords()
    {
        string word = new('W', 200);

        IReadOnlyList<Page> pages = LessonPages.Of(
            $"<h2>Title</h2><figure class='diagram' data-kind='cycle'><ol><li>{word}</li><li>b</li><li>c</li></ol></figure>");

        Assert.DoesNotContain(pages.SelectMany(page => page.Frames), frame => frame is GroupFrame);
        Assert.Contains(word, string.Concat(pages.SelectMany(page => page.Body()).Select(paragraph => PageText.Of([paragraph]))), StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_Diagram_IsOneGroupWithItsDescription()
    {
        GroupFrame diagram = Diagram(LessonPages.Single(
            "<h2>Title</h2><figure class='diagram' data-kind='flow' aria-label='How it goes'><ol><li>a</li><li>b</li></ol></figure>"));

        Assert.Equal(("Diagram", "How it goes"), (diagram.Name, diagram.AltText));
    }

    private static GroupFrame Diagram(Page page) => Assert.Single(page.Frames.OfType<GroupFrame>());

    private static string Figure(string kind, int items, string caption = "") =>
        $"<figure class='diagram' data-kind='{kind}'><ol>{string.Concat(Enumerable.Range(1, items).Select(item => $"<li>Step number {item}</li>"))}</ol>{caption}</figure>";
}
