using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Dispatch;
using PptBatch.Lambda;
using PptBatch.Lambda.Calling;
using PptBatch.OpenXml;

namespace PptBatch.Testing.Aws.Lambda;

/// <summary>A host with the fan-out executor, and workers with hosts of their own; they share the store and nothing else.</summary>
internal sealed class FanOut(LoopbackLambda lambda, IArtifactStore store) : IAsyncDisposable
{
    private readonly List<ServiceProvider> _hosts = [];
    private readonly List<LoopbackWorker> _workers = [];

    public LambdaExecutorOptions Options { get; } = new()
    {
        FunctionName = "worker", PollInterval = TimeSpan.FromMilliseconds(20), StartTimeout = Hang.Limit,
    };

    /// <summary>What writes slides in workers and hosts. Default: null, which makes them from the outline.</summary>
    public ISlideGenerator? Generator { get; set; }

    /// <summary>Changes every host and worker. Default: nothing.</summary>
    public Action<PptBatchBuilder> Common { get; set; } = _ => { };

    /// <summary>Starts a worker that takes events until the end.</summary>
    public void StartWorker(
        Func<LambdaInvocation, LambdaInvocation>? change = null, Action<WorkerOptions>? configure = null, TimeProvider? time = null,
        Action<OpenXmlDeckOptions>? look = null, IArtifactStore? through = null)
    {
        ServiceProvider host = Host(through ?? store, builder =>
            (time is null ? builder : builder.Use(_ => time)).UseOpenXmlDecks(look).UseInProcessExecutor().ConfigureWorker(configure ?? (_ => { })));
        _workers.Add(new LoopbackWorker(lambda, host, change));
    }

    public Task<DeckResult> RunInProcessAsync(DeckRequest request) => RunAsync(request, builder => builder.UseInProcessExecutor());

    public Task<DeckResult> RunAsync(DeckRequest request) => RunAsync(request, UseLambda);

    /// <summary>Runs a course in a host that chooses its own executor, and its own store where one is given.</summary>
    public Task<DeckResult> RunAsync(
        DeckRequest request,
        Action<PptBatchBuilder> chooseExecutor,
        IProgress<DeckProgress>? progress = null,
        IArtifactStore? through = null,
        CancellationToken cancellationToken = default) =>
        Host(through ?? store, chooseExecutor).GetRequiredService<IDeckPipeline>().RunAsync(request, progress, cancellationToken);

    public void UseLambda(PptBatchBuilder builder) => builder.UseExecutor(services =>
    {
        ServiceEndpoint endpoint = new(lambda.Address, "us-east-1", () => new BasicAWSCredentials("testaccess", "testsecret"));
        return new DispatchExecutor(
            services.GetRequiredService<IArtifactStore>(),
            new LambdaInvoker(new HttpClient(), endpoint, Options.FunctionName, TimeProvider.System),
            Options,
            TimeProvider.System);
    });

    /// <summary>A host of its own.</summary>
    public ServiceProvider Host(IArtifactStore through, Action<PptBatchBuilder> chooseExecutor)
    {
        ServiceCollection services = new();
        services.AddSingleton(through);
        PptBatchBuilder builder = services.AddPptBatchOrchestration(o => o.BatchSize = 2).UseOutlineGenerator().UseOpenXmlDecks();
        if (Generator is { } generator)
        {
            builder.Use(_ => generator);
        }

        Common(builder);
        chooseExecutor(builder);
        ServiceProvider host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (LoopbackWorker worker in _workers)
        {
            await worker.DisposeAsync();
        }

        foreach (ServiceProvider host in _hosts)
        {
            await host.DisposeAsync();
        }
    }
}
