using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Slides that are written for a person to look at: what they cost is a run's, and nothing is stored before it is accepted.</summary>
public sealed class SlideDraftsTests
{
    private const string New = "<article class=\"lesson\"><section class=\"slide\"><h2>La bruma</h2><p>Espesa.</p></section></article>";

    [Fact]
    public async Task RewriteAsync_GeneratorOfSingleSlides_ChangesThatSlideAloneAndStoresNothing()
    {
        await using TestHost host = await HostAsync();
        host.Generator.Again = (_, _) => Task.FromResult<GenerationResult?>(new() { Html = New, Marks = LessonMarks.Doubted });
        StoredLesson lesson = (await FindAsync(host)).With(
            "<article class=\"lesson\"><section><h2>Uno</h2></section><section><h2>Dos</h2></section></article>");
        SlideDraft draft = await host.Drafts.RewriteAsync(lesson, 2);

        Assert.False(draft.WholeLesson);
        Assert.Equal(["Uno", "La bruma"], draft.Lesson!.Slides.Select(slide => slide.Split("h2>")[1][..^2]));
        Assert.Contains("data-marks=\"doubted\"", draft.Lesson.Html, StringComparison.Ordinal);
        Assert.Empty(host.Generator.Asked);
        Assert.Null((await FindAsync(host)).Html);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => host.Drafts.RewriteAsync(lesson, 3));
    }

    [Fact]
    public async Task RewriteAsync_GeneratorOfWholeLessons_TakesTheSlideOfThatNumberAndSaysSo()
    {
        await using TestHost host = await HostAsync();
        StoredLesson lesson = (await FindAsync(host)).With("<article><section><h2>Uno</h2></section><section><h2>Dos</h2></section></article>");
        SlideDraft first = await host.Drafts.RewriteAsync(lesson, 1);
        SlideDraft second = await host.Drafts.RewriteAsync(lesson, 2);

        Assert.True(first.WholeLesson);
        Assert.Contains("Lección 1", first.Lesson!.Slides[0], StringComparison.Ordinal);
        Assert.Equal(lesson.Slides[1], first.Lesson.Slides[1]);
        Assert.Equal(("PB5100", null), (second.Failure!.Code, second.Lesson));
        Assert.Contains("1 slides", second.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RewriteAsync_WithAModel_IsInTheLedgerOfTheRunThatFollows()
    {
        await using TestHost host = await HostAsync();
        SpendScope? scope = null;
        host.Generator.Again = (request, _) =>
        {
            scope = request.Spending;
            ModelAttempt call = new() { Lesson = 1, Model = "m", Purpose = "rewrite", Outcome = "Complete", CostUsd = 0.25m };
            return Task.FromResult<GenerationResult?>(new() { Html = New, Attempts = [call] });
        };
        await host.Drafts.RewriteAsync((await FindAsync(host)).With(New), 1);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        DeckResult run = await host.RunAsync();

        Assert.Equal((run.Plan.RunId, 1m), (scope!.Name, scope.Share));
        Assert.Equal(0.25m, await scope.EarlierUsd(CancellationToken.None));
        Assert.Equal("rewrite", Assert.Single(run.Ledger.Attempts).Purpose);
    }

    [Fact]
    public async Task WriteAsync_Accepted_IsWhatTheNextRunUsesAndTheVersionBeforeIsKept()
    {
        await using TestHost host = await HostAsync();
        SlideDraft draft = await host.Drafts.WriteAsync(await FindAsync(host));
        await host.Slides.SaveAsync(draft.Lesson!);
        StoredLesson stored = await FindAsync(host);
        Assert.Contains("Lección 1", stored.Html, StringComparison.Ordinal);
        await host.Slides.SaveAsync(stored.With(New));
        await host.RunAsync();

        Assert.Equal([1, 2, 3, 4], host.Generator.Asked.Order());
        Assert.Contains("La bruma", await TestCourse.ReadAsync(host.Store, RunPaths.BatchDeck(1)), StringComparison.Ordinal);
        string kept = Assert.Single(await TestCourse.ListAsync(host.Store, "infographics/lessons/replaced/"));
        Assert.Contains("Lección 1", await TestCourse.ReadAsync(host.Store, kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_GeneratorThatFails_IsAFailureOfTheDraft()
    {
        await using TestHost host = await HostAsync();
        host.Generator.Answer = (_, _) => throw new InvalidOperationException("broken");
        SlideDraft draft = await host.Drafts.WriteAsync(await FindAsync(host));
        Assert.Equal(("PB5010", null), (draft.Failure!.Code, draft.Lesson));
    }

    [Fact]
    public async Task SaveAsync_StoredByAnotherMeanwhileOrWithoutSlides_IsRefused()
    {
        await using TestHost host = await HostAsync();
        StoredLesson empty = await FindAsync(host);
        Assert.Equal("PB5011", (await Assert.ThrowsAsync<PptBatchException>(() => host.Slides.SaveAsync(empty))).Diagnostic.Code);
        await host.Slides.SaveAsync(empty.With(New));
        PptBatchException late = await Assert.ThrowsAsync<PptBatchException>(() => host.Slides.SaveAsync(empty.With(New)));
        Assert.Equal("PB5072", late.Diagnostic.Code);
    }

    private static async Task<StoredLesson> FindAsync(TestHost host) =>
        (await host.Slides.FindCurrentAsync(await host.Pipeline.PlanAsync(TestCourse.Request), 1))!;

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4);
        return host;
    }
}
