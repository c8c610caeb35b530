using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Lambda;

/// <summary>The functions of the one worker executable, each chosen by its event.</summary>
internal sealed class WorkerFunctions(IServiceProvider services, LambdaWorkerOptions options)
{
    private readonly BatchFunction _batch = ActivatorUtilities.CreateInstance<BatchFunction>(services, options);
    private readonly CourseFunctions _course = ActivatorUtilities.CreateInstance<CourseFunctions>(services);

    public async Task<Stream> HandleAsync(Stream input, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        WorkerEvent asked = await WorkerEvent.ReadAsync(input, cancellationToken);
        return asked.Function switch
        {
            WorkerFunction.Plan => Answer(
                await _course.PlanAsync(asked.Deck(), cancellationToken), WireJsonContext.Default.RunState),
            WorkerFunction.Status => Answer(
                await _course.StatusAsync(asked.State(), cancellationToken), WireJsonContext.Default.RunState),
            WorkerFunction.Merge => Answer(
                await _course.MergeAsync(asked.State(), cancellationToken), WireJsonContext.Default.MergeAnswer),
            _ => await BatchAsync(asked, invocation, cancellationToken),
        };
    }

    private async Task<Stream> BatchAsync(WorkerEvent asked, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        BatchOrder order = asked.Order();
        bool fromMachine = asked.Function == WorkerFunction.Batch;
        bool done = await _batch.RunAsync(order, invocation, cancellationToken);
        if (!done && fromMachine)
        {
            // A state machine that took this for done would go on without the batch.
            throw new PptBatchException(new Diagnostic(
                "PB5057", DiagnosticSeverity.Error, $"Another worker has round {order.Round} of batch {order.Batch}.", order.LeaseKey.ToString(),
                "Try again when its time has ended; the state machine does."));
        }

        string answer = $$"""{"batch":{{order.Batch}},"round":{{order.Round}},"done":{{(done ? "true" : "false")}}}""";
        return new MemoryStream(System.Text.Encoding.UTF8.GetBytes(answer));
    }

    private static MemoryStream Answer<T>(T answer, JsonTypeInfo<T> type) => new(WireJson.Serialize(answer, type));
}
