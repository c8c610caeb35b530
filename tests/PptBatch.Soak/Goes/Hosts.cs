using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Soak.Cloud;

namespace PptBatch.Soak.Goes;

/// <summary>The services of processes: the real pipeline, generator, worker and executors, over what one process sees of the world.</summary>
internal sealed class Hosts(World world, SoakSetting setting)
{
    public ServiceProvider Of(SimulatedProcess process, Action<PptBatchBuilder> chooseExecutor)
    {
        ProcessDecks decks = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(world.Clock);
        services.AddSingleton<IArtifactStore>(new ProcessStore(world, process));
        ProcessModel model = new(world, process);
        services.AddSingleton<IChatClient>(model);
        services.AddSingleton<IDeckRenderer>(decks);
        services.AddSingleton<IDeckMerger>(decks);
        PptBatchBuilder builder = services.AddPptBatchOrchestration();
        _ = setting.WritesQuickly
            ? builder.UseGenerator(_ => new ProcessGenerator(model))
            : builder.UseChatGenerator(ProcessModel.Configure);
        chooseExecutor(builder);
        return services.BuildServiceProvider();
    }

    /// <summary>Takes the executor of this process.</summary>
    public void UseProcess(PptBatchBuilder builder) => builder.UseInProcessExecutor(options => options.MaxConcurrency = setting.LessonsAtOnce);

    /// <summary>Carries out orders.</summary>
    public void UseWorker(PptBatchBuilder builder)
    {
        UseProcess(builder);
        builder.ConfigureWorker(options => options.MaxConcurrency = setting.LessonsAtOnce);
    }
}
