using System.Text.Json.Nodes;
using System.Net;
using Amazon.Runtime;
using Microsoft.Extensions.AI;
using PptBatch.Bedrock.Calling;
using PptBatch.Bedrock.Chat;
using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Testing;
using PptBatch.Testing.Time;

namespace PptBatch.Bedrock.Tests.Chat;

/// <summary>The real client against the wire: what each answer of the service becomes.</summary>
[Collection("environment")]
public sealed class BedrockWireTests : IDisposable
{
    private const string Model = "global.anthropic.claude-sonnet-4-5-20250929-v1:0";
    private readonly AwsEnvironment _environment = new();

    [Fact]
    public async Task Stream_GoodAnswer_HasTextAndUsageWithCacheTokens()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("<article>ñ</article>"));
        ModelReply reply = await Ask(server);
        Assert.Equal((ReplyKind.Complete, "<article>ñ</article>"), (reply.Kind, reply.Text));
        Assert.Equal(new TokenUsage(600, 1200, 5000, 300), reply.Usage);
    }

    [Fact]
    public async Task Stream_Thinking_IsSkipped()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text") { Thinking = true });
        Assert.Equal("text", (await Ask(server)).Text);
    }

    [Fact]
    public async Task Stream_Thinking_IsCountedAmongTheOutput()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text") { Thinking = true });
        TokenUsage usage = (await Ask(server)).Usage;
        Assert.Equal((1200, 300), (usage.Output, usage.Thinking));
    }

    [Fact]
    public async Task Call_OtherModelThanTheClients_IsWhatTheWireNames()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        await Ask(server, "global.anthropic.claude-haiku-4-5-20251001-v1:0");
        Assert.Contains("claude-haiku-4-5", Assert.Single(server.Questions).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("60", 60)]
    [InlineData("Mon, 02 Mar 2026 09:31:00 GMT", 60)]
    [InlineData("soon", null)]
    public async Task Call_RetryAfter_IsReadAsSecondsOrAsADate(string header, int? seconds)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(
            BedrockAnswer.Error(429, "ThrottlingException", "slow down") with { RetryAfter = header });
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, (await Ask(server)).RetryAfter);
    }

    [Fact]
    public void Read_ExceptionOfTheAwsSdk_HasItsStatusAndRequest()
    {
        Exception error = new InvalidOperationException(
            "wrapped", new AmazonServiceException("slow", ErrorType.Sender, "ThrottlingException", "R1", HttpStatusCode.TooManyRequests));
        ModelFault fault = BedrockFault.Read(error);
        Assert.Equal((429, "slow (request R1)"), (fault.StatusCode, fault.Message));
    }

    [Theory]
    [InlineData("max_tokens", ReplyKind.Truncated)]
    [InlineData("refusal", ReplyKind.Refused)]
    [InlineData("model_context_window_exceeded", ReplyKind.ContextOverflow)]
    public async Task Stream_StopReason_HasItsOwnOutcome(string stopReason, object kind)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("half", stopReason));
        Assert.Equal(kind, (await Ask(server)).Kind);
    }

    [Fact]
    public async Task Stream_UnknownStopReason_IsNotASuccess()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("half", "brand_new_reason"));
        Assert.Equal(ReplyKind.Unknown, (await Ask(server)).Kind);
    }

    [Fact]
    public async Task Stream_EndsBeforeTheMessageDoes_IsBroken()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("half", null));
        Assert.Equal(ReplyKind.Broken, (await Ask(server)).Kind);
    }

    [Fact]
    public async Task Stream_ExceptionInTheMiddle_IsNotASuccess()
    {
        await using BedrockServer server =
            await BedrockServer.StartAsync(new BedrockAnswer("half", null) { ErrorType = "modelStreamErrorException" });
        Assert.True((await Ask(server)).CanRetry);
    }

    [Theory]
    [InlineData(429, "ThrottlingException", "Too many tokens per day", ReplyKind.Throttled)]
    [InlineData(503, "ServiceUnavailableException", "busy", ReplyKind.Throttled)]
    [InlineData(500, "InternalServerException", "oops", ReplyKind.Unavailable)]
    [InlineData(403, "AccessDeniedException", "No access to the model with the specified model ID.", ReplyKind.Denied)]
    [InlineData(400, "ValidationException", "The provided model identifier is invalid.", ReplyKind.Denied)]
    [InlineData(400, "ValidationException", "Malformed input request", ReplyKind.Rejected)]
    [InlineData(400, "ValidationException", "Input is too long for requested model.", ReplyKind.ContextOverflow)]
    public async Task Call_Refused_HasItsOwnOutcomeAndOneRequest(int status, string type, string message, object kind)
    {
        await using BedrockServer server = await BedrockServer.StartAsync(BedrockAnswer.Error(status, type, message));
        ModelReply reply = await Ask(server);
        Assert.Equal(kind, reply.Kind);
        Assert.Contains(message, reply.Detail!, StringComparison.Ordinal);
        Assert.Single(server.Questions);
    }

    [Fact]
    public async Task Call_WrongSecret_IsRefusedByTheSignatureCheck()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        _environment.Set("AWS_SECRET_ACCESS_KEY", "wrong");
        Assert.Equal(ReplyKind.Denied, (await Ask(server)).Kind);
    }

    [Fact]
    public async Task Call_RoleWithSessionToken_SignsItToo()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        _environment.Set("AWS_SESSION_TOKEN", "token");
        Assert.Equal(ReplyKind.Complete, (await Ask(server)).Kind);
    }

    [Fact]
    public async Task Call_RulesAndLessonOfCallAndRepair_AreMarkedForCachingAndNothingElse()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        string rules = new('r', 12_000);
        await Ask(
            server,
            messages: [new(ChatRole.System, rules), new(ChatRole.User, "lesson"), new(ChatRole.Assistant, "slides"), new(ChatRole.User, "findings")]);
        JsonNode body = Assert.Single(server.Questions).Body;
        Assert.Equal("ephemeral", (string?)body["system"]![0]!["cache_control"]!["type"]);
        Assert.Equal("ephemeral", (string?)body["messages"]![0]!["content"]![0]!["cache_control"]!["type"]);
        Assert.Equal(2, body.ToJsonString().Split("cache_control").Length - 1);
    }

    [Fact]
    public async Task Call_PrefixShorterThanTheModelCaches_IsNotMarked()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        await Ask(server, "global.anthropic.claude-haiku-4-5", [new(ChatRole.System, new string('r', 9000)), new(ChatRole.User, "lesson")]);
        Assert.DoesNotContain("cache_control", Assert.Single(server.Questions).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_Picture_IsSentAsAnImageBeforeTheText()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        await Ask(server, messages: [new(ChatRole.User, [new DataContent(new byte[] { 1, 2, 3 }, "image/png"), new TextContent("lesson")])]);
        JsonNode content = Assert.Single(server.Questions).Body["messages"]![0]!["content"]!;
        Assert.Equal(("image", "image/png", "AQID"),
            ((string?)content[0]!["type"], (string?)content[0]!["source"]!["media_type"], (string?)content[0]!["source"]!["data"]));
        Assert.Equal("lesson", (string?)content[1]!["text"]);
    }

    [Fact]
    public async Task Call_NothingElse_IsSent()
    {
        await using BedrockServer server = await BedrockServer.StartAsync(new BedrockAnswer("text"));
        await Ask(server);
        Assert.True(server.Questions.TryPeek(out BedrockQuestion? question));
        Assert.Equal(2000, (int?)question.Body["max_tokens"]);
        Assert.Null(question.Body["temperature"]);
        Assert.Null(question.Body["top_p"]);
        Assert.Null(question.Body["tools"]);
        Assert.Null(question.Body["thinking"]);
        Assert.Contains("claude-sonnet-4-5", question.Path, StringComparison.Ordinal);
    }

    public void Dispose() => _environment.Dispose();

    private static Task<ModelReply> Ask(BedrockServer server, string asked = Model, params ChatMessage[] messages)
    {
        BedrockOptions options = new() { ModelId = Model, Region = "eu-west-1", Endpoint = server.Address };
        IChatClient client = BedrockChatClientFactory.Create(options, Hang.Limit, new SimulatedClock());
        ReplyStream stream = new(client, Hang.Limit, BedrockFault.Read, TimeProvider.System);
        IReadOnlyList<ChatMessage> said =
            messages.Length > 0 ? messages : [new ChatMessage(ChatRole.System, "rules"), new ChatMessage(ChatRole.User, "lesson")];
        ModelCall call = new(1, "write", asked, PromptCache.Marked(said, PriceTable.Embedded.Find(asked)), 2000);
        return stream.ReadAsync(call, Hang.Limit, null, CancellationToken.None);
    }
}
