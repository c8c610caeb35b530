using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Server;

/// <summary>
/// A loopback server that speaks the wire of InvokeModelWithResponseStream: signed requests in, AWS event stream out. It plays one
/// scripted answer a call and repeats the last, or asks a script that knows the question. Its waits pass in simulated time.
/// </summary>
internal sealed class BedrockServer : IAsyncDisposable
{
    public const string AccessKey = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private readonly WebApplication app;
    private readonly Func<BedrockQuestion, BedrockAnswer> script;
    private readonly SimulatedClock clock;
    private readonly ConcurrentDictionary<int, int> turns = new();
    private int running;

    private BedrockServer(Func<BedrockQuestion, BedrockAnswer> script, SimulatedClock clock)
    {
        this.script = script;
        this.clock = clock;
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>What requests are signed with.</summary>
    public string SecretKey { get; set; } = Secret;

    /// <summary>What was asked, in order.</summary>
    public ConcurrentQueue<BedrockQuestion> Questions { get; } = new();

    /// <summary>Most questions that were answered at once.</summary>
    public int MostAtOnce { get; private set; }

    public static Task<BedrockServer> StartAsync(params BedrockAnswer[] answers)
    {
        int calls = 0;
        return StartAsync(new SimulatedClock(), _ => answers[Math.Min(Interlocked.Increment(ref calls) - 1, answers.Length - 1)]);
    }

    public static async Task<BedrockServer> StartAsync(SimulatedClock clock, Func<BedrockQuestion, BedrockAnswer> script)
    {
        BedrockServer server = new(script, clock);
        await server.app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        JsonNode asked = JsonNode.Parse(body.ToArray())!;
        int lesson = BedrockQuestion.LessonOf(asked);
        BedrockQuestion question = new(
            context.Request.Path, asked, lesson, turns.AddOrUpdate(lesson, 1, (_, turn) => turn + 1), clock.Elapsed, Interlocked.Increment(ref running));
        Questions.Enqueue(question);
        lock (turns)
        {
            MostAtOnce = Math.Max(MostAtOnce, question.AtOnce);
        }

        try
        {
            BedrockAnswer answer = SignatureCheck.IsValid(context.Request, body.ToArray(), SecretKey)
                ? script(question)
                : BedrockAnswer.Error(403, "InvalidSignatureException", "The request signature we calculated does not match.");
            await (answer.Until ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
            await clock.SleepAsync(answer.Latency, context.RequestAborted);
            await (answer.Status == 200 ? StreamAsync(context, answer) : RefuseAsync(context.Response, answer));
        }
        catch (OperationCanceledException)
        {
            // The client hung up, which the script may want it to.
        }
        finally
        {
            Interlocked.Decrement(ref running);
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

        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(new { message = answer.Text }));
    }

    private async Task StreamAsync(HttpContext context, BedrockAnswer answer)
    {
        HttpResponse response = context.Response;
        response.ContentType = "application/vnd.amazon.eventstream";
        response.Headers["x-amzn-bedrock-content-type"] = "application/json";
        foreach (JsonObject message in answer.Messages())
        {
            byte[] payload = JsonSerializer.SerializeToUtf8Bytes(
                new { bytes = Convert.ToBase64String(Encoding.UTF8.GetBytes(message.ToJsonString())) });
            await response.Body.WriteAsync(EventStreamFrame.Event("chunk", payload));
            await response.Body.FlushAsync();
            await clock.SleepAsync((string?)message["type"] == "content_block_delta" ? answer.Pause : TimeSpan.Zero, context.RequestAborted);
        }

        if (answer.ErrorType is not null)
        {
            await response.Body.WriteAsync(EventStreamFrame.Exception(answer.ErrorType, "{\"message\":\"mid-stream\"}"u8.ToArray()));
        }
    }
}
