using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.DependencyInjection;
using PptBatch.Lambda;

namespace PptBatch;

/// <summary>The worker that a Lambda function hosts. Its host has chosen a store, a slide generator and a deck format.</summary>
public static class LambdaWorker
{
    /// <summary>
    /// The worker, with its functions plan, batch, status and merge, as a plain function from event to answer, for a host that has its
    /// own runtime.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Settings. Default: null, which takes the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its range.</exception>
    /// <returns>A function that is safe for concurrent use; it throws a <see cref="PptBatchException"/> on an event that is not ours.</returns>
    public static Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> CreateHandler(
        IServiceProvider services, LambdaWorkerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        RequiredPart.Check(services, RequiredPart.Store, RequiredPart.Generator, RequiredPart.Renderer);
        LambdaWorkerOptions set = options ?? new LambdaWorkerOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(set.MaxConcurrency, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.MaxConcurrency, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(set.LeaseTime, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(set.LeaseTime, TimeSpan.FromMinutes(15));
        return ActivatorUtilities.CreateInstance<WorkerFunctions>(services, set).HandleAsync;
    }

    /// <summary>
    /// Hosts the worker in a function of a custom runtime (<c>provided.al2023</c>): takes one invocation after the other from
    /// <c>AWS_LAMBDA_RUNTIME_API</c> until the process is told to end. Finished lessons are stored before it ends.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">Settings. Default: null, which takes the defaults.</param>
    /// <param name="cancellationToken">Stops the worker.</param>
    public static async Task RunAsync(
        IServiceProvider services, LambdaWorkerOptions? options = null, CancellationToken cancellationToken = default)
    {
        string address = Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API") is { Length: > 0 } set
            ? set
            : throw new PptBatchException(new Diagnostic(
                "PB5054", DiagnosticSeverity.Error, "This is not a Lambda function: AWS_LAMBDA_RUNTIME_API is not set.", "worker",
                "Deploy it to Lambda with the runtime provided.al2023."));
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            stop.Cancel();
        });
        await new RuntimeLoop(new Uri($"http://{address}"), CreateHandler(services, options)).RunAsync(stop.Token);
    }
}
