using Amazon.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using PptBatch.S3;

namespace PptBatch.Aws.Tests.S3;

/// <summary>S3 that is slow for a moment, and S3 that says no: a loopback server with the answers of the real one.</summary>
public sealed class StoreFaults : IAsyncLifetime
{
    private const string Denied = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>R1</RequestId></Error>";
    private const string SlowDown =
        "<Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>R2</RequestId></Error>";

    private readonly WebApplication _server;
    private readonly Queue<(int Status, string Body)> _answers = new();
    private int _requests;

    public StoreFaults()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(AnswerAsync);
    }

    public Task InitializeAsync() => _server.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task F25_SlowDown_IsTriedAgainByTheOneClientThatOwnsIt()
    {
        _answers.Enqueue((503, SlowDown));
        _answers.Enqueue((503, SlowDown));
        _answers.Enqueue((200, "lesson"));
        await using Stream stream = (await Store().OpenReadAsync(new ArtifactKey("bucket", "course/x")))!;
        using StreamReader reader = new(stream);
        Assert.Equal("lesson", await reader.ReadToEndAsync());
        Assert.Equal(3, _requests);
    }

    [Fact]
    public async Task F25_Denied_IsOneErrorAfterOneRequest()
    {
        _answers.Enqueue((403, Denied));
        PptBatchException error =
            await Assert.ThrowsAsync<PptBatchException>(() => Store().OpenReadAsync(new ArtifactKey("bucket", "course/x")));
        Assert.Equal("PB5041", error.Diagnostic.Code);
        Assert.Equal(1, _requests);
    }

    private S3ArtifactStore Store() => new(
        S3ClientFactory.Create(
            new S3ArtifactsOptions { Endpoint = new Uri(_server.Urls.First()), Region = "eu-west-1" },
            new BasicAWSCredentials("key", "secret")),
        TimeProvider.System,
        prefix: "");

    private Task AnswerAsync(HttpContext context)
    {
        _requests++;
        (int status, string body) = _answers.Count > 1 ? _answers.Dequeue() : _answers.Peek();
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body);
    }
}
