using PptBatch.Testing;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Execution;

public sealed class InProcessExecutorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Execute_ManyLessons_NeverWritesMoreThanTheBoundAtOnce(int bound)
    {
        await using TestHost host = new() { MaxConcurrency = bound };
        await TestCourse.StoreAsync(host.Store, 20);
        host.Generator.Before = async (_, _) =>
        {
            await Task.Yield();
            return null;
        };
        await host.RunAsync();
        Assert.InRange(host.Generator.MostInFlight, 1, bound);
        Assert.Equal(20, host.Generator.Asked.Count);
    }

    [Fact]
    public async Task Execute_LessonsOfOneLength_StartInTheCoursesOrderWhicheverBatchAsksFirst()
    {
        for (int run = 0; run < 20; run++)
        {
            await using TestHost host = new() { MaxConcurrency = 1, BatchSize = 1 };
            await TestCourse.StoreAsync(host.Store, 9);
            await host.RunAsync();
            Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9], host.Generator.Asked);
        }
    }

    [Fact]
    public async Task Execute_OnASchedulerOfOneTaskAtATime_Completes()
    {
        await using TestHost host = new() { BatchSize = 2 };
        await TestCourse.StoreAsync(host.Store, 6);
        TaskScheduler one = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        Task<DeckResult> run = Task.Factory.StartNew(() => host.RunAsync(), CancellationToken.None, TaskCreationOptions.None, one).Unwrap();
        Assert.Equal(DeckStatus.Complete, (await run.WaitAsync(Hang.Limit)).Status);
        Assert.Equal(6, host.Generator.Asked.Count);
    }

    [Fact]
    public async Task Execute_TimeGuardPasses_RestIsSentOutAgainUntilNothingRemains()
    {
        await using TestHost host = new() { MaxConcurrency = 1, BatchSize = 6 };
        await TestCourse.StoreAsync(host.Store, 6);
        host.Generator.Before = (_, _) =>
        {
            host.Clock.Advance(TimeSpan.FromSeconds(400));
            return Task.FromResult<GenerationResult?>(null);
        };
        DeckResult result = await host.RunAsync();
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 2, 3, 4, 5, 6], host.Generator.Asked);
        Assert.All(result.Batches[0].Lessons, lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Code == "PB5013");
    }

    [Fact]
    public async Task Execute_RoundWithoutProgress_IsTheLast()
    {
        await using TestHost host = new() { BatchSize = 6 };
        await TestCourse.StoreAsync(host.Store, 6);

        // Each look at the clock finds the guard passed.
        host.Clock.AutoAdvanceAmount = TimeSpan.FromSeconds(800);
        DeckResult result = await host.RunAsync();
        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Empty(host.Generator.Asked);
        Assert.Equal(6, result.Diagnostics.Count(diagnostic => diagnostic.Code == "PB5013"));
    }

    [Fact]
    public async Task Execute_LessonFailedBeforeTheRestWasSentOut_IsNotTriedTwice()
    {
        await using TestHost host = new() { MaxConcurrency = 1, BatchSize = 4 };
        await TestCourse.StoreAsync(host.Store, 4);
        host.Generator.Before = (lesson, _) =>
        {
            host.Clock.Advance(TimeSpan.FromSeconds(400));
            return Task.FromResult(lesson == 1 ? new GenerationResult { Html = "" } : null);
        };
        DeckResult result = await host.RunAsync();
        Assert.Equal([1, 2, 3, 4], host.Generator.Asked);
        LessonOutcome failed = Assert.Single(result.Batches[0].Lessons, lesson => lesson.Status == LessonStatus.Failed);
        Assert.Equal("PB5011", failed.Failure?.Code);
    }

    [Fact]
    public async Task Execute_StoreFails_StopsStartingLessonsAndThrowsTheCause()
    {
        await using TestHost host = new() { MaxConcurrency = 1 };
        await TestCourse.StoreAsync(host.Store, 12);
        BreakingStore store = new(host.Store, 14, afterDoing: false);
        await using TestHost dying = new() { Store = store, Generator = host.Generator, MaxConcurrency = 1 };
        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(() => dying.RunAsync());
        Assert.Equal("killed", error.Message);
        Assert.InRange(host.Generator.Asked.Count, 0, 4);
    }

    [Fact]
    public async Task Execute_RendererBreaksOnOneLesson_OnlyThatOneIsLost()
    {
        await using TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 4);
        host.Generator.Before = (lesson, _) => Task.FromResult(lesson != 2 ? null : new GenerationResult
        {
            Html = "<article><section><h2>breaks the renderer</h2></section></article>",
        });
        DeckResult result = await host.RunAsync();
        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.Equal("PB5014", Assert.Single(result.Batches[0].Lessons, lesson => lesson.Status == LessonStatus.Failed).Failure?.Code);
        Assert.Contains("section 2 Lección 2", await host.DeckAsync(), StringComparison.Ordinal);
    }
}
