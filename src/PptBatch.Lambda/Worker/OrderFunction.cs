using System.Text;
using System.Text.Json;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Dispatch.Workers;

namespace PptBatch.Lambda.Worker;

/// <summary>
/// Carries out an order of a batch, as an executor sends it, or as a state machine's <c>{"action": "batch", "order": ...}</c>.
/// </summary>
internal sealed class OrderFunction(OrderWorker orders)
{
    public async Task<Stream> HandleAsync(Stream input, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        JsonElement sent = await LambdaEvent.ReadAsync(input, cancellationToken);
        bool fromMachine = sent.TryGetProperty("action", out JsonElement action);
        if (fromMachine && (action.ValueKind != JsonValueKind.String || !action.ValueEquals("batch")))
        {
            throw LambdaEvent.NotOurs($"The action is {action.GetRawText()}; this worker has batch.");
        }

        if (fromMachine && !sent.TryGetProperty("order", out sent))
        {
            throw LambdaEvent.NotOurs("The event has no order.");
        }

        BatchOrder order = WireJson.ReadOrder(sent.GetRawText());
        bool done = await orders.RunAsync(order, new WorkerInvocation(invocation.RequestId, invocation.Deadline), cancellationToken);
        if (!done && fromMachine)
        {
            // A state machine that took this for done would go on without the batch.
            throw new PptBatchException(new Diagnostic(
                "PB5057", DiagnosticSeverity.Error, $"Another worker has round {order.Round} of batch {order.Batch}.",
                order.LeaseKey.ToString(),
                "Try again when its lease has expired; the state machine does so by itself."));
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{"batch":{{order.Batch}},"round":{{order.Round}},"done":{{(done ? "true" : "false")}}}"""));
    }
}
