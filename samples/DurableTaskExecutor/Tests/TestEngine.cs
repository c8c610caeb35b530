using DurableTask.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PptBatch.Dispatch.Workers;

namespace DurableTaskExecutor.Tests;

/// <summary>
/// Durable Task's in-process engine behind its gRPC endpoint, without a worker of its own, so that workers may come and go.
/// </summary>
internal sealed class TestEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ServiceProvider _client;

    private TestEngine(WebApplication app)
    {
        _app = app;
        _client = new ServiceCollection().AddLogging()
            .AddDurableTaskClient(client => client.UseGrpc(app.Urls.Single())).BuildServiceProvider();
    }

    public DurableTaskClient Client => _client.GetRequiredService<DurableTaskClient>();

    public static async Task<TestEngine> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(
            server => server.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        Orchestrations orchestrations = new();
        builder.Services.AddSingleton<IOrchestrationService>(orchestrations).AddSingleton<IOrchestrationServiceClient>(orchestrations)
            .AddSingleton<TaskHubGrpcServer>().AddGrpc();
        WebApplication app = builder.Build();
        app.MapGrpcService<TaskHubGrpcServer>();
        await app.StartAsync();
        return new TestEngine(app);
    }

    /// <summary>Starts a worker, as a program of its own would.</summary>
    public async Task<IAsyncDisposable> StartWorkerAsync(OrderWorker worker)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton(worker).AddLogging()
            .AddDurableTaskWorker(tasks => tasks.UseGrpc(_app.Urls.Single()).AddTasks(registry => registry.AddPptBatch()));
        IHost host = builder.Build();
        await host.StartAsync();
        return new RunningWorker(host);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _app.DisposeAsync();
    }

    private sealed class RunningWorker(IHost host) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await host.StopAsync();
            host.Dispose();
        }
    }

    // The in-process engine never gives up an activity whose worker is gone, which takes a place for good; it has one for each core.
    private sealed class Orchestrations : InMemoryOrchestrationService, IOrchestrationService
    {
        int IOrchestrationService.MaxConcurrentTaskActivityWorkItems => 32;

        int IOrchestrationService.MaxConcurrentTaskOrchestrationWorkItems => 32;
    }
}
