using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PptBatch.Bedrock.Tests.Server;

/// <summary>
/// A loopback server that speaks the wire of InvokeModelWithResponseStream: signed requests in, AWS event stream out. It plays one
/// scripted answer a call and repeats the last.
/// </summary>
internal sealed class BedrockServer : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly WebApplication app;
    private readonly BedrockAnswer[] answers;
    private int calls;

    private BedrockServer(BedrockAnswer[] answers)
    {
        this.answers = answers;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<BedrockQuestion> Questions { get; } = new();

    public static async Task<BedrockServer> StartAsync(params BedrockAnswer[] answers)
    {
        BedrockServer server = new(answers);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        Questions.Enqueue(new BedrockQuestion(context.Request.Path, JsonNode.Parse(body.ToArray())!));
        BedrockAnswer answer = SignatureCheck.IsValid(context.Request, body.ToArray(), Secret)
            ? answers[Math.Min(Interlocked.Increment(ref calls) - 1, answers.Length - 1)]
            : BedrockAnswer.Error(403, "InvalidSignatureException", "The request signature we calculated does not match.");
        await (answer.Status == 200 ? StreamAsync(context.Response, answer) : RefuseAsync(context.Response, answer));
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

        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { message = answer.Text }));
    }

    private static async Task StreamAsync(HttpResponse response, BedrockAnswer answer)
    {
        response.ContentType = "application/vnd.amazon.eventstream";
        response.Headers["x-amzn-bedrock-content-type"] = "application/json";
        foreach (JsonObject message in answer.Messages())
        {
            byte[] payload = JsonSerializer.SerializeToUtf8Bytes(
                new { bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(message.ToJsonString())) });
            await response.Body.WriteAsync(EventStreamFrame.Event("chunk", payload));
            await response.Body.FlushAsync();
        }

        if (answer.ErrorType is not null)
        {
            await response.Body.WriteAsync(EventStreamFrame.Exception(answer.ErrorType, "{\"message\":\"mid-stream\"}"u8.ToArray()));
        }
    }
}

/// <summary>One request as the server saw it.</summary>
internal sealed record BedrockQuestion(string Path, JsonNode Body);
