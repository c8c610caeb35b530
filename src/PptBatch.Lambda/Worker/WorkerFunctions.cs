using System.Text;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Dispatch.Workers;

namespace PptBatch.Lambda.Worker;

/// <summary>The functions of the one worker executable, each chosen by its event.</summary>
internal sealed class WorkerFunctions(OrderWorker orders, CourseFunctions course)
{
    public async Task<Stream> HandleAsync(Stream input, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        WorkerEvent asked = await WorkerEvent.ReadAsync(input, cancellationToken);
        string answer = asked.Function switch
        {
            WorkerFunction.Plan => WireJson.Write(await course.PlanAsync(asked.Deck(), cancellationToken)),
            WorkerFunction.Status => WireJson.Write(await course.StatusAsync(asked.State(), cancellationToken)),
            WorkerFunction.Merge => WireJson.Write(await course.MergeAsync(asked.State(), cancellationToken)),
            _ => await BatchAsync(asked, invocation, cancellationToken),
        };
        return new MemoryStream(Encoding.UTF8.GetBytes(answer));
    }

    private async Task<string> BatchAsync(WorkerEvent asked, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        BatchOrder order = asked.Order();
        bool fromMachine = asked.Function == WorkerFunction.Batch;
        bool done = await orders.RunAsync(order, new WorkerInvocation(invocation.RequestId, invocation.Deadline), cancellationToken);
        if (!done && fromMachine)
        {
            // A state machine that took this for done would go on without the batch.
            throw new PptBatchException(new Diagnostic(
                "PB5057", DiagnosticSeverity.Error, $"Another worker has round {order.Round} of batch {order.Batch}.",
                order.LeaseKey.ToString(),
                "Try again when its lease has expired; the state machine does so by itself."));
        }

        return $$"""{"batch":{{order.Batch}},"round":{{order.Round}},"done":{{(done ? "true" : "false")}}}""";
    }
}
