using Amazon.S3;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Options;
using PptBatch.S3;

namespace PptBatch.Cli.Hosting;

/// <summary>
/// The tool's own host: files and S3, the outline generator or a model on Bedrock, this process, Lambda or Step Functions, PowerPoint.
/// </summary>
internal static class Composition
{
    /// <summary>The date of decks that no run dates: the same input gives the same bytes on any day.</summary>
    public static DateTimeOffset FixedDate { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Only what makes decks of files that the command line names.</summary>
    public static ServiceProvider Decks(ChosenLook look)
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks(look.Configure).UseSkiaPictures();
        return services.BuildServiceProvider();
    }

    /// <summary>A host for whole runs; batches run in this process unless another executor is chosen.</summary>
    public static ServiceProvider Build(
        ChosenLook look, Func<PptBatchBuilder, PptBatchBuilder>? executor = null, ModelChoice? model = null,
        SlideMode mode = SlideMode.Present)
    {
        ServiceCollection services = new();
        services.AddSingleton(RunClock.FromEnvironment());
        PptBatchBuilder builder = services.AddPptBatchOrchestration()
            .UseS3Artifacts()
            .Use<IArtifactStore>(provider => new PlacedArtifactStore(() => new S3ArtifactStore(
                provider.GetRequiredService<IAmazonS3>(), provider.GetRequiredService<TimeProvider>())))
            .UseOpenXmlDecks(look.Configure)
            .UseSkiaPictures()
            .UseLessonLook()
            .UseReportPictures();
        _ = model is null
            ? builder.UseOutlineGenerator(outline => outline.Mode = mode)
            : builder.UseBedrock(model.Bedrock, model.Generator);
        if (model?.Batch is { } batch)
        {
            builder.UseBedrockBatchInference(batch);
        }

        _ = executor is null ? builder.UseInProcessExecutor() : executor(builder);
        return services.BuildServiceProvider();
    }
}
