using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PptBatch.Testing.Aws.Bedrock;

/// <summary>
/// A loopback control plane that speaks the wire of CreateModelInvocationJob and GetModelInvocationJob, checks signatures, and runs
/// jobs over the store of the test: it reads the records that it is pointed to and writes what <c>answer</c> makes of each.
/// </summary>
internal sealed class InvocationJobServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);

    private InvocationJobServer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>What was asked for, without repetitions of one token.</summary>
    public IReadOnlyList<JsonNode> Created => [.. _jobs.Values.Select(job => job.Request)];

    /// <summary>How often somebody asked where a job stands.</summary>
    public int Looks { get; private set; }

    /// <summary>How many looks a job takes before it ends.</summary>
    public int LooksToEnd { get; init; } = 2;

    /// <summary>How jobs end.</summary>
    public string Status { get; set; } = "Completed";

    /// <summary>Status code of the first answers, before all is well.</summary>
    public Queue<int> Refusals { get; } = new();

    /// <summary>The store that stands for S3.</summary>
    public IArtifactStore? Store { get; set; }

    /// <summary>The output line of a record.</summary>
    public Func<JsonNode, string> Answer { get; set; } = _ => throw new InvalidOperationException("no answer is set");

    public static async Task<InvocationJobServer> StartAsync(int looksToEnd = 2)
    {
        InvocationJobServer server = new() { LooksToEnd = looksToEnd };
        await server._app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        (int status, object answer) = !SignatureCheck.IsValid(SignedRequest.Of(context.Request), body.ToArray(), BedrockServer.Secret)
            ? (403, new { message = "The request signature we calculated does not match." })
            : Refusals.TryDequeue(out int refusal) ? (refusal, new { message = "refused by the test" })
            : context.Request.Method == "POST" ? await CreateAsync(JsonNode.Parse(body.ToArray())!)
            : Look(Uri.UnescapeDataString(context.Request.Path.Value!.Split('/', 3)[2]));
        context.Response.StatusCode = status;
        context.Response.Headers["x-amzn-RequestId"] = "request-1";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(answer));
    }

    private async Task<(int Status, object Answer)> CreateAsync(JsonNode request)
    {
        string token = (string)request["clientRequestToken"]!;
        string arn = $"arn:aws:bedrock:eu-west-1:123456789012:model-invocation-job/{token}";
        if (_jobs.TryAdd(arn, new Job(request)) && Status is "Completed" or "PartiallyCompleted" or "Expired")
        {
            await WorkAsync(request, token);
        }

        return (200, new { jobArn = arn });
    }

    private (int Status, object Answer) Look(string arn)
    {
        Looks++;
        return !_jobs.TryGetValue(arn, out Job? job)
            ? (404, new { message = "The job was not found." })
            : (200, new { jobArn = arn, status = ++job.Looks < LooksToEnd
                ? "InProgress"
                : Status, message = Status == "Failed"
                ? "no such role"
                : null });
    }

    private async Task WorkAsync(JsonNode request, string token)
    {
        ArtifactKey input = Key((string)request["inputDataConfig"]!["s3InputDataConfig"]!["s3Uri"]!);
        ArtifactKey output = Key((string)request["outputDataConfig"]!["s3OutputDataConfig"]!["s3Uri"]! + $"{token}/{input.Name}.out");
        using StreamReader records = new((await Store!.OpenReadAsync(input))!);
        string text = "";
        while (await records.ReadLineAsync() is { } line)
        {
            text += Answer(JsonNode.Parse(line)!) + "\n";
        }

        using MemoryStream content = new(System.Text.Encoding.UTF8.GetBytes(text));
        await Store.WriteAsync(output, content, WriteCondition.Always);
    }

    private static ArtifactKey Key(string uri)
    {
        string[] parts = uri["s3://".Length..].Split('/', 2);
        return new ArtifactKey(parts[0], parts[1]);
    }

    private sealed record Job(JsonNode Request)
    {
        public int Looks { get; set; }
    }
}
