using Microsoft.Extensions.DependencyInjection;
using PptBatch.Artifacts;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.DependencyInjection;

/// <summary>Parts of a host's own, chosen by class or by factory.</summary>
public sealed class OwnPartsTests
{
    [Fact]
    public async Task Use_ClassesOfTheHost_MakeTheDeck()
    {
        ServiceCollection services = new();
        services.AddSingleton(new Word("propia"));
        services.AddPptBatchOrchestration()
            .UseArtifacts<OwnStore>().UsePlanner<OneByOne>().UseGenerator<WordGenerator>().UseRenderer<TextDecks>().UseMerger<TextDecks>()
            .UseExecutor<EmptyExecutor>().UseInProcessExecutor();
        await using ServiceProvider provider = services.BuildServiceProvider();
        IArtifactStore store = provider.GetRequiredService<IArtifactStore>();
        await TestCourse.StoreAsync(store, 2);

        DeckResult result = await provider.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);

        Assert.IsType<OwnStore>(store);
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 1], result.Batches.Select(batch => batch.Batch.LessonCount));
        Assert.Contains("propia 2", await TestCourse.ReadAsync(store, "infographics/faros-complete.pptx"), StringComparison.Ordinal);
    }

    [Fact]
    public void Use_ClassThenFactory_TheLastWins()
    {
        OneByOne last = new();
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UsePlanner<OneByOne>().UsePlanner(_ => last);
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(last, Assert.Single(provider.GetServices<IBatchPlanner>()));
    }

    internal sealed record Word(string Text);

    internal sealed class OwnStore(TimeProvider time) : IArtifactStore
    {
        private readonly MemoryArtifactStore _inner = new(time);

        public Task<Stream?> OpenReadAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
            _inner.OpenReadAsync(key, cancellationToken);

        public Task<ArtifactInfo?> FindAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
            _inner.FindAsync(key, cancellationToken);

        public IAsyncEnumerable<ArtifactInfo> ListAsync(string bucket, string prefix, CancellationToken cancellationToken = default) =>
            _inner.ListAsync(bucket, prefix, cancellationToken);

        public Task<ArtifactInfo?> WriteAsync(
            ArtifactKey key, Stream content, WriteCondition condition, CancellationToken cancellationToken = default) =>
            _inner.WriteAsync(key, content, condition, cancellationToken);

        public Task DeleteAsync(ArtifactKey key, CancellationToken cancellationToken = default) =>
            _inner.DeleteAsync(key, cancellationToken);
    }

    internal sealed class OneByOne : IBatchPlanner
    {
        public IReadOnlyList<Batch> Plan(CourseBook book, PlanningOptions options) =>
            [.. book.Lessons.Select(lesson => new Batch(lesson.Number, lesson.Number, lesson.Number))];
    }

    /// <summary>A generator whose constructor asks for a service of the host and for another part.</summary>
    internal sealed class WordGenerator(Word word, IArtifactStore store) : ISlideGenerator
    {
        public string Fingerprint => $"{word.Text} {store.GetType().Name}";

        public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GenerationResult
            {
                Html = $"<article><section class=\"slide\"><h2>{word.Text} {request.Lesson.Number}</h2></section></article>",
            });
    }

    internal sealed class EmptyExecutor : IBatchExecutor
    {
        public IAsyncEnumerable<BatchOutcome> ExecuteAsync(
            BatchPlan plan, IProgress<DeckProgress>? progress, CancellationToken cancellationToken = default) =>
            AsyncEnumerable.Empty<BatchOutcome>();
    }
}
