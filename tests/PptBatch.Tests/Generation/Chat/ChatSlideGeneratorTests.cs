using PptBatch.Generation.Chat;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Testing;
using PptBatch.Testing.Model;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Generation.Chat;

public sealed class ChatSlideGeneratorTests
{
    private const string Good =
        "<article class=\"lesson\" lang=\"es\" data-lesson=\"1\"><section class=\"slide\"><h2>Uno</h2><p>a</p>" + HonestSlides.Notes
        + "</section><section class=\"slide\"><h2>Otro</h2><p>b</p>" + HonestSlides.Notes + "</section></article>";

    private readonly SimulatedClock _time = new();
    private readonly ListLogger _log = new();

    [Fact]
    public async Task GenerateAsync_GoodReply_IsTheLesson()
    {
        (GenerationResult result, _) = await Generate(new ScriptedReply(Good));
        Assert.Contains("<h2>Otro</h2>", result.Html!, StringComparison.Ordinal);
        Assert.Equal("write", Assert.Single(result.Attempts).Purpose);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task GenerateAsync_BadThenRepaired_SendsTheFindingsBack()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ScriptedReply(Good.Replace("<h2>Otro</h2>", "", StringComparison.Ordinal)), new ScriptedReply(Good));
        Assert.Equal(["write", "repair"], result.Attempts.Select(attempt => attempt.Purpose));
        Assert.Contains("Slide 2: It has no h2.", client.Asked[1][^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_SlideThatInvents_GoesBackAloneAndTheRestStays()
    {
        string lie = Good.Replace("<p>b</p>", "<p>El 80 % son <code>globales</code></p>", StringComparison.Ordinal);
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ScriptedReply(lie),
            new ScriptedReply($"<article><section data-slide=\"2\"><h2>Otro</h2><p>Texto</p>{HonestSlides.Notes}</section></article>"));
        Assert.Equal(["write", "repair"], result.Attempts.Select(attempt => attempt.Purpose));
        Assert.Contains("Slide 2: This is not in the lesson: 80 %; globales", client.Asked[1][^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2>Uno</h2>", client.Asked[1][^2].Text, StringComparison.Ordinal);
        Assert.Contains("<p>Texto</p>", result.Html!, StringComparison.Ordinal);
        Assert.Contains("<h2>Uno</h2><p>a</p>", result.Html!, StringComparison.Ordinal);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public async Task GenerateAsync_SlideThatStaysInvented_IsMarkedInItsNotesAndReported()
    {
        string lie = Good.Replace("<p>b</p>", "<p>El 80 % son globales</p>", StringComparison.Ordinal);
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply(lie));
        Assert.Equal(3, client.Calls);
        Diagnostic doubt = Assert.Single(result.Diagnostics);
        Assert.Equal(("PB2112", DiagnosticSeverity.Warning), (doubt.Code, doubt.Severity));
        Assert.Contains("slide 2, \"80 %\"", doubt.Message, StringComparison.Ordinal);
        Assert.Contains("No está en la lección: 80 %</p></aside>", result.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_TooManySlides_AreKeptAndReportedWithoutAnotherCall()
    {
        string many = $"<article>{string.Concat("abcdefghij".Select(letter => HonestSlides.Slide($"Texto {letter}", "<p>Texto.</p>")))}</article>";
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply(many));
        Assert.Equal(1, client.Calls);
        Assert.Contains("There are 10 slides; 2 to 6 are wanted.", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
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
        Assert.Contains("<h2>Otro</h2>", result.Html!, StringComparison.Ordinal);
        Assert.Equal(Good[..100], client.Asked[1][^2].Text);
    }

    [Fact]
    public async Task GenerateAsync_TruncatedForEver_IsBoundedAndFallsBack()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ScriptedReply("<article>", "length") { Usage = new() { InputTokenCount = 600, OutputTokenCount = 500 } });
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

    [Fact]
    public async Task GenerateAsync_RepairModel_RepairsAndTheLedgerSaysWhichModelDidWhat()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(
            new ChatGeneratorOptions { SlidesPerLesson = 4, WriterModel = "strong", RepairModel = "cheap" },
            new ScriptedReply(Good.Replace("<h2>Otro</h2>", "", StringComparison.Ordinal)), new ScriptedReply(Good));
        Assert.Equal([("strong", "write"), ("cheap", "repair")], result.Attempts.Select(attempt => (attempt.Model, attempt.Purpose)));
        Assert.Equal(["strong", "cheap"], client.Options.Select(sent => sent!.ModelId));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task GenerateAsync_Log_HoldsPromptsAndRepliesOnlyWhenTheHostAsksForThem(bool asked)
    {
        await Generate(new ChatGeneratorOptions { SlidesPerLesson = 4, LogConversations = asked }, new ScriptedReply(Good));
        Assert.Contains(_log.Lines, line =>
            line.Contains("Lesson 1: write", StringComparison.Ordinal) && line.Contains("1200 out", StringComparison.Ordinal));
        Assert.Equal(asked, _log.Lines.Any(line => line.Contains("Texto.", StringComparison.Ordinal)));
        Assert.Equal(asked, _log.Lines.Any(line => line.Contains("<h2>Otro</h2>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task GenerateAsync_PromptFile_IsAskedWithAndChangesTheFingerprint()
    {
        using TemporaryFolder folder = new();
        folder.Write("prompt.md", "Write like a lighthouse keeper.");
        ChatGeneratorOptions options = new() { SlidesPerLesson = 4, PromptFile = folder.PathOf("prompt.md") };
        (_, ScriptedChatClient client) = await Generate(options, new ScriptedReply(Good));
        Assert.StartsWith("Write like a lighthouse keeper.", client.Asked[0][0].Text, StringComparison.Ordinal);
        string before = ChatFingerprint.Of(options);
        folder.Write("prompt.md", "Write like a sailor.");
        Assert.NotEqual(before, ChatFingerprint.Of(options));
        Assert.NotEqual(before, ChatFingerprint.Of(new ChatGeneratorOptions { SlidesPerLesson = 4 }));
    }

    [Fact]
    public void PromptFile_Empty_NamesItAndSaysWhereToStart()
    {
        using TemporaryFolder folder = new();
        folder.Write("prompt.md", " \n");
        PptBatchException error = Assert.Throws<PptBatchException>(
            () => ChatFingerprint.Of(new ChatGeneratorOptions { PromptFile = folder.PathOf("prompt.md") }));
        Assert.Equal("PB2102", error.Diagnostic.Code);
        Assert.Contains("prompt.md", error.Message, StringComparison.Ordinal);
    }

    private Task<(GenerationResult Result, ScriptedChatClient Client)> Generate(params ScriptedReply[] replies) =>
        Generate(new ChatGeneratorOptions { SlidesPerLesson = 4 }, replies);

    private async Task<(
        GenerationResult Result, ScriptedChatClient Client)> Generate(ChatGeneratorOptions options, params ScriptedReply[] replies)
    {
        ScriptedChatClient client = new(_time, replies);
        ISlideGenerator generator = ChatComposition.Create(client, options, new OutlineStandIn(), new RunBudgets(null), null, null, _time, _log);
        return (await _time.RunAsync(() => generator.GenerateAsync(ChatLessons.Request("Texto."))), client);
    }

    private sealed class OutlineStandIn : ISlideGenerator
    {
        public const string Html = "<article class=\"lesson\"></article>";

        public string Fingerprint => "stand-in";

        public Task<GenerationResult> GenerateAsync(LessonRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GenerationResult { Html = Html });
    }
}
