using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Generation;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Limiting;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Generation.Chat.Calling;

public sealed class ModelCallerTests
{
    private const string Model = "global.anthropic.claude-sonnet-4-5";
    private readonly SimulatedClock time = new();
    private readonly List<ModelAttempt> attempts = [];

    [Fact]
    public async Task CallAsync_ThrottledThenGood_SucceedsAndLedgerHasBoth()
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), ScriptedReply.Status(429), new ScriptedReply("text"));
        Assert.Equal((ReplyKind.Complete, "text", 2), (reply.Kind, reply.Text, client.Calls));
        Assert.Equal(["Throttled", "Complete"], attempts.Select(attempt => attempt.Outcome));
    }

    [Theory]
    [InlineData("length", ReplyKind.Truncated)]
    [InlineData("content_filter", ReplyKind.Filtered)]
    [InlineData("guardrail_intervened", ReplyKind.Filtered)]
    [InlineData("refusal", ReplyKind.Refused)]
    [InlineData("model_context_window_exceeded", ReplyKind.ContextOverflow)]
    [InlineData("malformed_model_output", ReplyKind.Malformed)]
    [InlineData("something_new", ReplyKind.Unknown)]
    public async Task CallAsync_StopReasonThatIsNoEnd_IsNotASuccessAndNotRetried(string finish, object kind)
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), new ScriptedReply("half", finish));
        Assert.Equal((kind, 1), (reply.Kind, client.Calls));
    }

    [Fact]
    public async Task CallAsync_StreamWithoutStopReason_IsRetried()
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), new ScriptedReply("half", null), new ScriptedReply("whole"));
        Assert.Equal(("whole", 2), (reply.Text, client.Calls));
    }

    [Fact]
    public async Task CallAsync_ClientThatCannotDoIt_IsRejectedAtOnceWithItsWords()
    {
        Exception error = new InvalidOperationException("outer", new NotSupportedException("'TextDelta' is missing native code"));
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), new ScriptedReply("") { Error = error });
        Assert.Equal((ReplyKind.Rejected, "'TextDelta' is missing native code", 1), (reply.Kind, reply.Detail, client.Calls));
    }

    [Fact]
    public async Task CallAsync_EmptyEndTurn_IsNotASuccess()
    {
        (ModelReply reply, _) = await Call(new(), new ScriptedReply("", "stop"));
        Assert.Equal(ReplyKind.Empty, reply.Kind);
    }

    [Fact]
    public async Task CallAsync_ErrorInTheMiddleOfAStream_IsRetriedAndBilled()
    {
        (ModelReply reply, _) = await Call(
            new(), new ScriptedReply("half") { Error = new IOException("reset") }, new ScriptedReply("whole"));
        Assert.Equal("whole", reply.Text);
        Assert.Equal(["Broken", "Complete"], attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public async Task CallAsync_SilenceLongerThanTheIdleTimeout_IsStalledLongBeforeTheTotalTimeout()
    {
        ChatGeneratorOptions options = new() { IdleTimeout = TimeSpan.FromSeconds(60), CallTimeout = TimeSpan.FromSeconds(600) };
        DateTimeOffset start = time.GetUtcNow();
        await Call(options, new ScriptedReply("a") { After = TimeSpan.FromHours(1) }, new ScriptedReply("b"));
        Assert.Equal("Stalled", attempts[0].Outcome);
        Assert.InRange(time.GetUtcNow() - start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
    }

    [Fact]
    public async Task CallAsync_CallLongerThanItsTimeout_EndsAndIsNotRepeated()
    {
        ChatGeneratorOptions options = new() { IdleTimeout = TimeSpan.FromSeconds(900), CallTimeout = TimeSpan.FromSeconds(300) };
        (ModelReply reply, ScriptedChatClient client) = await Call(options, new ScriptedReply("a") { After = TimeSpan.FromHours(1) });
        Assert.Equal((ReplyKind.TimedOut, 1), (reply.Kind, client.Calls));
    }

    [Fact]
    public async Task CallAsync_RetryAfterOfADay_EndsAtTheDeadline()
    {
        ModelFault day = new(429, "slow down", TimeSpan.FromDays(1));
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), day, ScriptedReply.Status(429));
        Assert.Equal((ReplyKind.Throttled, TimeSpan.FromDays(1), 1), (reply.Kind, reply.RetryAfter, client.Calls));
    }

    [Fact]
    public async Task CallAsync_RetryAfterOfAMinute_IsWaitedFor()
    {
        DateTimeOffset start = time.GetUtcNow();
        await Call(new(), new ModelFault(429, "slow down", TimeSpan.FromSeconds(60)), ScriptedReply.Status(429), new ScriptedReply("ok"));
        Assert.InRange(time.GetUtcNow() - start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task CallAsync_Rejected_IsNotRetriedAndCostsNothing(int status)
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), ScriptedReply.Status(status));
        Assert.Equal((ReplyKind.Rejected, 1, 0m), (reply.Kind, client.Calls, Assert.Single(attempts).CostUsd));
    }

    [Fact]
    public async Task CallAsync_CapTooSmall_MakesNoCall()
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new() { MaxCostUsd = 0.01m }, new ScriptedReply("text"));
        Assert.Equal((ReplyKind.OverBudget, 0), (reply.Kind, client.Calls));
    }

    [Fact]
    public async Task CallAsync_Complete_SettlesFromUsage()
    {
        UsageDetails usage = new()
        {
            InputTokenCount = 10_000,
            OutputTokenCount = 1000,
            CachedInputTokenCount = 5000,
            ReasoningTokenCount = 300,
            AdditionalCounts = new() { ["CacheCreationInputTokens"] = 1000 },
        };
        await Call(new(), new ScriptedReply("text") { Usage = usage });
        ModelAttempt attempt = Assert.Single(attempts);
        Assert.Equal(
            (4000, 5000, 1000, 1000), (attempt.InputTokens, attempt.CacheReadTokens, attempt.CacheWriteTokens, attempt.OutputTokens));
        Assert.Equal(300, attempt.ThinkingTokens);
        Assert.False(attempt.IsEstimated);
        Assert.Equal(((4000 * 3m) + (5000 * 0.3m) + (1000 * 3.75m) + (1000 * 15m)) / 1_000_000m, attempt.CostUsd);
    }

    [Fact]
    public async Task CallAsync_Call_SendsNoInferenceParameterAndNoTool()
    {
        (_, ScriptedChatClient client) = await Call(new(), new ScriptedReply("text"));
        ChatOptions sent = Assert.Single(client.Options)!;
        Assert.Equal((null, null, null, null), (sent.Temperature, sent.TopP, sent.TopK, sent.Tools));
    }

    private Task<(ModelReply Reply, ScriptedChatClient Client)> Call(ChatGeneratorOptions options, params ScriptedReply[] replies) =>
        Call(options, null, replies);

    private async Task<(
        ModelReply Reply, ScriptedChatClient Client)> Call(ChatGeneratorOptions options, ModelFault? fault, params ScriptedReply[] replies)
    {
        ScriptedChatClient client = new(time, replies);
        ReplyStream stream = new(client, options.IdleTimeout, error => fault ?? ModelFault.Read(error), time);
        ModelCaller caller = new(
            stream, new ModelCallGate(new ModelLimits(4), time), new RunBudgets(options.MaxCostUsd), PriceTable.Embedded, options, time,
            NullLogger.Instance);
        ModelCall call = new(1, "write", Model, [new ChatMessage(ChatRole.User, "hello")], 20_000);
        CallContext context = new(SpendScope.None, new Deadline(time, options.LessonDeadline));
        ModelReply reply = await time.RunAsync(() => caller.CallAsync(call, context, CancellationToken.None));
        attempts.AddRange(context.Attempts);
        return (reply, client);
    }
}
