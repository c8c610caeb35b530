using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Single slides of a run that ended are read, changed and put into its decks, and no generator is asked.</summary>
public sealed class StoredSlidesTests
{
    private const string Slide = "<section class=\"slide\"><h2>La bruma</h2></section>";
    private static readonly CourseLocation Output = new(TestCourse.Bucket, TestCourse.Folder);

    [Fact]
    public async Task FindAsync_NoRunOrNoSuchLesson_IsNull()
    {
        await using TestHost host = await HostAsync();
        Assert.Null(await host.Slides.FindAsync(Output, 1));
        await host.RunAsync();
        Assert.Null(await host.Slides.FindAsync(Output, 5));
        Assert.Null(await host.Slides.FindAsync(new CourseLocation(TestCourse.Bucket, "otra"), 1));
    }

    [Fact]
    public async Task FindAsync_LessonOfTheRun_HasItsSlides()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        StoredLesson lesson = (await host.Slides.FindAsync(Output, 2))!;

        Assert.Equal((2, "Lección 2"), (lesson.Number, lesson.Title));
        Assert.Contains("<h2>Lección 2</h2>", Assert.Single(lesson.Slides), StringComparison.Ordinal);
        Assert.Equal("Lección 2", Assert.Single(lesson.Content(1).Lessons).Title);
        Assert.Throws<ArgumentOutOfRangeException>(() => lesson.Content(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => lesson.With(0, Slide));
        Assert.Equal("PB5071", Assert.Throws<PptBatchException>(() => lesson.With(1, "<p>x</p>")).Diagnostic.Code);
    }

    [Fact]
    public async Task Rebuild_AfterAChange_HasItInEveryDeckAndAsksNoGenerator()
    {
        await using TestHost host = await HostAsync();
        DeckResult before = await host.RunAsync();
        host.Generator.Asked.Clear();
        host.Generator.Fingerprint = "another-model";

        await host.Slides.SaveAsync((await host.Slides.FindAsync(Output, 2))!.With(1, Slide));
        DeckResult after = await host.Slides.RebuildAsync(Output);

        Assert.Empty(host.Generator.Asked);
        Assert.Equal((DeckStatus.Complete, before.Plan.RunId, before.Deck), (after.Status, after.Plan.RunId, after.Deck));
        Assert.Contains("La bruma", await TestCourse.ReadAsync(host.Store, RunPaths.BatchDeck(1)), StringComparison.Ordinal);
        Assert.Equal(after.ToJson(), await TestCourse.ReadAsync(host.Store, RunPaths.Run));
        string kept = Assert.Single(await TestCourse.ListAsync(host.Store, "infographics/lessons/replaced/"));
        Assert.Contains("Lección 2", await TestCourse.ReadAsync(host.Store, kept), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rebuild_NothingChanged_GivesTheSameDecks()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        string? deck = await host.DeckAsync(), batch = await TestCourse.ReadAsync(host.Store, RunPaths.BatchDeck(2));
        await host.Slides.RebuildAsync(Output);

        Assert.Equal(deck, await host.DeckAsync());
        Assert.Equal(batch, await TestCourse.ReadAsync(host.Store, RunPaths.BatchDeck(2)));
    }

    [Fact]
    public async Task RunAsync_AfterAChange_KeepsIt()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await host.Slides.SaveAsync((await host.Slides.FindAsync(Output, 2))!.With(1, Slide));
        await host.RunAsync();
        Assert.Contains("La bruma", await TestCourse.ReadAsync(host.Store, RunPaths.BatchDeck(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaveAsync_ChangedByAnotherMeanwhile_IsRefused()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        StoredLesson read = (await host.Slides.FindAsync(Output, 2))!;
        await host.Slides.SaveAsync(read.With(1, Slide));

        PptBatchException refused = await Assert.ThrowsAsync<PptBatchException>(() =>
            host.Slides.SaveAsync(read.With(1, Slide.Replace("bruma", "sirena", StringComparison.Ordinal))));
        Assert.Equal("PB5072", refused.Diagnostic.Code);
        Assert.Contains("bruma", (await host.Slides.FindAsync(Output, 2))!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RebuildAsync_NoRunThatEnded_IsRefused()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await host.Store.DeleteAsync(Output.Key(RunPaths.Run));
        Assert.Equal("PB5073", (await Assert.ThrowsAsync<PptBatchException>(() => host.Slides.RebuildAsync(Output))).Diagnostic.Code);
    }

    [Fact]
    public async Task RebuildAsync_SlidesOfALessonAreGone_MarksItsPlace()
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        await host.Store.DeleteAsync((await host.Slides.FindAsync(Output, 2))!.Key);
        DeckResult rebuilt = await host.Slides.RebuildAsync(Output);

        Assert.Equal(DeckStatus.Partial, rebuilt.Status);
        Assert.Equal("PB5074", Assert.Single(rebuilt.Batches.SelectMany(batch => batch.Lessons), lesson => lesson.Number == 2).Failure!.Code);
    }

    [Theory]
    [InlineData("../../otra/lesson-002.000000000000.html")]
    [InlineData("infographics/lessons/../../../lesson-002.000000000000.html")]
    [InlineData("infographics/lessons/lesson-001.000000000000.html")]
    [InlineData("infographics/plan.json")]
    public async Task FindAsync_RecordThatNamesAnotherFile_IsNotFollowed(string path)
    {
        await using TestHost host = await HostAsync();
        await host.RunAsync();
        string stored = (await host.Slides.FindAsync(Output, 2))!.Key.Path[(Output.Folder.Length + 1)..];
        string record = (await TestCourse.ReadAsync(host.Store, RunPaths.Run))!;
        Assert.Contains(stored, record, StringComparison.Ordinal);
        await TestCourse.WriteAsync(host.Store, RunPaths.Run, record.Replace(stored, path, StringComparison.Ordinal));

        Assert.Null(await host.Slides.FindAsync(Output, 2));
    }

    private static async Task<TestHost> HostAsync()
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4);
        return host;
    }
}
