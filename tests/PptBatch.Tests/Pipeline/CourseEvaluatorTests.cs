using Microsoft.Extensions.DependencyInjection;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Pipeline;

/// <summary>A finished run is measured from what it has stored, with nothing but the public contract.</summary>
public sealed class CourseEvaluatorTests
{
    private static readonly CourseLocation Output = new(TestCourse.Bucket, TestCourse.Folder);

    [Fact]
    public async Task EvaluateAsync_NoRun_IsNull()
    {
        await using ServiceProvider services = await ServicesAsync();
        Assert.Null(await services.GetRequiredService<CourseEvaluator>().EvaluateAsync(Output));
    }

    [Fact]
    public async Task EvaluateAsync_FinishedRun_MeasuresEveryLessonAndTheWhole()
    {
        await using ServiceProvider services = await ServicesAsync();
        DeckResult result = await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        CourseEvaluation evaluation = (await services.GetRequiredService<CourseEvaluator>().EvaluateAsync(Output))!;

        Assert.Equal(result.Plan.RunId, evaluation.RunId);
        Assert.Equal([1, 2, 3], evaluation.Lessons.Select(lesson => lesson.Number));
        Assert.Equal(evaluation.Lessons.Sum(lesson => lesson.Measures.Slides), evaluation.Total.Slides);
        Assert.All(evaluation.Lessons, lesson => Assert.Equal(0, lesson.Measures.Sentences.Missing));
        Assert.Empty(evaluation.NotMeasured);
        Assert.Contains("\"sentenceTitles\":", evaluation.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EvaluateAsync_SlidesThatWereEdited_MeasuresWhatIsStoredNow()
    {
        await using ServiceProvider services = await ServicesAsync();
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        string second = (await TestCourse.ListAsync(store, RunPaths.Lessons + "/lesson-002"))[0];
        await TestCourse.WriteAsync(
            store, second, "<article class=\"lesson\"><section class=\"slide\"><h2>Nada</h2><p>El 83 % no lo dice.</p></section></article>");
        CourseEvaluation evaluation = (await services.GetRequiredService<CourseEvaluator>().EvaluateAsync(Output))!;

        Assert.Single(evaluation.Lessons[1].Doubts);
        Assert.True(evaluation.Lessons[1].Measures.Score < evaluation.Lessons[0].Measures.Score);
    }

    [Fact]
    public async Task EvaluateAsync_CourseThatChanged_SaysSo()
    {
        await using ServiceProvider services = await ServicesAsync();
        await services.GetRequiredService<IDeckPipeline>().RunAsync(TestCourse.Request);
        await using ServiceProvider later = Services(services.GetRequiredService<IArtifactStore>());
        await TestCourse.StoreAsync(later.GetRequiredService<IArtifactStore>(), 3, n => $"## Otro {n}\n\nOtra cosa.\n");
        PptBatchException error = await Assert.ThrowsAsync<PptBatchException>(
            () => later.GetRequiredService<CourseEvaluator>().EvaluateAsync(Output));
        Assert.Equal("PB1007", error.Diagnostic.Code);
    }

    [Fact]
    public async Task AddToReportAsync_Evaluation_IsAPartOfThePageUntilTheNextRun()
    {
        await using ServiceProvider services = await ServicesAsync();
        IDeckPipeline pipeline = services.GetRequiredService<IDeckPipeline>();
        IArtifactStore store = services.GetRequiredService<IArtifactStore>();
        CourseEvaluator evaluator = services.GetRequiredService<CourseEvaluator>();
        await pipeline.RunAsync(TestCourse.Request);
        CourseEvaluation evaluation = (await evaluator.EvaluateAsync(Output))!;
        await evaluator.AddToReportAsync(Output, evaluation);
        Assert.Contains("Does it teach?", await TestCourse.ReadAsync(store, RunPaths.Report), StringComparison.Ordinal);

        await pipeline.RunAsync(TestCourse.Request);
        await evaluator.AddToReportAsync(Output, evaluation with { RunId = "another" });
        Assert.DoesNotContain("Does it teach?", await TestCourse.ReadAsync(store, RunPaths.Report), StringComparison.Ordinal);
    }

    private static async Task<ServiceProvider> ServicesAsync()
    {
        ServiceProvider services = Services(null);
        await TestCourse.StoreAsync(services.GetRequiredService<IArtifactStore>(), 3);
        return services;
    }

    private static ServiceProvider Services(IArtifactStore? store)
    {
        ServiceCollection services = new();
        PptBatchBuilder builder = services.AddPptBatchOrchestration()
            .UseMemoryArtifacts().UseInProcessExecutor().UseRenderer<TextDecks>().UseMerger<TextDecks>().UseOutlineGenerator();
        if (store is not null)
        {
            builder.Use(_ => store);
        }

        return services.BuildServiceProvider();
    }
}
