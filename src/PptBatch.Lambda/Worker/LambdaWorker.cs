using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Dispatch.Workers;
using PptBatch.Lambda.Worker;

namespace PptBatch.Lambda;

/// <summary>
/// The worker that a Lambda function hosts. Its host has chosen a store, a slide generator and a deck format, and may change
/// <see cref="WorkerOptions"/> with <c>ConfigureWorker</c>.
/// </summary>
public static class LambdaWorker
{
    /// <summary>
    /// The worker as a plain function from an order of a batch to its answer, for a host that has its own runtime. The functions that see a
    /// course whole are in the package PptBatch.StepFunctions: <c>CourseWorker</c>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pipeline">The key of the pipeline whose parts the worker has. Default: null, the one without a key.</param>
    /// <exception cref="PptBatchException">A part was not chosen; the message has the line to add.</exception>
    /// <returns>
    /// A function that is safe for concurrent use; it throws a <see cref="PptBatchException"/> for an event that is not an order.
    /// </returns>
    public static Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> CreateHandler(
        IServiceProvider services, string? pipeline = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        return new OrderFunction(services.GetRequiredKeyedService<OrderWorker>(pipeline)).HandleAsync;
    }

    /// <summary>
    /// Hosts the worker in a function of a custom runtime (<c>provided.al2023</c>): takes one invocation after the other from
    /// <c>AWS_LAMBDA_RUNTIME_API</c> until the process is told to end. Finished lessons are stored before it ends.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pipeline">The key of the pipeline whose parts the worker has. Default: null, the one without a key.</param>
    /// <param name="cancellationToken">Stops the worker.</param>
    public static Task RunAsync(IServiceProvider services, string? pipeline = null, CancellationToken cancellationToken = default) =>
        RunAsync(CreateHandler(services, pipeline), cancellationToken);

    /// <summary>The same for a handler of any kind.</summary>
    /// <param name="handler">Answers one event after the other; an exception is the invocation's error.</param>
    /// <param name="cancellationToken">Stops the worker.</param>
    public static async Task RunAsync(
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(handler);
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
        await new RuntimeLoop(new Uri($"http://{address}"), handler).RunAsync(stop.Token);
    }
}
