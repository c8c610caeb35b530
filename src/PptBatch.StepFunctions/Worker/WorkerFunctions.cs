using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda;
using PptBatch.StepFunctions.Logging;

namespace PptBatch.StepFunctions.Worker;

/// <summary>The functions of the one worker executable, each chosen by its event.</summary>
internal sealed class WorkerFunctions(
    Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> orders, CourseFunctions course, FrontDoor? door,
    ILogger log)
{
    public async Task<Stream> HandleAsync(Stream input, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        string function = "Worker";
        using IDisposable? scope = log.BeginScope(new Dictionary<string, object> { ["request"] = invocation.RequestId });
        try
        {
            JsonElement sent = await LambdaEvent.ReadAsync(input, cancellationToken);
            WorkerEvent asked = WorkerEvent.Of(sent, hasDoor: door is not null);
            function = asked.Function.ToString();
            Stream answer = await AnswerAsync(sent, asked, invocation, cancellationToken);
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            double left = Left(invocation);
            InvocationLog.InvocationEnded(log, function, seconds, left);
            return answer;
        }
        catch (Exception error)
        {
            string code = (error as PptBatchException)?.Diagnostic.Code ?? error.GetType().Name;
            double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            double left = Left(invocation);
            InvocationLog.InvocationFailed(log, function, seconds, left, code, error.Message);
            throw;
        }
    }

    private static double Left(LambdaInvocation invocation) => (invocation.Deadline - TimeProvider.System.GetUtcNow()).TotalSeconds;

    private async Task<Stream> AnswerAsync(
        JsonElement sent, WorkerEvent asked, LambdaInvocation invocation, CancellationToken cancellationToken)
    {
        if (asked.Function == WorkerFunction.Batch)
        {
            using MemoryStream order = new(Encoding.UTF8.GetBytes(sent.GetRawText()));
            return await orders(order, invocation, cancellationToken);
        }

        string answer = asked.Function switch
        {
            WorkerFunction.Plan => WireJson.Write(await course.PlanAsync(asked.Deck(), cancellationToken)),
            WorkerFunction.Ahead => WireJson.Write(await course.AheadAsync(asked.State(), cancellationToken)),
            WorkerFunction.Status => WireJson.Write(await course.StatusAsync(asked.State(), cancellationToken)),
            WorkerFunction.Merge => WireJson.Write(await course.MergeAsync(asked.State(), cancellationToken)),
            _ => await door!.AnswerAsync(sent, cancellationToken),
        };
        return new MemoryStream(Encoding.UTF8.GetBytes(answer));
    }
}
