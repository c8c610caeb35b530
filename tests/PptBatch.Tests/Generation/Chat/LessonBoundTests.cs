using PptBatch.Generation.Chat;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Outline;
using PptBatch.Testing.Model;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Generation.Chat;

/// <summary>Whatever the service answers, a lesson has at most eight calls and costs at most twice what is likely.</summary>
public sealed class LessonBoundTests
{
    private const string Sonnet = "global.anthropic.claude-sonnet-4-5";

    private static readonly string Lesson = string.Concat(Enumerable.Range(1, 30).Select(number =>
        $"## Tema {number}\n\nEl faro mide la presión del aire y la temperatura del mar, y lo dice cada hora por la radio del puerto.\n\n"));

    private readonly SimulatedClock _time = new();

    [Theory]
    [InlineData("<article>", "length", 64_000)]
    [InlineData("half", "malformed_model_output", 64_000)]
    [InlineData("half", "model_context_window_exceeded", 64_000)]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>Uno</h2><p>El 80 %</p></section></article>", "stop", 64_000)]
    [InlineData("no article", "stop", 64_000)]
    [InlineData("", "stop", 900)]
    [InlineData("half", null, 64_000)]
    public async Task GenerateAsync_WhateverTheServiceAnswers_IsBounded(string text, string? finish, long output)
    {
        LessonRequest request = ChatLessons.Request(Lesson);
        ChatGeneratorOptions options = new() { WriterModel = Sonnet };
        CostRange estimate = CostEstimator.Estimate(request.Course, options).CostUsd!;
        ScriptedReply reply = new(text, finish) { Usage = new() { InputTokenCount = 2500, OutputTokenCount = output } };
        ScriptedChatClient client = new(_time, reply);
        ISlideGenerator generator = ChatComposition.Create(
            client, options, new OutlineSlideGenerator(SlideMode.Present), new RunBudgets(null), null, null, _time, new ListLogger());

        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(request));

        Assert.InRange(client.Calls, 1, LessonBound.MostCalls);
        decimal spent = result.Attempts.Sum(attempt => attempt.CostUsd!.Value);
        Assert.True(spent <= 2 * estimate.Likely && spent <= estimate.High, $"{spent} US$ of {estimate}");
        Assert.NotNull(result.Html ?? result.Failure?.Code);
    }

    [Fact]
    public async Task GenerateAsync_SlidesThatLieFiveTimesOver_AreSentBackWithinTheBound()
    {
        string lies = "<article class=\"lesson\">" + string.Concat("abcdefghijklmnopqr".Select(letter =>
            HonestSlides.Slide($"El faro {letter}", "<p>El 80 % mide.</p>"))) + "</article>";
        ScriptedChatClient client = new(_time, new ScriptedReply(lies));
        ISlideGenerator generator = ChatComposition.Create(
            client, new ChatGeneratorOptions { WriterModel = Sonnet, MaxRepairs = 5 }, new OutlineSlideGenerator(SlideMode.Present),
            new RunBudgets(null), null, null, _time, new ListLogger());

        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(ChatLessons.Request(Lesson)));

        Assert.InRange(client.Calls, 2, LessonBound.MostCalls);
        Assert.Contains(result.Diagnostics, finding => finding.Code == "PB2112");
        Assert.Contains("80 %", result.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_AfterEightCalls_GivesNone()
    {
        LessonBound bound = new(1_000_000, 5);
        ModelCall call = new(1, "write", "m", [new(Microsoft.Extensions.AI.ChatRole.User, "Texto.")], 1000);
        for (int taken = 0; taken < LessonBound.MostCalls; taken++)
        {
            Assert.NotNull(bound.Take(call));
        }

        Assert.Null(bound.Take(call));
    }
}
