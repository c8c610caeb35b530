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
        ISlideGenerator generator = Generator(client, options);

        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(request));

        Assert.InRange(client.Calls, 1, LessonBound.MostCalls);
        decimal spent = result.Attempts.Sum(attempt => attempt.CostUsd!.Value);
        Assert.True(spent <= 2 * estimate.Likely && spent <= estimate.High, $"{spent} US$ of {estimate}");
        Assert.NotNull(result.Html ?? result.Failure?.Code);
    }

    public static TheoryData<string, string, string> Dear => Matrix(
        [Sonnet, "global.anthropic.claude-haiku-4-5", "global.anthropic.claude-sonnet-5-5", "eu.anthropic.claude-haiku-5-5"],
        ["brief", "ordinary", "in parts"],
        ["runs away", "stops in a slide", "refuses", "doubtful slides", "no article", "breaks off", "no room", "malformed"]);

    // Every call bills the densest prompt as written to the cache, and all of max_tokens; what goes back goes to a dearer model.
    [Theory]
    [MemberData(nameof(Dear))]
    public async Task GenerateAsync_ServiceAsDearAsItCanBe_CostsAtMostTwiceWhatIsLikelyForEachLesson(string model, string size, string fault)
    {
        CourseBook course = TwoLessons(size switch
        {
            "brief" => Lesson[..400],
            "ordinary" => Lesson,
            _ => string.Concat(Enumerable.Repeat(Lesson, 4)),
        });
        ChatGeneratorOptions options = new()
        {
            WriterModel = model, RepairModel = "global.anthropic.claude-opus-5-5", MaxRepairs = 5, MaxLessonCharacters = 6000,
        };
        string slides = string.Concat("abcdefghijklmnopqr".Select(letter => HonestSlides.Slide($"El faro {letter}", "<p>El 80 % mide.</p>")));
        ScriptedReply reply = fault switch
        {
            "runs away" => new($"<article class=\"lesson\">{slides}", "length"),
            "stops in a slide" => new("<article class=\"lesson\"><section class=\"slide\"><h2>Uno</h2><p>El"),
            "refuses" => new("No.", "refusal"),
            "doubtful slides" => new($"<article class=\"lesson\">{slides}</article>"),
            "no article" => new("Claro que sí."),
            "breaks off" => new($"<article class=\"lesson\">{slides}", null),
            "no room" => new("", "model_context_window_exceeded"),
            _ => new("<article", "malformed_model_output"),
        };
        ISlideGenerator generator = Generator(new ScriptedChatClient(_time, reply with { IsDear = true }), options);
        IReadOnlyList<LessonEstimate> likely = CostEstimator.Estimate(course, options).Lessons;

        foreach ((Lesson lesson, LessonEstimate estimate) in course.Modules[0].Lessons.Zip(likely))
        {
            GenerationResult result = await _time.RunAsync(() =>
                generator.GenerateAsync(new LessonRequest(course, course.Modules[0], lesson)));
            decimal spent = result.Attempts.Sum(attempt => attempt.CostUsd!.Value);
            Assert.True(
                spent <= 2 * estimate.CostUsd!.Likely && spent <= estimate.CostUsd.High, $"{lesson.Number}: {spent} US$ of {estimate.CostUsd}");
            Assert.NotNull(result.Html ?? result.Failure?.Code);
        }
    }

    [Fact]
    public async Task GenerateAsync_SlidesThatLieFiveTimesOver_AreSentBackWithinTheBound()
    {
        string lies = "<article class=\"lesson\">" + string.Concat("abcdefghijklmnopqr".Select(letter =>
            HonestSlides.Slide($"El faro {letter}", "<p>El 80 % mide.</p>"))) + "</article>";
        ScriptedChatClient client = new(_time, new ScriptedReply(lies));
        ISlideGenerator generator = Generator(client, new ChatGeneratorOptions { WriterModel = Sonnet, MaxRepairs = 5 });

        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(ChatLessons.Request(Lesson)));

        Assert.InRange(client.Calls, 2, LessonBound.MostCalls);
        Assert.Contains(result.Diagnostics, finding => finding.Code == "PB2112");
        Assert.Contains("80 %", result.Html!, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_AfterEightCalls_GivesNone()
    {
        LessonBound bound = new(1_000_000, new CallWorth(PriceTable.Embedded, "m"));
        ModelCall call = new(1, "write", "m", [new(Microsoft.Extensions.AI.ChatRole.User, "Texto.")], 1000);
        for (int taken = 0; taken < LessonBound.MostCalls; taken++)
        {
            Assert.NotNull(bound.Take(call));
        }

        Assert.Null(bound.Take(call));
    }

    private ISlideGenerator Generator(ScriptedChatClient client, ChatGeneratorOptions options) => ChatComposition.Create(
        client, options, new OutlineSlideGenerator(SlideMode.Present), new RunBudgets(null), null, null, _time, new ListLogger());

    private static TheoryData<string, string, string> Matrix(string[] models, string[] sizes, string[] faults)
    {
        TheoryData<string, string, string> cases = [];
        foreach (string model in models)
        {
            foreach (string size in sizes)
            {
                Array.ForEach(faults, fault => cases.Add(model, size, fault));
            }
        }

        return cases;
    }

    private static CourseBook TwoLessons(string markdown)
    {
        LessonRequest one = ChatLessons.Request(markdown);
        Lesson[] lessons = [one.Lesson, one.Lesson with { Number = 2, Title = "Otra" }];
        return one.Course with { Modules = [one.Module with { Lessons = lessons }] };
    }
}
