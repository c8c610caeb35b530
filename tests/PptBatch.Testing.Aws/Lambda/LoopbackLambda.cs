using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using PptBatch.Testing.Aws.Loopback;

namespace PptBatch.Testing.Aws.Lambda;

/// <summary>Both ends of Lambda on loopback: the Invoke call, which queues an event or waits for its answer, and the runtime API.</summary>
internal sealed class LoopbackLambda : IAsyncDisposable
{
    private readonly Channel<LoopbackInvocation> _queue = Channel.CreateUnbounded<LoopbackInvocation>();
    private readonly ConcurrentDictionary<string, LoopbackInvocation> _given = [];
    private readonly Channel<int> _givings = Channel.CreateUnbounded<int>();
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private LoopbackLambda()
    {
        _app = LoopbackApp.Build();
        _app.MapPost("/2015-03-31/functions/{function}/invocations", InvokeAsync);
        _app.MapGet("/2018-06-01/runtime/invocation/next", NextAsync);
        _app.MapPost("/2018-06-01/runtime/invocation/{id}/{end}", EndAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The function's timeout.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Answers to give instead of taking events, first to last: a status and an error name.</summary>
    public ConcurrentQueue<(int Status, string Error)> Refusals { get; } = [];

    /// <summary>Chooses events to refuse: a status and an error name, or null. Default: none.</summary>
    public Func<string, (int Status, string Error)?> Refuses { get; set; } = _ => null;

    /// <summary>Chooses events whose worker dies of them, after what this does as that worker. Default: none.</summary>
    public Func<string, Task<bool>> Dies { get; set; } = _ => Task.FromResult(false);

    /// <summary>A number for each event that was given to a worker.</summary>
    public ChannelReader<int> Givings => _givings.Reader;

    /// <summary>Events taken that nobody waits for, in order.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>Events of callers that wait, in order.</summary>
    public ConcurrentQueue<string> Called { get; } = [];

    /// <summary>What workers answered: the kind (response or error) and the body.</summary>
    public ConcurrentQueue<(string Kind, string Body)> Ended { get; } = [];

    public static async Task<LoopbackLambda> StartAsync()
    {
        LoopbackLambda lambda = new();
        await lambda._app.StartAsync();
        return lambda;
    }

    /// <summary>Queues an event as if someone had invoked the function with it.</summary>
    public void Send(string json) => _queue.Writer.TryWrite(new LoopbackInvocation(json));

    /// <summary>Takes the next event away from the workers.</summary>
    public async ValueTask<string> StealAsync() => (await _queue.Reader.ReadAsync()).Body;

    /// <summary>Ends when the first event has been given to a worker.</summary>
    public Task GivenAsync() => _first.Task;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task InvokeAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        bool waits = context.Request.Headers["X-Amz-Invocation-Type"].ToString() is "" or "RequestResponse";
        bool signed = context.Request.Headers.Authorization.ToString().StartsWith(
            $"AWS4-HMAC-SHA256 Credential=testaccess/{DateTimeOffset.UtcNow:yyyyMMdd}/us-east-1/lambda/", StringComparison.Ordinal);
        context.Response.Headers["x-amzn-RequestId"] = "invoke-1";
        if (!waits && (!signed || context.Request.Headers["X-Amz-Invocation-Type"] != "Event"))
        {
            context.Response.StatusCode = 403;
        }
        else if ((Refuses(body) ?? (Refusals.TryDequeue(out (int Status, string Error) next) ? next : null)) is { } refusal)
        {
            context.Response.StatusCode = refusal.Status;
            context.Response.Headers["x-amzn-ErrorType"] = refusal.Error;
        }
        else if (waits)
        {
            Called.Enqueue(body);
            await AnswerAsync(context, new LoopbackInvocation(body));
        }
        else
        {
            Taken.Enqueue(body);
            Send(body);
            context.Response.StatusCode = 202;
        }
    }

    private async Task AnswerAsync(HttpContext context, LoopbackInvocation invocation)
    {
        _queue.Writer.TryWrite(invocation);
        (string end, string answer) = await invocation.Answer.WaitAsync(context.RequestAborted);
        if (end != "response")
        {
            context.Response.Headers["X-Amz-Function-Error"] = "Unhandled";
        }

        await context.Response.WriteAsync(answer);
    }

    private async Task NextAsync(HttpContext context)
    {
        LoopbackInvocation invocation = await _queue.Reader.ReadAsync(context.RequestAborted);
        while (await Dies(invocation.Body))
        {
            invocation.End("error", Killed("request-0"));
            invocation = await _queue.Reader.ReadAsync(context.RequestAborted);
        }

        string id = $"request-{Interlocked.Increment(ref _requests)}";
        _given[id] = invocation;

        // A worker is one process with one connection: when it is gone, so is the process.
        context.Features.Get<IConnectionLifetimeFeature>()!.ConnectionClosed.Register(() => invocation.End("error", Killed(id)));
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = id;
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{(DateTimeOffset.UtcNow + Timeout).ToUnixTimeMilliseconds()}";
        await context.Response.WriteAsync(invocation.Body);
        _first.TrySetResult();
        _givings.Writer.TryWrite(_requests);
    }

    private static string Killed(string id) =>
        $$"""{"errorType":"Runtime.ExitError","errorMessage":"RequestId: {{id}} Error: Runtime exited with error: signal: killed"}""";

    private async Task EndAsync(HttpContext context, string id, string end)
    {
        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        Ended.Enqueue((end, body));
        _given[id].End(end, body);
        context.Response.StatusCode = 202;
    }
}
