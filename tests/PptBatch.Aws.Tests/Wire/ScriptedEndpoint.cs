using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace PptBatch.Aws.Tests.Wire;

/// <summary>An HTTP endpoint on loopback that gives the answers it was told, one after the other, and then the last one for ever.</summary>
internal sealed class ScriptedEndpoint : IAsyncDisposable
{
    private readonly ConcurrentQueue<ScriptedAnswer> _answers;
    private readonly WebApplication _app;
    private int _requests;

    private ScriptedEndpoint(IEnumerable<ScriptedAnswer> answers)
    {
        _answers = new(answers);
        _app = LoopbackApp.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Requests until now.</summary>
    public int Requests => _requests;

    public static async Task<ScriptedEndpoint> StartAsync(params ScriptedAnswer[] answers)
    {
        ScriptedEndpoint service = new(answers);
        await service._app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        await context.Request.Body.CopyToAsync(Stream.Null);
        ScriptedAnswer? answer = null;
        _ = _answers.Count > 1 ? _answers.TryDequeue(out answer) : _answers.TryPeek(out answer);
        context.Response.StatusCode = answer!.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(answer.Body);
    }
}

/// <summary>One answer.</summary>
internal sealed record ScriptedAnswer(int Status, string Body, params (string Name, string Value)[] Headers)
{
    /// <summary>As Step Functions refuses.</summary>
    public static ScriptedAnswer States(int status, string type, string message) => new(
        status, $$"""{"__type":"com.amazon.coral.service#{{type}}","message":"{{message}}"}""", ("x-amzn-RequestId", "REQ-1"));

    /// <summary>As Step Functions answers.</summary>
    public static ScriptedAnswer States(string json) => new(200, json, ("x-amzn-RequestId", "REQ-1"));

    /// <summary>As Lambda refuses.</summary>
    public static ScriptedAnswer Lambda(int status, string type, string message) => new(
        status, $$"""{"Message":"{{message}}"}""", ("x-amzn-RequestId", "REQ-1"), ("x-amzn-ErrorType", type));

    /// <summary>As S3 refuses.</summary>
    public static ScriptedAnswer S3(int status, string code, string more = "") => new(
        status,
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>Said by "
            + $"S3.</Message>{more}<RequestId>REQ-1</RequestId></Error>",
        ("x-amz-request-id", "REQ-1"), ("Content-Type", "application/xml"));
}
