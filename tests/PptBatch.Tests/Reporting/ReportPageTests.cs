using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Reporting;

namespace PptBatch.Tests.Reporting;

public sealed class ReportPageTests
{
    private readonly IHtmlDocument _page = new HtmlParser().ParseDocument(ReportPage.Html(RunRecordJson.RecordOf(FinishedRun.Partial)));

    [Fact]
    public void Html_PartialRun_SaysSoAndWhatItCost()
    {
        string summary = _page.QuerySelector("h1 + p")!.TextContent;
        Assert.StartsWith(
            "Partial: 12 slides from 3 lessons in 2.3 s, 2026-11-24 04:05 UTC. 1 model calls", summary, StringComparison.Ordinal);
        Assert.Contains("US$ 0.25.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_Lessons_AreRowsWithTheirStateAndALinkToTheirDeck()
    {
        List<IElement> rows = [.. _page.QuerySelector("tbody")!.QuerySelectorAll("tr")];
        Assert.Equal(["made", "stored before", "failed: The slides <broke> & ended."], rows.Select(row => row.Children[2].TextContent));
        Assert.Equal(["Lección <1>", "Lección <2>", "Lección <3>"], rows.Select(row => row.Children[1].TextContent));
        Assert.Equal("infographic_2.pptx", rows[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void Html_Page_LoadsAndRunsNothing()
    {
        Assert.Empty(_page.QuerySelectorAll("script, link, img, iframe"));
        Assert.Contains("default-src 'none'", _page.QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_Findings_AreListedWithPlaceAndFix()
    {
        IElement row = _page.QuerySelectorAll("table")[1].QuerySelector("tbody tr")!;
        Assert.Equal(
            ["PB5011", "Error", "lesson 3", "The slides <broke> & ended. Run again."], row.Children.Select(cell => cell.TextContent));
    }
}
