using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Cli;

/// <summary>The tool's own host: files, the outline generator, this process, PowerPoint.</summary>
internal static class Composition
{
    /// <summary>The date of decks that no run dates: the same input gives the same bytes on any day.</summary>
    public static DateTimeOffset FixedDate { get; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Only what makes decks of files that the command line names.</summary>
    public static ServiceProvider Decks(string theme)
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks(o => o.Theme = theme);
        return services.BuildServiceProvider();
    }

    public static ServiceProvider Build(string theme)
    {
        ServiceCollection services = new();
        services.AddSingleton(RunClock.FromEnvironment());
        services.AddPptBatchOrchestration()
            .UseFileArtifacts()
            .UseOutlineGenerator()
            .UseInProcessExecutor()
            .UseOpenXmlDecks(o => o.Theme = theme);
        return services.BuildServiceProvider();
    }
}
