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
    private readonly SimulatedClock _time = new();
    private readonly List<ModelAttempt> _attempts = [];

    [Fact]
    public async Task CallAsync_ThrottledThenGood_SucceedsAndLedgerHasBoth()
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), ScriptedReply.Status(429), new ScriptedReply("text"));
        Assert.Equal((ReplyKind.Complete, "text", 2), (reply.Kind, reply.Text, client.Calls));
        Assert.Equal(["Throttled", "Complete"], _attempts.Select(attempt => attempt.Outcome));
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
    public async Task CallAsync_StreamThatBreaks_KeepsTheMostThatItCanHaveCostForLaterGoes()
    {
        await Call(new(), new ScriptedReply("half", null), new ScriptedReply("whole"));
        Assert.InRange(_attempts[0].MostCostUsd!.Value, _attempts[0].CostUsd!.Value, decimal.MaxValue);
        Assert.Equal(_attempts[0].MostCostUsd, _attempts[0].HeldUsd);
        Assert.Null(_attempts[1].MostCostUsd);
        Assert.Equal(_attempts[1].CostUsd, _attempts[1].HeldUsd);
    }

    [Fact]
    public async Task CallAsync_ClientThatCannotDoIt_IsDeniedAtOnceWithItsWords()
    {
        Exception error = new InvalidOperationException("outer", new NotSupportedException("'TextDelta' is missing native code"));
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), new ScriptedReply("") { Error = error });
        Assert.Equal((ReplyKind.Denied, "'TextDelta' is missing native code", 1), (reply.Kind, reply.Detail, client.Calls));
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
        Assert.Equal(["Broken", "Complete"], _attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public async Task CallAsync_SilenceLongerThanTheIdleTimeout_IsStalledLongBeforeTheTotalTimeout()
    {
        ChatGeneratorOptions options = new() { IdleTimeout = TimeSpan.FromSeconds(60), CallTimeout = TimeSpan.FromSeconds(600) };
        DateTimeOffset start = _time.GetUtcNow();
        await Call(options, new ScriptedReply("a") { After = TimeSpan.FromHours(1) }, new ScriptedReply("b"));
        Assert.Equal("Stalled", _attempts[0].Outcome);
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
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
        DateTimeOffset start = _time.GetUtcNow();
        await Call(new(), new ModelFault(429, "slow down", TimeSpan.FromSeconds(60)), ScriptedReply.Status(429), new ScriptedReply("ok"));
        Assert.InRange(_time.GetUtcNow() - start, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
    }

    [Theory]
    [InlineData(400, "Malformed input request", ReplyKind.Rejected)]
    [InlineData(400, "The provided model identifier is invalid.", ReplyKind.Denied)]
    [InlineData(401, "no key", ReplyKind.Denied)]
    [InlineData(403, "The security token included in the request is expired", ReplyKind.Denied)]
    [InlineData(404, "no such model", ReplyKind.Denied)]
    public async Task CallAsync_Refused_IsNotRetriedAndCostsNothing(int status, string words, object kind)
    {
        (ModelReply reply, ScriptedChatClient client) = await Call(new(), new ModelFault(status, words), ScriptedReply.Status(status));
        Assert.Equal(((ReplyKind)kind, 1, 0m), (reply.Kind, client.Calls, Assert.Single(_attempts).CostUsd));
    }

    [Fact]
    public async Task CallAsync_CapAndNoPrice_MakesNoCallAndSaysSo()
    {
        (ModelReply reply, ScriptedChatClient client) =
            await Call(new() { MaxCostUsd = 5 }, null, SpokenOf, "vendor.unknown", new ScriptedReply("text"));
        Assert.Equal((ReplyKind.Unpriced, "vendor.unknown", 0), (reply.Kind, reply.Model, client.Calls));
    }

    [Fact]
    public async Task CallAsync_Call_IsWrittenDownAtItsMostBeforeItIsSentAndSettledAfterIt()
    {
        ListJournal journal = new();
        await Call(new(), null, context => context with { Journal = journal }, Model, new ScriptedReply("text"));
        ModelAttempt begun = Assert.Single(journal.Begun);
        Assert.Equal((ModelAttempt.InFlight, 20_000, true), (begun.Outcome, begun.OutputTokens, begun.IsEstimated));
        Assert.Same(Assert.Single(_attempts), Assert.Single(journal.Ended));
        Assert.True(begun.CostUsd > journal.Ended[0].CostUsd);
        Assert.Equal(["begun, 0 calls", "ended, 1 calls"], journal.Order);
    }

    [Fact]
    public async Task CallAsync_JournalThatCannotWrite_MakesNoCallAndHoldsNothing()
    {
        ListJournal journal = new() { Fails = true };
        await Assert.ThrowsAsync<PptBatchException>(
            () => Call(new() { MaxCostUsd = 1 }, null, context => context with { Journal = journal }, Model, new ScriptedReply("text")));
        Assert.Empty(_attempts);
    }

    [Fact]
    public async Task CallAsync_ThrottledForLong_TellsHowLong()
    {
        List<CallWait> told = [];
        await Call(
            new(), new ModelFault(429, "slow down", TimeSpan.FromSeconds(20)),
            context => context with { Waits = new Told(told.Add) }, Model, ScriptedReply.Status(429), new ScriptedReply("ok"));
        CallWait wait = Assert.Single(told);
        Assert.Equal(CallWaitReason.Throttled, wait.Reason);
        Assert.InRange(wait.Left!.Value, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(25));
    }

    [Fact]
    public async Task CallAsync_ThrottledForAMoment_TellsNothing()
    {
        List<CallWait> told = [];
        await Call(
            new(), null, context => context with { Waits = new Told(told.Add) }, Model, ScriptedReply.Status(429), new ScriptedReply("ok"));
        Assert.Empty(told);
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
        ModelAttempt attempt = Assert.Single(_attempts);
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

    private static CallContext SpokenOf(CallContext context) => context;

    private Task<(ModelReply Reply, ScriptedChatClient Client)> Call(ChatGeneratorOptions options, params ScriptedReply[] replies) =>
        Call(options, null, replies);

    private Task<(ModelReply Reply, ScriptedChatClient Client)> Call(
        ChatGeneratorOptions options, ModelFault? fault, params ScriptedReply[] replies) =>
        Call(options, fault, SpokenOf, Model, replies);

    private async Task<(ModelReply Reply, ScriptedChatClient Client)> Call(
        ChatGeneratorOptions options, ModelFault? fault, Func<CallContext, CallContext> change, string model, params ScriptedReply[] replies)
    {
        ScriptedChatClient client = new(_time, replies);
        ReplyStream stream = new(client, options.IdleTimeout, error => fault ?? ModelFault.Read(error), _time);
        ModelCaller caller = new(
            stream, new ModelCallGate(new ModelLimits(4), _time), new RunBudgets(options.MaxCostUsd), PriceTable.Embedded, options, _time,
            NullLogger.Instance);
        ModelCall call = new(1, "write", model, [new ChatMessage(ChatRole.User, "hello")], 20_000);
        CallContext context = change(
            new CallContext(SpendScope.None, NoCallJournal.Instance, new Deadline(_time, options.LessonDeadline)));
        (context.Journal as ListJournal)?.Watch(() => client.Calls);
        ModelReply reply = await _time.RunAsync(() => caller.CallAsync(call, context, CancellationToken.None));
        _attempts.AddRange(context.Attempts);
        return (reply, client);
    }

    private sealed class Told(Action<CallWait> tell) : IProgress<CallWait>
    {
        public void Report(CallWait value) => tell(value);
    }

    private sealed class ListJournal : ICallJournal, ICallEntry
    {
        private Func<int> _calls = () => 0;

        public bool Fails { get; init; }

        public List<ModelAttempt> Begun { get; } = [];

        public List<ModelAttempt> Ended { get; } = [];

        public List<string> Order { get; } = [];

        public void Watch(Func<int> made) => _calls = made;

        public Task<ICallEntry> BeginAsync(ModelAttempt reserved, CancellationToken cancellationToken = default)
        {
            if (Fails)
            {
                throw new PptBatchException(new Diagnostic("PB5045", DiagnosticSeverity.Error, "S3 is away."));
            }

            Order.Add($"begun, {_calls()} calls");
            Begun.Add(reserved);
            return Task.FromResult<ICallEntry>(this);
        }

        public Task EndAsync(ModelAttempt attempt)
        {
            Order.Add($"ended, {_calls()} calls");
            Ended.Add(attempt);
            return Task.CompletedTask;
        }
    }
}
