using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Scale.Machine;
using PptBatch.Soak.Cloud;
using PptBatch.StepFunctions;

namespace PptBatch.Soak.Goes;

/// <summary>One go at the course: by which executor, and whether it came to an end.</summary>
internal sealed class Go(World world, Hosts hosts, Fleet fleet, DeckRequest request)
{
    private static readonly JsonNode Definition = JsonNode.Parse(StateMachineDefinition.Export())!;

    /// <summary>Goes at it; whatever comes of that is in the store.</summary>
    public Task RunAsync(Executor executor)
    {
        world.Note(null, $"go: {executor}");
        return executor switch
        {
            Executor.Process => HostAsync(hosts.UseProcess),
            Executor.FanOut => HostAsync(builder => builder.UseExecutor(services => new DispatchExecutor(
                services.GetRequiredService<IArtifactStore>(), fleet, new DispatchOptions { PollInterval = TimeSpan.FromSeconds(5) },
                world.Clock))),
            _ => new MachineRun(Definition.DeepClone(), new MachineFunctions(world, fleet), new MachineLog())
                .RunAsync(JsonNode.Parse(WireJson.Write(Order()))!),
        };
    }

    private DeckOrder Order() => new()
    {
        CourseBucket = request.CourseBucket, ProjectFolder = request.ProjectFolder, BatchSize = request.BatchSize,
        MaxCostUsd = request.Writing?.MaxCostUsd,
    };

    private async Task HostAsync(Action<PptBatchBuilder> chooseExecutor)
    {
        SimulatedProcess process = world.Start("host");
        Task<DeckResult> run = hosts.Of(process, chooseExecutor).GetRequiredService<IDeckPipeline>().RunAsync(request);
        Task end = await Task.WhenAny(run, process.Gone);
        process.Release();
        world.Calls.End(process, cleanly: end == run && run.IsCompletedSuccessfully);
        world.Note(process, $"ended {(end == run ? run.Status : null)}");
        if (end == run && run.Exception?.InnerException is { } error and not (PptBatchException or ProcessGoneException))
        {
            world.Surprises.Add($"a host ended in {error.GetType().Name}: {error.Message}");
        }
    }
}

/// <summary>Where batches run.</summary>
internal enum Executor
{
    /// <summary>In the host.</summary>
    Process,

    /// <summary>In functions that the host invokes.</summary>
    FanOut,

    /// <summary>In functions that the state machine invokes; there is no host.</summary>
    Machine,
}
