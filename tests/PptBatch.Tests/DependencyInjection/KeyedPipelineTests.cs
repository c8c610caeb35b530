using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Artifacts;
using PptBatch.Execution;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.DependencyInjection;

/// <summary>Several pipelines in one host, each under its key.</summary>
public sealed class KeyedPipelineTests
{
    private static readonly string[] Names = ["weekly", "draft"];

    [Fact]
    public async Task RunAsync_TwoPipelinesAtOnce_KeepPartsOptionsAndResultsApart()
    {
        Dictionary<string, MemoryArtifactStore> stores =
            Names.ToDictionary(name => name, _ => new MemoryArtifactStore(TimeProvider.System));
        Meeting meeting = new(Names.Length);
        ConcurrentQueue<int> ran = [];
        ServiceCollection services = new();
        foreach (string name in Names)
        {
            services.AddPptBatchOrchestration(name, o => o.BatchSize = name == "weekly" ? 2 : 3)
                .UseArtifacts(_ => stores[name])
                .UseGenerator(_ => new NamedGenerator(name, meeting))
                .UseRenderer<TextDecks>().UseMerger<TextDecks>()
                .UseInProcessExecutor(o => o.MaxConcurrency = name == "weekly" ? 1 : 4);
        }

        services.AddPptBatchOrchestration("draft").UseExecutor(parts => new Watched(ran, parts.GetRequiredService<BatchWorker>()));
        await using ServiceProvider provider = services.BuildServiceProvider();
        DeckResult[] results = await Task.WhenAll(Names.Select(async name =>
        {
            await TestCourse.StoreAsync(stores[name], 4);
            return await provider.GetRequiredKeyedService<IDeckPipeline>(name).RunAsync(TestCourse.Request);
        }));

        Assert.Equal([2, 2], results[0].Batches.Select(batch => batch.Batch.LessonCount));
        Assert.Equal([3, 1], results[1].Batches.Select(batch => batch.Batch.LessonCount));
        Assert.Equal([1, 2], ran);
        for (int i = 0; i < Names.Length; i++)
        {
            Assert.Equal(DeckStatus.Complete, results[i].Status);
            string deck = (await TestCourse.ReadAsync(stores[Names[i]], "infographics/faros-complete.pptx"))!;
            Assert.Contains($"{Names[i]} 4", deck, StringComparison.Ordinal);
            Assert.DoesNotContain(Names[1 - i], deck, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RunAsync_TwoPipelinesInThisProcess_WriteTheirLessonsAtTheSameTime()
    {
        Meeting meeting = new(Names.Length);
        ServiceCollection services = new();
        foreach (string name in Names)
        {
            services.AddPptBatchOrchestration(name).UseMemoryArtifacts().UseGenerator(_ => new NamedGenerator(name, meeting))
                .UseRenderer<TextDecks>().UseMerger<TextDecks>().UseInProcessExecutor(o => o.MaxConcurrency = 1);
        }

        await using ServiceProvider provider = services.BuildServiceProvider();
        foreach (string name in Names)
        {
            await TestCourse.StoreAsync(provider.GetRequiredKeyedService<IArtifactStore>(name), 1);
        }

        // Each waits in its generator for the other: one bound of one lesson over both would never let them meet.
        DeckResult[] results = await Task.WhenAll(Names.Select(
            name => provider.GetRequiredKeyedService<IDeckPipeline>(name).RunAsync(TestCourse.Request))).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.All(results, result => Assert.Equal(DeckStatus.Complete, result.Status));
        foreach (string name in Names)
        {
            string deck = (await TestCourse.ReadAsync(
                provider.GetRequiredKeyedService<IArtifactStore>(name), "infographics/faros-complete.pptx"))!;
            Assert.Contains($"{name} 1", deck, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pipeline_PartForgotten_IsNotTakenFromAnotherPipeline()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseMemoryArtifacts().UseOutlineGenerator()
            .UseRenderer<TextDecks>().UseMerger<TextDecks>().UseInProcessExecutor();
        services.AddPptBatchOrchestration("weekly")
            .UseMemoryArtifacts().UseOutlineGenerator().UseRenderer<TextDecks>().UseInProcessExecutor();
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IDeckPipeline>());
        PptBatchException error = Assert.Throws<PptBatchException>(() => provider.GetRequiredKeyedService<IDeckPipeline>("weekly"));
        Assert.Equal(
            "AddPptBatchOrchestration: No implementation was chosen for IDeckMerger. Add to it, for example: "
            + "services.AddPptBatchOrchestration(\"weekly\").UseOpenXmlDecks();",
            error.Message);
    }

    [Fact]
    public void Options_OfOnePipelineWrong_AreRefusedAtStart()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration(o => o.BatchSize = 5);
        services.AddPptBatchOrchestration("weekly", o => o.BatchSize = 0);
        using ServiceProvider provider = services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal("weekly", error.OptionsName);
        Assert.Equal(5, provider.GetRequiredService<IOptions<PptBatchOptions>>().Value.BatchSize);
    }

    /// <summary>One batch after the other, each of them written down.</summary>
    private sealed class Watched(ConcurrentQueue<int> ran, BatchWorker worker) : IBatchExecutor
    {
        private readonly LessonSlots _slots = new(2);

        public async IAsyncEnumerable<BatchOutcome> ExecuteAsync(
            BatchPlan plan, IProgress<DeckProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (Batch batch in plan.Batches)
            {
                ran.Enqueue(batch.Number);
                yield return await worker.RunAsync(
                    new BatchWork { Plan = plan, Batch = batch, Slots = _slots, Progress = progress }, cancellationToken);
            }
        }
    }

    /// <summary>Lets its guests go on when all of them have come.</summary>
    private sealed class Meeting(int guests)
    {
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ConcurrentDictionary<string, bool> _came = [];

        public Task ComeAsync(string name)
        {
            _came[name] = true;
            if (_came.Count == guests)
            {
                _complete.TrySetResult();
            }

            return _complete.Task;
        }
    }

    private sealed class NamedGenerator(string name, Meeting meeting) : ISlideGenerator
    {
        public string Fingerprint => name;

        public async Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default)
        {
            await meeting.ComeAsync(name);
            return new GenerationResult
            {
                Html = $"<article><section class=\"slide\"><h2>{name} {request.Lesson.Number}</h2></section></article>",
            };
        }
    }
}
