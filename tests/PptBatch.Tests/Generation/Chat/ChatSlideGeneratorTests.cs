using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PptBatch.Generation.Chat;

namespace PptBatch.Tests.Generation.Chat;

public sealed class ChatSlideGeneratorTests
{
    private const string Good =
        "<article class=\"lesson\" lang=\"es\" data-lesson=\"1\"><section class=\"slide\"><h2>Uno</h2><p>a</p></section>"
        + "<section class=\"slide\"><h2>Dos</h2><p>b</p></section></article>";

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task GenerateAsync_GoodReply_IsTheLesson()
    {
        (GenerationResult result, _) = await Generate(new ScriptedReply(Good));
        Assert.Contains("<h2>Dos</h2>", result.Html!, StringComparison.Ordinal);
        Assert.Equal("write", Assert.Single(result.Attempts).Purpose);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task GenerateAsync_BadThenRepaired_SendsTheFindingsBack()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ScriptedReply(Good.Replace("<h2>Dos</h2>", "", StringComparison.Ordinal)), new ScriptedReply(Good));
        Assert.Equal(["write", "repair"], result.Attempts.Select(attempt => attempt.Purpose));
        Assert.Contains("Slide 2 has no h2.", client.Asked[1][^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_NeverRepaired_FallsBackAfterTwoRepairsAndSaysSo()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply("I cannot."));
        Assert.Equal(3, client.Calls);
        Assert.Equal(OutlineStandIn.Html, result.Html);
        Assert.Equal("PB2110", Assert.Single(result.Diagnostics).Code);
        Assert.Equal(3, result.Attempts.Count);
    }

    [Fact]
    public async Task GenerateAsync_TruncatedReply_GoesOnFromWhereItStopped()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ScriptedReply(Good[..100], "length"), new ScriptedReply(Good[100..]));
        Assert.Contains("<h2>Dos</h2>", result.Html!, StringComparison.Ordinal);
        Assert.Equal(Good[..100], client.Asked[1][^2].Text);
    }

    [Fact]
    public async Task GenerateAsync_TruncatedForEver_IsBoundedAndFallsBack()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply("<article>", "length"));
        Assert.Equal(4, client.Calls);
        Assert.Equal(OutlineStandIn.Html, result.Html);
    }

    [Theory]
    [InlineData("refusal", "PB2120")]
    [InlineData("guardrail_intervened", "PB2121")]
    public async Task GenerateAsync_RefusedOrFiltered_FailsWithItsReasonAfterOneCall(string finish, string code)
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply("no", finish));
        Assert.Equal((code, 1), (result.Failure?.Code, client.Calls));
        Assert.Null(result.Html);
    }

    [Fact]
    public void Fingerprint_ChangesWithModelAndSettings()
    {
        string[] prints =
        [
            ChatFingerprint.Of(new ChatGeneratorOptions()),
            ChatFingerprint.Of(new ChatGeneratorOptions { WriterModel = "m" }),
            ChatFingerprint.Of(new ChatGeneratorOptions { SlidesPerLesson = 12 }),
            ChatFingerprint.Of(new ChatGeneratorOptions { Preserve = true }),
            ChatFingerprint.Of(new ChatGeneratorOptions { CorporateRules = "r" }),
        ];
        Assert.Equal(prints.Length, prints.Distinct().Count());
        Assert.Equal(prints[0], ChatFingerprint.Of(new ChatGeneratorOptions { MaxConcurrentCalls = 2 }));
    }

    private async Task<(GenerationResult Result, ScriptedChatClient Client)> Generate(params ScriptedReply[] replies)
    {
        ChatGeneratorOptions options = new() { SlidesPerLesson = 4 };
        ScriptedChatClient client = new(time, replies);
        ISlideGenerator generator = ChatComposition.Create(client, options, new OutlineStandIn(), new RunBudgets(null), null, time, NullLogger.Instance);
        return (await time.RunAsync(() => generator.GenerateAsync(ChatLessons.Request("Texto."))), client);
    }

    private sealed class OutlineStandIn : ISlideGenerator
    {
        public const string Html = "<article class=\"lesson\"></article>";

        public string Fingerprint => "stand-in";

        public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GenerationResult { Html = Html });
    }
}
