using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PptBatch.Reporting;

namespace PptBatch.Tests.Reporting;

public sealed class RunTimelineTests
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 24, 4, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Of_LessonsTwoAtOnce_KnowsTheLeastThatTheyCouldHaveTaken()
    {
        // 6 s of work, two at once: 3 s at best; they ended after 5, because the longest began last.
        RunTimeline time = RunTimeline.Of(Run((0, 2), (0, 1), (2, 3)))!;
        Assert.Equal(2, time.AtOnce);
        Assert.Equal(TimeSpan.FromSeconds(6), time.Work);
        Assert.Equal(TimeSpan.FromSeconds(3), time.Bound);
        Assert.Equal(TimeSpan.FromSeconds(5), time.Lessons);
        Assert.Equal(TimeSpan.FromSeconds(5.5), time.Total);
    }

    [Fact]
    public void Of_OneLongLesson_CannotEndBeforeItDoes() =>
        Assert.Equal(TimeSpan.FromSeconds(9), RunTimeline.Of(Run((0, 9), (0, 1), (1, 1)))!.Bound);

    [Fact]
    public void Of_ClockThatStandsStillOrTimesThatAreNotKnown_IsNull()
    {
        Assert.Null(RunTimeline.Of(Run((0, 2), (0, 1), (0, 3))));
        Assert.Null(RunTimeline.Of(RunRecordJson.RecordOf(FinishedRun.Partial)));
    }

    [Fact]
    public void Html_Timeline_HasABarForEachBatchLessonAndCallBesideTheBound()
    {
        RunRecord run = Run((0, 2), (0, 1), (2, 3));
        ModelAttempt call = FinishedRun.Call(3, "write", "Complete") with { StartedAt = Begin.AddSeconds(2.5), Duration = TimeSpan.FromSeconds(1) };
        ModelAttempt before = call with { StartedAt = Begin.AddHours(-1) };
        IHtmlDocument page = new HtmlParser().ParseDocument(ReportPage.Html(run with { Ledger = LedgerRecord.Of(new ModelLedger([call, before])) }));
        List<IElement> rows = [.. page.QuerySelectorAll(".gantt li")];
        Assert.Equal(
            ["At best", "Batch 1", "1. Lección <1>", "2. Lección <2>", "Batch 2", "3. Lección <3>"],
            rows.Select(row => row.QuerySelector(".name")!.TextContent));
        Assert.Equal("left:0%;width:54.55%", rows[0].QuerySelector("i")!.GetAttribute("style"));
        Assert.Equal(["", "c"], rows[5].QuerySelectorAll("i").Select(bar => bar.ClassName ?? ""));
        Assert.Equal("left:45.45%;width:18.18%", rows[5].QuerySelector("i.c")!.GetAttribute("style"));
        Assert.Contains("at most 2 at once", page.QuerySelector("#time + p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("67 % more", page.QuerySelector("#time + p")!.TextContent, StringComparison.Ordinal);
    }

    private static RunRecord Run(params (double From, double Length)[] lessons)
    {
        RunRecord run = RunRecordJson.RecordOf(FinishedRun.Partial);
        return run with
        {
            Batches = [.. run.Batches.Select(batch => batch with
            {
                Lessons = [.. batch.Lessons.Select(lesson => lesson with { Worked = Time(lessons[lesson.Number - 1]) })],
                Worked = new WorkTime(Begin, TimeSpan.FromSeconds(lessons.Max(lesson => lesson.From + lesson.Length) + 0.5)),
            })],
        };
    }

    private static WorkTime Time((double From, double Length) lesson) =>
        new(Begin.AddSeconds(lesson.From), TimeSpan.FromSeconds(lesson.Length));
}
