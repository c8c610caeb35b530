using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Tests.Generation.Chat;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>What is read back of runs, with nothing but the public contract.</summary>
public sealed class StoredRunsTests
{
    private static readonly CourseLocation Output = new(TestCourse.Bucket, TestCourse.Folder);

    [Fact]
    public async Task FindAsync_NoRun_IsNull()
    {
        await using ServiceProvider services = await ServicesAsync();
        Assert.Null(await services.GetRequiredService<StoredRuns>().FindAsync(Output));
    }

    [Fact]
    public async Task FindAsync_RunThatEnded_SaysWhatItMade()
    {
        await using ServiceProvider services = await ServicesAsync();
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        StoredRun run = Assert.IsType<StoredRun>(await services.GetRequiredService<StoredRuns>().FindAsync(Output));

        Assert.Equal(result.Plan.RunId, run.Plan.RunId);
        Assert.Equal(DeckStatus.Complete, run.Status);
        Assert.Equal(result.Deck, run.Deck);
        Assert.Equal(result.SlideCount, run.SlideCount);
        Assert.Equal([1, 2, 3], run.StoredLessons.Order());
    }

    [Fact]
    public async Task FindAsync_RunThatWasCutOff_HasNoStatusAndItsLessons()
    {
        await using ServiceProvider services = await ServicesAsync();
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        await store.DeleteAsync(Output.Key(RunPaths.Run));
        string second = (await TestCourse.ListAsync(store, RunPaths.Lessons + "/lesson-002"))[0];
        await store.DeleteAsync(Output.Key(second));
        StoredRun run = Assert.IsType<StoredRun>(await services.GetRequiredService<StoredRuns>().FindAsync(Output));

        Assert.Null(run.Status);
        Assert.Null(run.Deck);
        Assert.Equal([1, 3], run.StoredLessons.Order());
    }

    [Fact]
    public async Task FindReusableAsync_OtherModel_FindsNone()
    {
        await using ServiceProvider services = await ServicesAsync();
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        CourseBook book = (await services.GetRequiredService<IDeckPipeline>().PlanAsync(TestCourse.Request)).Book;
        StoredRuns runs = services.GetRequiredService<StoredRuns>();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal([1, 2, 3], (await runs.FindReusableAsync(
            Output, book, new ChatGeneratorOptions { WriterModel = "m", SlidesPerLesson = 4 })).Order());
        Assert.Empty(await runs.FindReusableAsync(Output, book, new ChatGeneratorOptions { WriterModel = "n", SlidesPerLesson = 4 }));
    }

    [Fact]
    public async Task ToJson_OfPlanAndResult_IsWhatIsStored()
    {
        await using ServiceProvider services = await ServicesAsync();
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();

        Assert.Equal(await TestCourse.ReadAsync(store, RunPaths.Plan), result.Plan.ToJson());
        Assert.Equal(await TestCourse.ReadAsync(store, RunPaths.Run), result.ToJson());
        Assert.NotNull(await TestCourse.ReadAsync(store, RunPaths.Report));
        Assert.NotNull(await TestCourse.ReadAsync(store, RunPaths.BatchDeck(1)));
        Assert.Equal(Output.Key(RunPaths.CompleteDeck(Output)), result.Deck);
    }

    private static async Task<ServiceProvider> ServicesAsync()
    {
        const string slides =
            "<section class=\"slide\"><h2>Faro {0}</h2><p>El faro mide la presión del aire y la temperatura.</p></section>";
        string article = "<article class=\"lesson\" lang=\"es\">"
            + string.Concat(Enumerable.Range(1, 4).Select(number => slides.Replace("{0}", $"{number}", StringComparison.Ordinal)))
            + "</article>";
        ServiceCollection services = new();
        services.AddSingleton<IChatClient>(new ScriptedChatClient(TimeProvider.System, new ScriptedReply(article)));
        services.AddPptBatchOrchestration()
            .UseMemoryArtifacts().UseInProcessExecutor().UseRenderer<TextDecks>().UseMerger<TextDecks>()
            .UseChatGenerator(o => (o.WriterModel, o.SlidesPerLesson) = ("m", 4));
        ServiceProvider provider = services.BuildServiceProvider();
        await TestCourse.StoreAsync(provider.GetRequiredService<IArtifactStore>(), 3);
        return provider;
    }
}
