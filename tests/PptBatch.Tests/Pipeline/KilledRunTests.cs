using PptBatch.Artifacts;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Promise 1: kill the process at any store or model call, run again, and the deck is that of a clean run.</summary>
public sealed class KilledRunTests
{
    private const int Lessons = 7;
    private const int InFlight = 3;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RunAsync_AfterAKillAtAnyStoreCall_MakesTheSameDeckAndRepeatsNoMoreThanWasInFlight(bool afterDoing)
    {
        for (int call = 1; ; call++)
        {
            await using TestHost clean = await HostAsync(new MemoryArtifactStore(TimeProvider.System));
            MemoryArtifactStore kept = new(TimeProvider.System);
            await TestCourse.StoreAsync(kept, Lessons);
            BreakingStore dying = new(kept, call, afterDoing);
            TestGenerator generator = new();
            bool survived;
            await using (TestHost killed = new() { Store = dying, Generator = generator, MaxConcurrency = InFlight })
            {
                survived = await killed.RunAsync().ContinueWith(run => run.IsCompletedSuccessfully, TaskScheduler.Default);
            }

            if (survived)
            {
                Assert.True(call > 20, "The run made too few store calls for this test to mean anything.");
                return;
            }

            await using TestHost again = new() { Store = kept, Generator = generator, MaxConcurrency = InFlight };
            string? plan = await TestCourse.ReadAsync(kept, "infographics/plan.json");
            bool finished = (await TestCourse.ListAsync(kept)).Contains("infographics/run.json");
            again.Clock.Advance(plan is null || finished ? TimeSpan.Zero : TimeSpan.FromDays(1));
            DeckResult result = await again.RunAsync();

            Assert.Equal(DeckStatus.Complete, result.Status);
            await clean.RunAsync();
            Assert.Equal(await clean.DeckAsync(), await again.DeckAsync());
            Assert.InRange(generator.Asked.Count, Lessons, Lessons + InFlight);
        }
    }

    [Fact]
    public async Task RunAsync_AfterAKillAtAnyModelCall_AsksOnlyForWhatIsMissing()
    {
        for (int call = 1; call <= Lessons; call++)
        {
            using CancellationTokenSource kill = new();
            TestHost host = await HostAsync(new MemoryArtifactStore(TimeProvider.System));
            await using TestHost disposed = host;
            int asked = 0;
            host.Generator.Before = (_, _) =>
            {
                if (Interlocked.Increment(ref asked) != call)
                {
                    return Task.FromResult<GenerationResult?>(null);
                }

                kill.Cancel();
                return Task.FromCanceled<GenerationResult?>(kill.Token);
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.RunAsync(cancellationToken: kill.Token));
            Assert.Null(await host.DeckAsync());

            host.Generator.Before = (_, _) => Task.FromResult<GenerationResult?>(null);
            await host.RunAsync();
            await using TestHost clean = await HostAsync(new MemoryArtifactStore(TimeProvider.System));
            await clean.RunAsync();
            Assert.Equal(await clean.DeckAsync(), await host.DeckAsync());
            Assert.InRange(host.Generator.Asked.Count, Lessons, Lessons + InFlight);
        }
    }

    [Theory]
    [InlineData(1, DeckStatus.Complete)]
    [InlineData(2, DeckStatus.Partial)]
    public async Task RunAsync_AnotherGoStoresItsBatchDeckOverOurs_NeverMergesThatDeck(int times, DeckStatus status)
    {
        await using TestHost clean = await HostAsync(new MemoryArtifactStore(TimeProvider.System));
        await clean.RunAsync();
        MemoryArtifactStore store = new(TimeProvider.System);
        await TestCourse.StoreAsync(store, Lessons);
        await using TestHost host = new() { Store = new OverwritingStore(store, times), MaxConcurrency = InFlight };

        DeckResult result = await host.RunAsync();

        Assert.Equal(status, result.Status);
        Assert.DoesNotContain(OverwritingStore.Foreign, await host.DeckAsync(), StringComparison.Ordinal);
        if (status == DeckStatus.Complete)
        {
            Assert.Equal(await clean.DeckAsync(), await host.DeckAsync());
        }
        else
        {
            Assert.Equal("PB5080", Assert.Single(result.Diagnostics, finding => finding.Severity == DiagnosticSeverity.Error).Code);
        }
    }

    private static async Task<TestHost> HostAsync(MemoryArtifactStore store)
    {
        await TestCourse.StoreAsync(store, Lessons);
        return new TestHost { Store = store, MaxConcurrency = InFlight };
    }
}
