using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.Artifacts;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.DependencyInjection;

public sealed class AddPptBatchOrchestrationTests
{
    [Fact]
    public void Pipeline_NothingChosen_NamesEveryMissingPartAndTheLineToAdd()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration();
        using ServiceProvider provider = services.BuildServiceProvider();
        PptBatchException error = Assert.Throws<PptBatchException>(provider.GetRequiredService<IDeckPipeline>);
        Assert.Equal(
            "AddPptBatchOrchestration: No implementation was chosen for IArtifactStore, IBatchExecutor, IDeckMerger. Add to it, "
                + "for example: "
            + "services.AddPptBatchOrchestration().UseFileArtifacts().UseInProcessExecutor().UseOpenXmlDecks();",
            error.Message);
    }

    [Fact]
    public void Pipeline_GeneratorForgotten_SaysWhichLineChoosesOne()
    {
        ServiceCollection services = new();
        services.AddSingleton<IDeckRenderer>(new TextDecks());
        services.AddSingleton<IDeckMerger>(new TextDecks());
        services.AddPptBatchOrchestration().UseMemoryArtifacts().UseInProcessExecutor();
        using ServiceProvider provider = services.BuildServiceProvider();
        PptBatchException error = Assert.Throws<PptBatchException>(provider.GetRequiredService<IDeckPipeline>);
        Assert.Equal("PB5020", error.Diagnostic.Code);
        Assert.EndsWith("services.AddPptBatchOrchestration().UseOutlineGenerator();", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_SeveralWrong_AreAllNamedAtOnce()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration(o => (o.BatchSize, o.TimeGuard) = (0, TimeSpan.Zero));
        using ServiceProvider provider = services.BuildServiceProvider();
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(2, error.Failures.Count());
        Assert.Contains("BatchSize is 0", error.Message, StringComparison.Ordinal);
        Assert.Contains("TimeGuard is 0 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Use_Twice_TheLastWins()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseFileArtifacts().UseMemoryArtifacts();
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.IsType<MemoryArtifactStore>(Assert.Single(provider.GetServices<IArtifactStore>()));
    }

    [Fact]
    public void Add_HostHasItsOwnPlannerAndClock_TheyAreKept()
    {
        FixedPlanner planner = new();
        ServiceCollection services = new();
        services.AddSingleton<IBatchPlanner>(planner);
        services.AddPptBatchOrchestration();
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(planner, provider.GetRequiredService<IBatchPlanner>());
    }

    [Fact]
    public void UseInProcessExecutor_NoRoom_IsRefusedAtStart()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseInProcessExecutor(o => o.MaxConcurrency = 0);
        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
    }

    private sealed class FixedPlanner : IBatchPlanner
    {
        public IReadOnlyList<Batch> Plan(CourseBook book, PlanningOptions options) => [];
    }
}
