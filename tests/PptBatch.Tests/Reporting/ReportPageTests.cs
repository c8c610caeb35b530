using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Reporting;
using PptBatch.Tests.Planning;

namespace PptBatch.Tests.Reporting;

public sealed class ReportPageTests
{
    private readonly IHtmlDocument _page = Page(FinishedRun.Partial);

    [Fact]
    public void Html_PartialRun_SaysSoAndWhatItCost()
    {
        Assert.Equal(
            "Partial, 2026-11-24 04:05 UTC. 1 of the lessons below has a marked placeholder.", _page.QuerySelector("h1 + p")!.TextContent);
        Assert.Equal(
            ["Slides 12", "Lessons 3", "Time 2.35 s", "Findings 1", "Model calls 1", "Tokens in 10", "Tokens out 5", "Cost US$ 0.25"],
            _page.QuerySelectorAll(".facts div").Select(fact => fact.Children[0].TextContent + " " + fact.Children[1].TextContent));
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
    public void Html_Findings_AreGroupedByKindWithCountFixAndALinkToTheirLesson()
    {
        Diagnostic[] found =
        [
            Warning("lesson 2 (Lección <2>), slide \"A\"", "One."), FinishedRun.Failure, Warning("lesson 1 \"x\"", "Two."), Warning("lesson 9", "Three."),
        ];
        IHtmlDocument page = Page(FinishedRun.Partial with { Diagnostics = found });
        Assert.Equal("1 errors, 3 warnings, 0 remarks.", page.QuerySelector("#findings + p")!.TextContent);
        List<IElement> kinds = [.. page.QuerySelectorAll("details")];
        Assert.Equal([true, false], kinds.Select(kind => kind.HasAttribute("open")));
        Assert.Equal("PB2009 Warning 3 times: One.", string.Join(' ', kinds[1].QuerySelector("summary")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["#lesson-2", "#lesson-1"], kinds[1].QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")));
        Assert.Equal("Look at it.", Assert.Single(kinds[1].QuerySelectorAll(".fix")).TextContent);
        Assert.Equal("lesson 3: The slides <broke> & ended.", kinds[0].QuerySelector("li")!.TextContent);

        static Diagnostic Warning(string place, string message) => new("PB2009", DiagnosticSeverity.Warning, message, place, "Look at it.");
    }

    [Fact]
    public void Html_LinksInThePage_LeadSomewhere() => Assert.All(
        _page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(_page.GetElementById(link.GetAttribute("href")![1..])));

    [Fact]
    public void Html_PartialRun_SaysWhatToDo()
    {
        BatchOutcome first = FinishedRun.Partial.Batches[0];
        IHtmlDocument page = Page(FinishedRun.Partial with
        {
            Batches = [first with { Lessons = [first.Lessons[0] with { Marks = LessonMarks.FromOutline }, first.Lessons[1]] }, FinishedRun.Partial.Batches[1]],
        });
        List<IElement> advice = [.. page.QuerySelectorAll("#to-do + ul > li")];
        Assert.Equal(ResumeLine, advice[0].QuerySelector("pre")!.TextContent);
        Assert.Equal("#lesson-3", advice[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("Lessons to review: 1 from the outline in the model's place (1).", advice[1].TextContent);
        Assert.DoesNotContain("missing", Page(Whole).QuerySelector("#to-do + ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_CommandOfTheRun_IsNamedAsItWasAndForALessonThatIsWrittenAgain()
    {
        RunRecord run = RunRecordJson.RecordOf(
            FinishedRun.Partial, ["pptbatch", "resume", "/courses/It's mine", "--out", "/out", "--design", "bold"]);
        IHtmlDocument page = new HtmlParser().ParseDocument(ReportPage.Html(run));
        Assert.Equal(
            [
                @"pptbatch resume '/courses/It'\''s mine' --out /out --design bold",
                @"pptbatch regenerate '/courses/It'\''s mine' --out /out --design bold --lesson 1",
            ],
            page.QuerySelectorAll("#to-do + ul pre").Select(command => command.TextContent));
    }

    [Fact]
    public void Html_RunWithAModel_TellsTimeTokensAndCostOfEachLesson()
    {
        Assert.Equal(
            ["Calls", "Time in calls", "Tokens in", "Tokens out", "Cost"],
            _page.QuerySelectorAll("#lessons + table th").Skip(4).Take(5).Select(head => head.TextContent));
        Assert.Equal(["1", " 0.00 s", "10", "5", "US$ 0.250"], _page.QuerySelectorAll("#lesson-1 td").Skip(4).Take(5).Select(cell => cell.TextContent));
        Assert.Equal(6, Page(FinishedRun.Partial with { Ledger = ModelLedger.Empty }).QuerySelectorAll("#lessons + table th").Length);
    }

    [Fact]
    public void Html_Page_HasLandmarksAndTablesThatStayTablesOnAPhone()
    {
        Assert.All(new[] { "header", "nav[aria-label]", "main", "footer" }, name => Assert.Single(_page.QuerySelectorAll("body > " + name)));
        Assert.All(_page.QuerySelectorAll("section"), section => Assert.NotNull(_page.GetElementById(section.GetAttribute("aria-labelledby")!)));
        Assert.All(_page.QuerySelectorAll("tbody td"), cell => Assert.True(cell.InnerHtml.Length == 0 || cell.HasAttribute("data-column")));
        Assert.All(_page.QuerySelectorAll("tr"), row => Assert.Equal("row", row.GetAttribute("role")));
    }

    private static string ResumeLine =>
        $"pptbatch resume {ToolCommand.Quoted(ToolCommand.Folder(PlanFixture.Plan().Input))}"
            + (PlanFixture.Plan().Input == PlanFixture.Plan().Output ? "" : $" --out {ToolCommand.Quoted(ToolCommand.Folder(PlanFixture.Plan().Output))}");

    private static DeckResult Whole => FinishedRun.Partial with { Status = DeckStatus.Complete, Batches = [FinishedRun.Partial.Batches[0]] };

    private static IHtmlDocument Page(DeckResult result) => new HtmlParser().ParseDocument(ReportPage.Html(RunRecordJson.RecordOf(result)));
}
