using System.Text;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;

namespace PptBatch.Lambda.Calling;

/// <summary>Sends orders to a function, asynchronously: Lambda answers as soon as it has queued them.</summary>
internal sealed class LambdaInvoker(HttpClient http, ServiceEndpoint endpoint, string function, TimeProvider time) : IOrderSender
{
    private readonly SignedCalls _calls = new(http, endpoint, "lambda", time);

    public async Task SendAsync(BatchOrder order, CancellationToken cancellationToken)
    {
        ServiceCall invoke = new(
            "Invoke", $"Lambda function {function}", "lambda:InvokeFunction",
            $"/2015-03-31/functions/{Uri.EscapeDataString(function)}/invocations", [("X-Amz-Invocation-Type", "Event")],
            Encoding.UTF8.GetBytes(WireJson.Write(order)));
        ServiceAnswer answer = await _calls.SendAsync(invoke, cancellationToken);
        if (answer.Status != 202)
        {
            throw ServiceFault.Refused(invoke, answer);
        }
    }
}
