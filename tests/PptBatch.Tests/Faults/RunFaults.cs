using PptBatch.Artifacts;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Faults;

/// <summary>What goes wrong around the lessons: merging, storing, watching.</summary>
public sealed class RunFaults
{
    private const int Lessons = 4;
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [Fact]
    public async Task F22_Cancelled_StopsKeepsWhatIsDoneAndTheNextRunGoesOn()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        using CancellationTokenSource stop = new();
        TestGenerator generator = new()
        {
            Before = async (lesson, token) =>
            {
                if (lesson == 3)
                {
                    await stop.CancelAsync();
                    await Task.Delay(Timeout.InfiniteTimeSpan, token);
                }

                return null;
            },
        };
        await using TestHost host = new() { Store = _store, Generator = generator, MaxConcurrency = 1 };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(cancellationToken: stop.Token));
        Assert.Null(await host.DeckAsync());
        generator.Before = (_, _) => Task.FromResult<GenerationResult?>(null);
        generator.Asked.Clear();

        Assert.Equal(DeckStatus.Complete, (await host.RunAsync()).Status);
        Assert.Equal([3, 4], generator.Asked);
    }

    [Fact]
    public async Task F23_OneLessonsPartCannotBeMade_NamesTheLessonKeepsTheOthersAndTheRetryCostsNothing()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        TestGenerator generator = new()
        {
            Before = (lesson, _) => Task.FromResult(lesson != 2 ? null : new GenerationResult
            {
                Html = "<article><section><h2>breaks the renderer</h2></section></article>",
            }),
        };
        await using TestHost host = new() { Store = _store, Generator = generator };
        DeckResult result = await host.RunAsync();
        Diagnostic failure = Assert.Single(result.Batches.SelectMany(batch => batch.Lessons), lesson => lesson.Failure is not null)
            .Failure!;
        Assert.Contains("lesson 2", failure.Place, StringComparison.Ordinal);
        Assert.Contains("section 3", await host.DeckAsync(), StringComparison.Ordinal);

        generator.Asked.Clear();
        await host.RunAsync();
        Assert.Empty(generator.Asked);
    }

    [Fact]
    public async Task F23_MergeFails_EveryLessonIsKeptAndTheRetryCostsNothing()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        await using TestHost host = new() { Store = _store };
        host.Decks.BeforeMerge = () =>
            throw new PptBatchException(new Diagnostic("PB4001", DiagnosticSeverity.Error, "Not a deck.", "infographic_2.pptx"));
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(() => host.RunAsync());
        Assert.Contains("infographic_2.pptx", error.Message, StringComparison.Ordinal);
        host.Decks.BeforeMerge = () => { };
        host.Generator.Asked.Clear();

        Assert.Equal(DeckStatus.Complete, (await host.RunAsync()).Status);
        Assert.Empty(host.Generator.Asked);
    }

    [Fact]
    public async Task F25_StoreRefusesForGood_EndsTheRunWithItsErrorAndKeepsWhatIsStored()
    {
        await TestCourse.StoreAsync(_store, Lessons);
        PptBatchException denied =
            new(new Diagnostic("PB5041", DiagnosticSeverity.Error, "S3 denied access to PutObject.", "s3://courses/faros"));
        FailingStore denying = new(_store, path => path.Contains("/lessons/lesson-003.", StringComparison.Ordinal), denied);
        await using (TestHost host = new() { Store = denying, MaxConcurrency = 1 })
        {
            Assert.Same(denied, await Assert.ThrowsAsync<PptBatchException>(() => host.RunAsync()));
            Assert.Equal(1, denying.Failed);
        }

        await using TestHost again = new() { Store = _store };
        await again.RunAsync();
        Assert.Contains(3, again.Generator.Asked);
        Assert.InRange(again.Generator.Asked.Count, 1, 2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task F26_SinkThrowsOrNeverReturns_TheRunIsUnaffected(bool throws)
    {
        await TestCourse.StoreAsync(_store, Lessons);
        using ManualResetEventSlim release = new();
        await using TestHost host = new() { Store = _store };
        DeckResult result = await host.RunAsync(new Sink(() =>
        {
            if (throws)
            {
                throw new InvalidOperationException("sink");
            }

            release.Wait();
        }));
        release.Set();
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    private sealed class Sink(Action then) : IProgress<DeckProgress>
    {
        public void Report(DeckProgress value) => then();
    }
}
