using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>Pictures are drawn of what a run has stored, and stay on its page when an evaluation is added.</summary>
public sealed class RunReportTests
{
    private static readonly CourseLocation Output = new(TestCourse.Bucket, TestCourse.Folder);

    [Fact]
    public async Task AddPicturesAsync_FinishedRun_StoresThePageAndPutsPicturesIntoTheReport()
    {
        await using ServiceProvider services = await ServicesAsync(new Painter());
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        Assert.DoesNotContain("<img", await TestCourse.ReadAsync(store, RunPaths.Report), StringComparison.Ordinal);

        Assert.True(await services.GetRequiredService<RunReport>().AddPicturesAsync(Output));
        Assert.Equal("3 lessons", await TestCourse.ReadAsync(store, RunPaths.Slides));
        Assert.Equal(3, Pictures((await TestCourse.ReadAsync(store, RunPaths.Report))!));

        CourseEvaluator evaluator = services.GetRequiredService<CourseEvaluator>();
        await evaluator.AddToReportAsync(Output, (await evaluator.EvaluateAsync(Output))!);
        string both = (await TestCourse.ReadAsync(store, RunPaths.Report))!;
        Assert.Equal(3, Pictures(both));
        Assert.Contains("Does it teach?", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddPicturesAsync_NoRunOrNoPainter_DoesNothing()
    {
        await using ServiceProvider services = await ServicesAsync(new Painter());
        Assert.False(await services.GetRequiredService<RunReport>().AddPicturesAsync(Output));

        await using ServiceProvider without = await ServicesAsync(null);
        await without.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        Assert.False(await without.GetRequiredService<RunReport>().AddPicturesAsync(Output));
    }

    [Fact]
    public async Task RunAsync_BatchesAndLessons_SayWhenTheyWereAtWork()
    {
        await using ServiceProvider services = await ServicesAsync(null);
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        foreach (BatchOutcome batch in result.Batches)
        {
            Assert.NotNull(batch.Worked);
            Assert.All(batch.Lessons, lesson => Assert.InRange(lesson.Worked!.StartedAt, batch.Worked.StartedAt, batch.Worked.EndedAt));
        }
    }

    private static int Pictures(string html) => html.Split("<img").Length - 1;

    private static async Task<ServiceProvider> ServicesAsync(Painter? painter)
    {
        ServiceCollection services = new();
        PptBatchBuilder builder = services.AddPptBatchOrchestration().UseMemoryArtifacts().UseOutlineGenerator().UseInProcessExecutor()
            .UseRenderer<TextDecks>().UseMerger<TextDecks>();
        _ = painter is null ? builder : builder.Use<ISlidePictures>(_ => painter);
        ServiceProvider provider = services.BuildServiceProvider();
        await TestCourse.StoreAsync(provider.GetRequiredService<IArtifactStore>(), 3);
        return provider;
    }

    /// <summary>Draws a slide for each lesson.</summary>
    private sealed class Painter : ISlidePictures
    {
        public async Task<IReadOnlyList<SlidePicture>> DrawAsync(
            DeckContent deck, IPictureSource pictures, Stream page, CancellationToken cancellationToken = default)
        {
            await page.WriteAsync(Encoding.UTF8.GetBytes($"{deck.Lessons.Count} lessons"), cancellationToken);
            return [.. deck.Lessons.Select(lesson => new SlidePicture(lesson.Number, lesson.Title, new byte[] { 1 }, "image/png", 16, 9))];
        }
    }
}
