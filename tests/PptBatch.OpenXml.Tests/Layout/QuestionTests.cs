using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class QuestionTests
{
    [Fact]
    public void Render_QuestionsThatOnePageCannotHold_StandOnOnePageEachWithAllTheirAnswers()
    {
        IReadOnlyList<Page> pages = LessonPages.Of("<h2>Two questions</h2><ol class=\"quiz\">"
            + "<li>Which estate paid most taxes?<ul><li>The first</li><li>The second</li><li><strong>The third</strong></li></ul></li>"
            + "<li>When was it?<ul><li>1789</li><li><strong>1792</strong></li><li>1799</li></ul></li></ol>");

        Assert.Equal(2, pages.Count);
        Assert.Equal(["A", "B", "C"], Letters(pages[0]));
        Assert.Equal(["A", "B", "C"], Letters(pages[1]));
        Assert.Contains(pages[1].Body(), paragraph => paragraph is { Bullet: BulletKind.Number, Number: 2 });
    }

    [Fact]
    public void Render_LongAnswers_StandOnOnePageInTwoColumns()
    {
        string answer = string.Join(' ', Enumerable.Repeat("because", 16));
        Page page = LessonPages.Single("<h2>Check</h2><ol class=\"quiz\"><li>Why was it?<ul>"
            + string.Concat(Enumerable.Range(0, 4).Select(_ => $"<li>{answer}</li>")) + "</ul></li></ol>");

        Assert.Equal(2, Panels(page).Select(panel => Math.Round(panel.Box.X)).Distinct().Count());
        Assert.Equal(["A", "B", "C", "D"], Letters(page));
    }

    [Fact]
    public void Render_CodeThatIsAskedAbout_StandsAboveItsQuestion()
    {
        Page page = LessonPages.Single("<h2>Quiz</h2><ol class=\"quiz\"><li>What does it print?"
            + "<pre><code class=\"language-python\">print(1)</code></pre><ul><li>1</li><li>2</li></ul></li></ol>");

        TextFrame code = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Name == "Code");
        TextFrame question = Assert.Single(
            page.Frames.OfType<TextFrame>(), frame => PageText.Of(frame.Paragraphs) == "What does it print?");
        Assert.True(code.Box.Bottom <= question.Box.Y);
        Assert.All(Panels(page), panel => Assert.True(panel.Box.Y >= question.Box.Bottom));
    }

    private static IEnumerable<SymbolFrame> Panels(Page page) => Answers(page).Where(part => part.Name == "Panel");

    private static IEnumerable<string> Letters(Page page) =>
        Answers(page).Where(part => part.Name == "Numeral").Select(part => PageText.Of(part.Paragraphs));

    private static IEnumerable<SymbolFrame> Answers(Page page) =>
        page.Frames.OfType<GroupFrame>().Where(group => group.Name == "Answers").SelectMany(group => group.Parts).OfType<SymbolFrame>();
}
