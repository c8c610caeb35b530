using PptBatch.Testing.Aws.Bedrock;
using PptBatch.Testing.Model;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Replies that are not what they should be: each has its own outcome, and none is taken for a success.</summary>
[Collection("environment")]
public sealed class ReplyFaults
{
    // Long enough to be cut in two, with code in both halves.
    private static readonly string LongLesson = string.Concat(Enumerable.Range(1, 2).Select(half =>
        $"## Mitad {half}\n\n{string.Concat(Enumerable.Repeat("El faro mide la presión del aire. ", 20))}{HonestSlides.Sections}\n\n```r\nvalor{half} <- "
            + $"{half}\n```\n\n"));

    [Fact]
    public async Task F6_CutOffOnce_GoesOnFromWhereItStopped()
    {
        string slides = FaultedJob.Slides();
        await using FaultedJob job = await FaultedJob.StartAsync(
            1, question => question.Turn == 1 ? new BedrockAnswer(slides[..150], "max_tokens") : new BedrockAnswer(slides[150..]));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(["write", "continue"], result.Ledger.Attempts.Select(attempt => attempt.Purpose));
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB2110");
    }

    [Fact]
    public async Task F6_CutOffAgainAndAgain_TheLessonIsWrittenInTwoParts()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1,
            question => Holds(question, "valor1") && Holds(question, "valor2")
                ? new BedrockAnswer("<article class=\"lesson\"><section class=\"slide\"><h2>Co", "max_tokens") { OutputTokens = 20 }
                : new BedrockAnswer(FaultedJob.Slides(Holds(question, "valor1") ? "Primera" : "Segunda")) { OutputTokens = 200 },
            new Setting(Markdown: _ => LongLesson));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(4 + 2, result.Ledger.Attempts.Count);
        Assert.Equal(8 + 2, result.Batches[0].Lessons[0].SlideCount);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB2110");
    }

    [Fact]
    public async Task F6_NeverWhole_IsBoundedAndTheOutlineMakesTheLesson()
    {
        await using FaultedJob job =
            await FaultedJob.StartAsync(1, _ => new BedrockAnswer("<article class=\"lesson\">", "max_tokens") { OutputTokens = 20 });

        DeckResult result = await job.RunAsync();

        Assert.Equal(4, job.Server.Questions.Count);
        Assert.Contains(result.Diagnostics, finding => finding.Code == "PB2110");
        Assert.Equal(DeckStatus.Complete, result.Status);
    }

    [Fact]
    public async Task F7_ContextOverflow_SplitsTheLessonAndAsksNothingTwice()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1,
            question => Holds(question, "valor1") && Holds(question, "valor2")
                ? new BedrockAnswer("half", "model_context_window_exceeded") { OutputTokens = 10 }
                : new BedrockAnswer(FaultedJob.Slides(Holds(question, "valor1") ? "Primera" : "Segunda")) { OutputTokens = 500 },
            new Setting(Markdown: _ => LongLesson));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(3, job.Server.Questions.Select(question => question.Body.ToJsonString()).Distinct().Count());
        Assert.Equal(3, job.Server.Questions.Count);
    }

    [Fact]
    public async Task F8_StreamWithoutItsEnd_IsAskedForAgain()
    {
        (DeckResult result, _) = await FirstThenGoodAsync(new BedrockAnswer(FaultedJob.Slides("Inventado"), null));
        Assert.Equal(["Broken", "Complete"], result.Ledger.Attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public async Task F9_EmptyEndOfTurn_IsAskedForAgain()
    {
        (DeckResult result, _) = await FirstThenGoodAsync(new BedrockAnswer("") { OutputTokens = 0 });
        Assert.Equal(["Empty", "Complete"], result.Ledger.Attempts.Select(attempt => attempt.Outcome));
    }

    [Fact]
    public async Task F10_ExceptionInTheMiddle_IsAskedForAgainAndBilled()
    {
        (DeckResult result, _) =
            await FirstThenGoodAsync(new BedrockAnswer(FaultedJob.Slides(), null) { ErrorType = "modelStreamErrorException" });
        ModelAttempt broken = result.Ledger.Attempts[0];
        Assert.NotEqual("Complete", broken.Outcome);
        Assert.True(broken is { IsEstimated: true, OutputTokens: > 50, CostUsd: > 0 }, broken.ToString());
        Assert.Equal("Complete", result.Ledger.Attempts[1].Outcome);
    }

    [Fact]
    public async Task F11_UsageOnlyAtTheVeryEnd_IsInTheLedger()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(1, _ => FaultedJob.Good() with { LateUsage = true });
        ModelAttempt attempt = Assert.Single((await job.RunAsync()).Ledger.Attempts);
        Assert.Equal(
            (600, 1200, 5000, 300), (attempt.InputTokens, attempt.OutputTokens, attempt.CacheReadTokens, attempt.CacheWriteTokens));
    }

    [Theory]
    [InlineData("refusal", "PB2120")]
    [InlineData("guardrail_intervened", "PB2121")]
    [InlineData("content_filtered", "PB2121")]
    public async Task F12_RefusedOrFiltered_FailsTheLessonWithItsReasonAfterOneCall(string reason, string code)
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            2, question => question.Lesson == 1 ? new BedrockAnswer("No.", reason) : FaultedJob.Good());

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.NotNull(result.Deck);
        Assert.Equal(code, result.Batches[0].Lessons[0].Failure?.Code);
        Assert.Single(job.Server.Questions, question => question.Lesson == 1);
    }

    [Theory]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>One slide</h2><p>of four</p></section></article>", "end_turn", 1)]
    [InlineData("<p>no article</p>", "end_turn", 3)]
    [InlineData("half", "malformed_model_output", 3)]
    [InlineData("half", "brand_new_reason", 1)]
    public async Task F13_NeverGood_IsSentBackTwiceAtMostAndThenTheOutlineMakesTheLesson(string text, string reason, int calls)
    {
        await using FaultedJob job = await FaultedJob.StartAsync(1, _ => new BedrockAnswer(text, reason) { OutputTokens = 500 });

        DeckResult result = await job.RunAsync();

        Assert.Equal(calls, job.Server.Questions.Count);
        Assert.Single(result.Diagnostics, finding => finding.Code == "PB2110");
        Assert.True(result.Batches[0].Lessons[0].SlideCount > 0);
    }

    [Fact]
    public async Task F14_SilenceLongerThanTheIdleTimeout_IsAskedForAgainLongBeforeTheTotalTimeout()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1, question => FaultedJob.Good() with { Pause = question.Turn == 1 ? TimeSpan.FromSeconds(900) : TimeSpan.Zero });

        DeckResult result = await job.RunAsync();

        Assert.Equal(["Stalled", "Complete"], result.Ledger.Attempts.Select(attempt => attempt.Outcome));
        Assert.InRange(job.Server.Questions.Last().At, TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(130));
    }

    [Fact]
    public async Task F14_IdleTimeoutSetLonger_WaitsTheSilenceOut()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1,
            _ => FaultedJob.Good() with { Pause = TimeSpan.FromSeconds(500) },
            new Setting(o => (o.IdleTimeout, o.CallTimeout) = (TimeSpan.FromSeconds(550), TimeSpan.FromSeconds(800))));
        Assert.Equal("Complete", Assert.Single((await job.RunAsync()).Ledger.Attempts).Outcome);
    }

    [Fact]
    public async Task F14_TricklesForEver_EndsAtTheTotalTimeout()
    {
        string words = string.Concat(Enumerable.Repeat("palabra ", 4000));
        await using FaultedJob job =
            await FaultedJob.StartAsync(1, _ => new BedrockAnswer(words) { Pause = TimeSpan.FromSeconds(60) });

        DeckResult result = await job.RunAsync();

        Assert.Equal("TimedOut", Assert.Single(result.Ledger.Attempts).Outcome);
        Assert.Single(result.Diagnostics, finding => finding.Code == "PB2110");
        Assert.InRange(job.Clock.Elapsed, TimeSpan.FromSeconds(600), TimeSpan.FromSeconds(610));
    }

    private static bool Holds(BedrockQuestion question, string word) =>
        question.Body["messages"]!.ToJsonString().Contains(word, StringComparison.Ordinal);

    private static async Task<(DeckResult Result, int Questions)> FirstThenGoodAsync(BedrockAnswer first)
    {
        await using FaultedJob job =
            await FaultedJob.StartAsync(1, question => question.Turn == 1 ? first : FaultedJob.Good());
        DeckResult result = await job.RunAsync();
        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(2, job.Server.Questions.Count);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB2110");
        return (result, job.Server.Questions.Count);
    }
}
