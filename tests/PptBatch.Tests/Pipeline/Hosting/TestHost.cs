using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PptBatch.Artifacts;
using PptBatch.Execution;
using PptBatch.Pipeline;

namespace PptBatch.Tests.Pipeline.Hosting;

/// <summary>A host with the real pipeline, worker and executor over a store, a generator and a clock of the test's.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private ServiceProvider? _services;

    public FakeTimeProvider Clock { get; init; } = new(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));

    public IArtifactStore Store { get; init; } = new MemoryArtifactStore(TimeProvider.System);

    public TestGenerator Generator { get; init; } = new();

    public TextDecks Decks { get; init; } = new();

    public ILogger<DeckPipeline> Log { get; init; } = NullLogger<DeckPipeline>.Instance;

    public ILogger<LessonWorker> LessonLog { get; init; } = NullLogger<LessonWorker>.Instance;

    public int MaxConcurrency { get; init; } = 4;

    public int BatchSize { get; init; } = 3;

    /// <summary>Numbers of batches that no worker takes.</summary>
    public IReadOnlyList<int> LostBatches { get; init; } = [];

    public IDeckPipeline Pipeline => (_services ??= Build()).GetRequiredService<IDeckPipeline>();

    public StoredSlides Slides => (_services ??= Build()).GetRequiredService<StoredSlides>();

    public SlideDrafts Drafts => (_services ??= Build()).GetRequiredService<SlideDrafts>();

    public Task<DeckResult> RunAsync(IProgress<DeckProgress>? progress = null, CancellationToken cancellationToken = default) =>
        Pipeline.RunAsync(TestCourse.Request, progress, cancellationToken);

    public Task<string?> DeckAsync() => TestCourse.ReadAsync(Store, "infographics/faros-complete.pptx");

    public ValueTask DisposeAsync() => _services?.DisposeAsync() ?? ValueTask.CompletedTask;

    private ServiceProvider Build()
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Store);
        services.AddSingleton(Log);
        services.AddSingleton(LessonLog);
        services.AddSingleton<ISlideGenerator>(Generator);
        services.AddSingleton<IDeckRenderer>(Decks);
        services.AddSingleton<IDeckMerger>(Decks);
        services.AddPptBatchOrchestration(o => o.BatchSize = BatchSize).UseInProcessExecutor(o => o.MaxConcurrency = MaxConcurrency);
        if (LostBatches.Count > 0)
        {
            InProcessExecutorOptions here = new() { MaxConcurrency = MaxConcurrency };
            services.AddSingleton<IBatchExecutor>(provider =>
                new LosingExecutor(new InProcessExecutor(provider.GetRequiredService<BatchWorker>(), here), LostBatches));
        }

        return services.BuildServiceProvider();
    }
}
