using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Dispatch;
using PptBatch.Lambda;
using PptBatch.StepFunctions.Worker;

namespace PptBatch.StepFunctions;

/// <summary>
/// The worker executable of a stack: the functions plan, ahead, batch, status and merge of the state machine, and, where its host has
/// chosen <c>UseStepFunctionsExecutor</c>, the start function in front of it.
/// </summary>
public static class CourseWorker
{
    /// <summary>The worker as a plain function from event to answer, for a host that has its own runtime.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pipeline">The key of the pipeline whose parts the worker has. Default: null, the one without a key.</param>
    /// <exception cref="PptBatchException">A part was not chosen; the message has the line to add.</exception>
    /// <returns>
    /// A function that is safe for concurrent use; it throws a <see cref="PptBatchException"/> on an event that is not ours, and answers
    /// requests that came through API Gateway with a status instead.
    /// </returns>
    public static Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> CreateHandler(
        IServiceProvider services, string? pipeline = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ILogger log = services.GetService<ILoggerFactory>()?.CreateLogger("PptBatch.Worker") ?? NullLogger.Instance;
        RunSteps steps = services.GetRequiredKeyedService<RunSteps>(pipeline);
        ISlideGenerator? generator = services.GetKeyedService<ISlideGenerator>(pipeline);
        CourseFunctions course = new(steps, services.GetRequiredKeyedService<IArtifactStore>(pipeline), Check, log);
        FrontDoor? door = services.GetKeyedService<DeckExecutions>(pipeline) is { } executions
            ? new FrontDoor(executions, steps, Check)
            : null;
        return new WorkerFunctions(LambdaWorker.CreateHandler(services, pipeline), course, door, log).HandleAsync;

        // All functions of a stack write in one way: what the batch function could not do, none of them begins.
        void Check(DeckRequest request)
        {
            if (request.Writing is { } settings)
            {
                generator?.WithSettings(settings);
            }
        }
    }

    /// <summary>Hosts the worker in a function, as <see cref="LambdaWorker"/> does.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="pipeline">The key of the pipeline whose parts the worker has. Default: null, the one without a key.</param>
    /// <param name="cancellationToken">Stops the worker.</param>
    public static Task RunAsync(IServiceProvider services, string? pipeline = null, CancellationToken cancellationToken = default) =>
        LambdaWorker.RunAsync(CreateHandler(services, pipeline), cancellationToken);
}
