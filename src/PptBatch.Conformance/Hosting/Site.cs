using Microsoft.Extensions.DependencyInjection;
using PptBatch.Conformance.Decks;
using PptBatch.Conformance.Generation;
using PptBatch.Conformance.Processes;

namespace PptBatch.Conformance.Hosting;

/// <summary>
/// Where a fact happens: hosts and workers with services of their own, which share a store and the script of their generators and nothing
/// else, as processes do.
/// </summary>
internal sealed class Site
{
    private readonly List<Lifeline> _lives = [];
    private readonly List<ServiceProvider> _services = [];
    private readonly List<Worker> _workers = [];
    private readonly List<Task> _runs = [];

    public IArtifactStore Store { get; } = MemoryStore();

    public LessonScript Script { get; } = new();

    public GuardClock Clock { get; } = new();

    /// <summary>Changes what every host and worker has in common. Default: nothing.</summary>
    public Action<PptBatchBuilder> Common { get; set; } = _ => { };

    /// <summary>Runs courses in one host, all at once.</summary>
    public Task<DeckResult[]> RunAllAsync(IReadOnlyList<DeckRequest> requests, Action<PptBatchBuilder> chooseExecutor)
    {
        IDeckPipeline pipeline = Host(NewLife(), chooseExecutor).GetRequiredService<IDeckPipeline>();
        Task<DeckResult[]> runs = Task.WhenAll(requests.Select(request => pipeline.RunAsync(request)));
        _runs.Add(runs);
        return runs;
    }

    /// <summary>Runs a course in a new host.</summary>
    public async Task<DeckResult> RunAsync(
        DeckRequest request,
        Action<PptBatchBuilder> chooseExecutor,
        Lifeline? life = null,
        IProgress<DeckProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ServiceProvider host = Host(life ?? NewLife(), chooseExecutor);
        Task<DeckResult> run = host.GetRequiredService<IDeckPipeline>().RunAsync(request, progress, cancellationToken);
        _runs.Add(run);
        return await run;
    }

    /// <summary>A process that lives until it is cut, or until the end of the fact.</summary>
    public Lifeline NewLife()
    {
        Lifeline life = new();
        _lives.Add(life);
        return life;
    }

    /// <summary>The services of a worker.</summary>
    public IServiceProvider WorkerServices(Lifeline life, Action<PptBatchBuilder> configure) => Host(life, configure);

    /// <summary>Takes note of a worker that was started.</summary>
    public void Started(Worker worker) => _workers.Add(worker);

    /// <summary>The worker of a process, or null for a process that is a host.</summary>
    public Worker? WorkerOf(Lifeline life) => _workers.Find(worker => worker.Life == life);

    /// <summary>Ends every worker and host, those that were killed included.</summary>
    public async Task EndAsync()
    {
        _lives.ForEach(life => life.Release());
        foreach (Worker worker in _workers)
        {
            await worker.EndAsync();
        }

        foreach (Task run in _runs)
        {
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        foreach (ServiceProvider services in _services)
        {
            await services.DisposeAsync();
        }
    }

    private ServiceProvider Host(Lifeline life, Action<PptBatchBuilder> chooseExecutor)
    {
        TextDecks decks = new();
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IArtifactStore>(new SeveredStore(Store, life));
        services.AddSingleton(Script.GeneratorOf(life));
        services.AddSingleton<IDeckRenderer>(decks);
        services.AddSingleton<IDeckMerger>(decks);
        PptBatchBuilder builder = services.AddPptBatchOrchestration(options => options.BatchSize = 2);
        Common(builder);
        chooseExecutor(builder);
        ServiceProvider host = services.BuildServiceProvider();
        _services.Add(host);
        return host;
    }

    private static IArtifactStore MemoryStore()
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseMemoryArtifacts();
        return services.BuildServiceProvider().GetRequiredService<IArtifactStore>();
    }
}

/// <summary>A worker that was started.</summary>
/// <param name="Life">Its process.</param>
/// <param name="Handle">Ends it.</param>
internal sealed record Worker(Lifeline Life, IAsyncDisposable Handle)
{
    private readonly Lock _gate = new();
    private Task? _end;

    /// <summary>Ends it, once.</summary>
    public Task EndAsync()
    {
        lock (_gate)
        {
            return _end ??= Handle.DisposeAsync().AsTask();
        }
    }
}
