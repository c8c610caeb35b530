using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout;

public sealed class SummaryTests
{
    private const string List = "<h2>To take home</h2><ul><li>Cold stays cold</li><li>Hot stays hot</li><li>Two hours, no more</li></ul>";

    [Fact]
    public void Render_Summary_LargeNumeralsStandBesideItsPoints()
    {
        Page page = LessonPages.Single(List, "data-layout=\"summary\"");

        TextFrame points = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Placeholder == PlaceholderRole.Body);
        SymbolFrame[] numerals = [.. Assert.Single(page.Frames.OfType<GroupFrame>(), group => group.Name == "Rules").Parts
            .OfType<SymbolFrame>().Where(part => part.Name == "Numeral")];
        Assert.Equal(["1", "2", "3"], numerals.Select(numeral => PageText.Of(numeral.Paragraphs)));
        Assert.All(points.Paragraphs, paragraph => Assert.Equal(BulletKind.None, paragraph.Bullet));
        Assert.All(numerals, numeral => Assert.True(numeral.Box.Right <= points.Box.X + points.Paragraphs[0].Indent));
        Assert.All(numerals, numeral => Assert.True(
            numeral.Paragraphs[0].Spans[0].SizePt > points.Paragraphs[0].Spans[0].SizePt));
    }

    [Fact]
    public void Render_OtherList_HasBullets()
    {
        Page page = LessonPages.Single(List);

        Assert.All(page.Body(), paragraph => Assert.Equal(BulletKind.Bullet, paragraph.Bullet));
    }

    [Theory]
    [InlineData("Lesson 4 · 50 minutes", "4")]
    [InlineData("Lesson 3.1 · 60 minutes", "3.1")]
    [InlineData("45 minutes", "1")]
    public void Render_LessonOpener_ShowsTheNumberThatItsSubtitleSays(string subtitle, string number)
    {
        Page page = LessonPages.Single(
            $"<h2>Loops</h2><p class=\"subtitle\">{subtitle}</p><ul><li>Write one</li><li>Read one</li></ul>", "data-layout=\"title\"");

        Assert.Equal(number, PageText.Of(
            Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Name == "Lesson number").Paragraphs));
    }
}
