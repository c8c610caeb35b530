using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>How figures look that are not text in a column: quotations, numbers, pictures in a row.</summary>
public sealed class FigureLookTests
{
    private const string Words = "We live at the bottom of a sea of air that has weight and presses on all of us ";

    [Theory]
    [InlineData(1, 60)]
    [InlineData(6, 24)]
    [InlineData(8, 22)]
    public void Compose_QuotationByItself_IsAsLargeAsItsBoxAllows(int times, double size)
    {
        Page page = LessonPages.Single(
            $"<h2>Said</h2><blockquote><p>{string.Concat(Enumerable.Repeat(Words, times))}</p><cite>Torricelli</cite></blockquote>");
        Assert.Equal(PageLayout.Quote, page.Layout);
        Assert.Equal(size, page.Body().ElementAt(1).Spans[0].SizePt);
    }

    [Fact]
    public void Compose_QuotationFromRightToLeft_HasItsMarkWhereItsLinesBegin()
    {
        Page page = LessonPages.Single(
            "<h2>قال</h2><blockquote><p>نعيش في قاع بحر من الهواء</p><cite>توريتشيلي</cite></blockquote>", "dir=\"rtl\"", "ar");
        Frame mark = Assert.Single(page.Frames, frame => frame.Name == "Quotation mark");
        Frame words = Assert.Single(page.Frames, frame => frame.Name == "Quotation");
        Assert.Equal(words.Box.Right, mark.Box.Right, 3);
        Assert.Equal(PageLayout.Quote, page.Layout);
    }

    [Fact]
    public void Compose_NumbersBesideEachOther_AreAsLargeAsEachOtherOnOneLine()
    {
        Page page = LessonPages.Single(
            "<h2>Numbers</h2><div class=\"stats\"><div class=\"stat\"><b>12</b><span>hours</span></div><div class=\"stat\"><b>1,234 "
                + "kWh</b><span>a year</span></div></div>");
        GroupFrame numbers = Assert.Single(page.Frames.OfType<GroupFrame>());
        List<SymbolFrame> shown = [.. numbers.Parts.OfType<SymbolFrame>().Where(part => part.Name == "Number")];
        Assert.Equal(["12", "1,234 kWh"], shown.Select(number => PageText.Of(number.Paragraphs)));
        Assert.Single(shown.Select(number => number.Paragraphs[0].Spans[0].SizePt).Distinct());
        Assert.Single(shown.Select(number => number.Box.Y).Distinct());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Compose_PicturesInARow_StandBesideEachOtherOnOneSlide(int count)
    {
        string pictures = string.Concat(Enumerable.Range(1, count)
            .Select(number => $"<figure><img src=\"wide.png\" alt=\"Front {number}\"><figcaption>Front {number}</figcaption></figure>"));
        List<PictureFrame> placed = [.. LessonPages.Single($"<h2>Fronts</h2>{pictures}").Frames.OfType<PictureFrame>()];
        Assert.Equal(count, placed.Count);
        Assert.All(placed.Zip(placed.Skip(1)), pair => Assert.True(pair.First.Box.Right < pair.Second.Box.X));
        Assert.Single(placed.Select(picture => picture.Box.Y).Distinct());
    }

    [Theory]
    [InlineData("3", "3", "")]
    [InlineData("Module 3", "3", "Module 3")]
    [InlineData("Module 3 of 8", "3", "Module 3 of 8")]
    [InlineData("3 · 20 minutes", "3", "20 minutes")]
    [InlineData("20 minutes", null, "20 minutes")]
    public void Compose_ModuleOpener_ShowsItsNumberLargeOverTheLineItComesFrom(string subtitle, string? large, string line)
    {
        Page page = LessonPages.Single($"<h2>Reading the sky</h2><p class=\"subtitle\">{subtitle}</p><ol><li>Clouds</li><li>Wind</li></ol>",
            "data-layout=\"section\"");
        TextFrame below = Assert.Single(page.Frames.OfType<TextFrame>(), frame => frame.Placeholder == PlaceholderRole.Subtitle);
        Assert.Equal(string.Join('\n', new[] { large, line }.Where(text => !string.IsNullOrEmpty(text))), PageText.Of(below));
        Assert.Equal(large, below.Paragraphs[0].Spans.SingleOrDefault(span => span.SizePt >= 48)?.Text);
    }

    [Fact]
    public void Compose_CodeWithoutCode_LeavesNoEmptyPanel() =>
        Assert.Empty(LessonPages.Single("<h2>Nothing</h2><pre><code class=\"language-r\"> </code></pre>").Frames.Skip(1));
}
