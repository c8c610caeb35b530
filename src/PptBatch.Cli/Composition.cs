using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Cli;

/// <summary>The tool's own host: files, the outline generator, this process, PowerPoint.</summary>
internal static class Composition
{
    public static ServiceProvider Build()
    {
        ServiceCollection services = new();
        services.AddSingleton(RunClock.FromEnvironment());
        services.AddPptBatchOrchestration()
            .UseFileArtifacts()
            .UseOutlineGenerator()
            .UseInProcessExecutor();
        return services.BuildServiceProvider();
    }
}
