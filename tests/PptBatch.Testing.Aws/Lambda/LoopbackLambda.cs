using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PptBatch.Testing.Aws.Lambda;

/// <summary>Both ends of Lambda on loopback: the Invoke call that queues an event, and the runtime API that gives it to a worker.</summary>
internal sealed class LoopbackLambda : IAsyncDisposable
{
    private readonly Channel<string> _queue = Channel.CreateUnbounded<string>();
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;

    private LoopbackLambda()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/2015-03-31/functions/{function}/invocations", InvokeAsync);
        _app.MapGet("/2018-06-01/runtime/invocation/next", NextAsync);
        _app.MapPost("/2018-06-01/runtime/invocation/{id}/{end}", EndAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The function's timeout.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Answers to give instead of taking events, first to last: a status and an error name.</summary>
    public ConcurrentQueue<(int Status, string Error)> Refusals { get; } = [];

    /// <summary>Events taken, in order.</summary>
    public ConcurrentQueue<string> Taken { get; } = [];

    /// <summary>What workers answered: the kind (response or error) and the body.</summary>
    public ConcurrentQueue<(string Kind, string Body)> Ended { get; } = [];

    public static async Task<LoopbackLambda> StartAsync()
    {
        LoopbackLambda lambda = new();
        await lambda._app.StartAsync();
        return lambda;
    }

    /// <summary>Queues an event as if someone had invoked the function with it.</summary>
    public void Send(string json) => _queue.Writer.TryWrite(json);

    /// <summary>Takes the next event away from the workers.</summary>
    public ValueTask<string> StealAsync() => _queue.Reader.ReadAsync();

    /// <summary>Ends when the first event has been given to a worker.</summary>
    public Task GivenAsync() => _given.Task;

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task InvokeAsync(HttpContext context)
    {
        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync();
        bool signed = context.Request.Headers.Authorization.ToString().StartsWith("AWS4-HMAC-SHA256 Credential=testaccess/", StringComparison.Ordinal);
        context.Response.Headers["x-amzn-RequestId"] = "invoke-1";
        if (!signed || context.Request.Headers["X-Amz-Invocation-Type"] != "Event")
        {
            context.Response.StatusCode = 403;
        }
        else if (Refusals.TryDequeue(out (int Status, string Error) refusal))
        {
            context.Response.StatusCode = refusal.Status;
            context.Response.Headers["x-amzn-ErrorType"] = refusal.Error;
        }
        else
        {
            Taken.Enqueue(body);
            Send(body);
            context.Response.StatusCode = 202;
        }
    }

    private async Task NextAsync(HttpContext context)
    {
        string body = await _queue.Reader.ReadAsync(context.RequestAborted);
        context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = $"request-{Interlocked.Increment(ref _requests)}";
        context.Response.Headers["Lambda-Runtime-Deadline-Ms"] = $"{(DateTimeOffset.UtcNow + Timeout).ToUnixTimeMilliseconds()}";
        await context.Response.WriteAsync(body);
        _given.TrySetResult();
    }

    private async Task EndAsync(HttpContext context, string id, string end)
    {
        using StreamReader reader = new(context.Request.Body);
        Ended.Enqueue((end, await reader.ReadToEndAsync()));
        context.Response.StatusCode = 202;
    }
}
