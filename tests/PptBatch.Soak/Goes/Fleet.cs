using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PptBatch.Dispatch;
using PptBatch.Dispatch.Messages;
using PptBatch.Lambda;
using PptBatch.Soak.Cloud;
using PptBatch.StepFunctions;

namespace PptBatch.Soak.Goes;

/// <summary>
/// Functions in memory: each invocation is a process of its own, started with its event, killed at its timeout. Events that nobody waits
/// for come late, and some come twice.
/// </summary>
internal sealed class Fleet(World world, Hosts hosts, TimeSpan timeout) : IOrderSender
{
    private const int TwiceOneIn = 12;

    /// <summary>Names that Lambda gives to what became of a worker.</summary>
    public const string Lost = "Lambda.Unknown", TimedOut = "Sandbox.Timedout";

    /// <inheritdoc/>
    public Task SendAsync(BatchOrder order, CancellationToken cancellationToken = default)
    {
        int copies = world.Random.Next(TwiceOneIn) == 0 ? 2 : 1;
        for (int copy = 0; copy < copies; copy++)
        {
            _ = DeliverAsync(WireJson.Write(order));
        }

        return Task.CompletedTask;
    }

    /// <summary>Invokes the worker and waits: its answer, or the name of its error.</summary>
    public async Task<(string? Answer, string? Error)> InvokeAsync(string payload)
    {
        SimulatedProcess process = world.Start("worker");
        await world.SleepAsync(0.2, 3);
        Func<Stream, LambdaInvocation, CancellationToken, Task<Stream>> handler =
            CourseWorker.CreateHandler(hosts.Of(process, hosts.UseWorker));
        Task<Stream> work = handler(
            new MemoryStream(Encoding.UTF8.GetBytes(payload)), new LambdaInvocation(process.Name, world.Clock.GetUtcNow() + timeout),
            CancellationToken.None);
        Task end = await Task.WhenAny(work, process.Gone, Task.Delay(timeout, world.Clock));
        (string? answer, string? error) = end == work ? await AnswerAsync(work) : (null, end == process.Gone ? Lost : TimedOut);
        bool cleanly = answer is not null && !answer.Contains("\"done\":false", StringComparison.Ordinal);
        if (end != work)
        {
            process.Kill();
        }

        process.Release();
        world.Calls.End(process, cleanly);
        world.Note(process, $"ended {error}");
        return (answer, error);
    }

    private async Task<(string? Answer, string? Error)> AnswerAsync(Task<Stream> work)
    {
        try
        {
            using StreamReader answer = new(await work);
            return (await answer.ReadToEndAsync(), null);
        }
        catch (PptBatchException error)
        {
            return (null, error.Diagnostic.Code);
        }
        catch (Exception error) when (error is not ProcessGoneException)
        {
            world.Surprises.Add($"a worker ended in {error.GetType().Name}: {error.Message}");
            return (null, error.GetType().Name);
        }
    }

    private async Task DeliverAsync(string order)
    {
        await world.SleepAsync(0.05, 20);
        await InvokeAsync(order);
    }
}
