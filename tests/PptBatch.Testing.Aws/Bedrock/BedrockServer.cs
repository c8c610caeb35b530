using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>
/// A loopback server that speaks the wire of InvokeModelWithResponseStream: signed requests in, AWS event stream out. It plays one
/// scripted answer a call and repeats the last. It answers at once; waits are played by <see cref="SimulatedWire"/>.
/// </summary>
internal sealed class BedrockServer : IAsyncDisposable
{
    public const string AccessKey = BedrockScript.AccessKey;
    public const string Secret = BedrockScript.Secret;

    private readonly WebApplication _app;
    private readonly BedrockScript _script;

    private BedrockServer(BedrockScript script)
    {
        _script = script;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>What requests are signed with.</summary>
    public string SecretKey
    {
        set => _script.SecretKey = value;
    }

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<BedrockQuestion> Questions => _script.Questions;

    public static Task<BedrockServer> StartAsync(params BedrockAnswer[] answers)
    {
        int calls = 0;
        return StartAsync(_ => answers[Math.Min(Interlocked.Increment(ref calls) - 1, answers.Length - 1)]);
    }

    public static async Task<BedrockServer> StartAsync(Func<BedrockQuestion, BedrockAnswer> answer)
    {
        BedrockServer server = new(new BedrockScript(TimeProvider.System, answer));
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        BedrockAnswer answer = _script.Ask(SignedRequest.Of(context.Request), body.ToArray());
        try
        {
            await (answer.Until ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
            await (answer.Status == 200 ? StreamAsync(context, answer) : RefuseAsync(context.Response, answer));
        }
        catch (OperationCanceledException)
        {
            // The client hung up, which the script may want it to.
        }
        finally
        {
            _script.End();
        }
    }

    private static async Task RefuseAsync(HttpResponse response, BedrockAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.Headers["x-amzn-ErrorType"] = answer.ErrorType;
        if (answer.RetryAfter is not null)
        {
            response.Headers["Retry-After"] = answer.RetryAfter;
        }

        await response.Body.WriteAsync(answer.Refusal());
    }

    private static async Task StreamAsync(HttpContext context, BedrockAnswer answer)
    {
        HttpResponse response = context.Response;
        response.ContentType = "application/vnd.amazon.eventstream";
        response.Headers["x-amzn-bedrock-content-type"] = "application/json";
        foreach ((byte[] frame, _) in answer.Frames())
        {
            await response.Body.WriteAsync(frame);
            await response.Body.FlushAsync();
        }
    }
}
