using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Reporting;

namespace PptBatch.Tests.Reporting;

public sealed class SlidesPartTests
{
    private static readonly SlidePicture[] Slides =
    [
        Slide(1, "Uno <1>"), Slide(2, "Dos (1/2)"), Slide(2, "Dos (2/2)"), Slide(2, "Dos y medio"),
        .. Enumerable.Range(5, 5).Select(number => Slide(2, "Otra " + number)), Slide(3, ""),
    ];

    [Fact]
    public void Html_Pictures_StandByLessonAndLeadToTheirSlide()
    {
        IHtmlDocument page = Page();
        List<IElement> links = [.. page.QuerySelectorAll(".slides a")];
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"slides.html#{number}"), links.Select(link => link.GetAttribute("href")));
        Assert.Equal("1. Uno <1>", links[0].QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("Slide 10", links[9].QuerySelector("img")!.GetAttribute("alt"));
        Assert.Equal("data:image/webp;base64,AQID", links[0].QuerySelector("img")!.GetAttribute("src"));
        Assert.Equal(["#lesson-1", "#lesson-2", "#lesson-3"], page.QuerySelectorAll("h3 a").Select(link => link.GetAttribute("href")));
        Assert.Equal("2 more", page.QuerySelector("details.more summary")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("header a"), link => link.GetAttribute("href") == "slides.html");
    }

    [Theory]
    [InlineData("lesson 2 (Lección <2>), slide \"Dos\"", "slides.html#2")]
    [InlineData("lesson 2 (Lección <2>), slide \"Dos y…\"", "slides.html#4")]
    [InlineData("lesson 1 (Lección <1>), slide \"Uno <1>\"", "slides.html#1")]
    [InlineData("lesson 1 (Lección <1>), slide \"Dos\"", null)]
    [InlineData("lesson 2 (Lección <2>)", null)]
    public void Html_Finding_LeadsToItsSlideWhichCountsIt(string place, string? address)
    {
        Diagnostic found = new("PB3013", DiagnosticSeverity.Warning, "No picture.", place);
        IHtmlDocument page = Page(found);
        Assert.Equal(address, page.QuerySelector("#findings ~ details li a[href^='slides.html']")?.GetAttribute("href"));
        Assert.Equal(address is null ? 0 : 1, page.QuerySelectorAll(".slides .found").Length);
        if (address is not null)
        {
            IElement slide = page.QuerySelector($".slides a[href='{address}']")!.ParentElement!;
            Assert.Equal("1 finding", slide.QuerySelector(".found")!.TextContent);
        }
    }

    [Fact]
    public void Html_WithoutPictures_SaysNothingOfThem()
    {
        string html = ReportPage.Html(RunRecordJson.RecordOf(FinishedRun.Partial));
        Assert.DoesNotContain("slides.html", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    private static IHtmlDocument Page(params Diagnostic[] found) => new HtmlParser().ParseDocument(ReportPage.Html(
        RunRecordJson.RecordOf(FinishedRun.Partial with { Diagnostics = found }), new ReportExtras(null, Slides)));

    private static SlidePicture Slide(int lesson, string title) => new(lesson, title, new byte[] { 1, 2, 3 }, "image/webp", 240, 135);
}
