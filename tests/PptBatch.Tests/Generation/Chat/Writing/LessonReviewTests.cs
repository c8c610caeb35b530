using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Writing;
using PptBatch.Generation.Outline;
using PptBatch.Testing.Model;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Generation.Chat.Writing;

public sealed class LessonReviewTests
{
    private static readonly string Good =
        $"<article class=\"lesson\" lang=\"es\">{HonestSlides.Slide("Uno")}{HonestSlides.Slide("Otro")}</article>";

    private readonly SimulatedClock _time = new();
    private readonly List<string> _looked = [];

    [Fact]
    public async Task GenerateAsync_SlideThatTheModelChangesAfterALook_IsTakenAndTheRestStays()
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(Changed("<p>El faro mide.</p>"));

        Assert.Equal(["write", "review"], result.Attempts.Select(attempt => attempt.Purpose));
        Assert.Contains("<p>El faro mide.</p>", result.Html!, StringComparison.Ordinal);
        Assert.Contains("<h2>Uno</h2><p>El faro mide la presión.</p>", result.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("data-slide", result.Html!, StringComparison.Ordinal);
        Assert.Contains("changed some", Assert.Single(result.Diagnostics, found => found.Code == "PB2114").Message, StringComparison.Ordinal);
        ChatMessage shown = client.Asked[1][^1];
        Assert.Single(shown.Contents.OfType<DataContent>());
        Assert.Contains("row 1 has slides 1, 2", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Slide 2: too empty", shown.Text, StringComparison.Ordinal);
        Assert.Equal(client.Asked[0].Select(message => message.Text), client.Asked[1].Take(2).Select(message => message.Text));
        Assert.Equal(2, _looked.Count);
    }

    [Fact]
    public async Task GenerateAsync_ChangeThatMeasuresWorse_IsNotTaken()
    {
        (GenerationResult result, _) = await Generate(Changed("<p>El faro.</p>"), html => html.Contains("<p>El faro.</p>") ? 0.3 : 0.6);
        Assert.DoesNotContain("<p>El faro.</p>", result.Html!, StringComparison.Ordinal);
        Assert.Contains("measured worse", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>El 80 % de los faros mide.</p>")]
    [InlineData("<ol class=\"steps\"><li>a</li></ol>")]
    public async Task GenerateAsync_ChangeThatFailsTheChecks_IsNotTaken(string blocks)
    {
        (GenerationResult result, _) = await Generate(Changed(blocks));
        Assert.DoesNotContain(blocks, result.Html!, StringComparison.Ordinal);
        Assert.Contains("failed the checks", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Single(_looked);
    }

    [Theory]
    [InlineData("<article class=\"lesson\"></article>", "stop", "changed nothing")]
    [InlineData("<article class=\"lesson\"><section data-slide=\"9\"><h2>x</h2></section></article>", "stop", "contained no slide")]
    [InlineData("<article><section data-slide=\"2\"><h2>a</h2></section><section data-slide=\"2\"><h2>b</h2></section><section data-slide=\"2\"><h2>c</h2></section></article>", "stop", "too many slides")]
    [InlineData("<article><section data-slide=\"2\"><p>El faro mide.</p></section></article>", "stop", "failed the checks")]
    [InlineData("<article><section data-slide=\"2\"><h2>Otro</h2><table><tr><td>9", "length", "not reviewed")]
    [InlineData("Está bien así.", "stop", "changed nothing")]
    [InlineData("half", "length", "not reviewed")]
    [InlineData("no", "refusal", "not reviewed")]
    public async Task GenerateAsync_AnyOtherAnswer_LeavesTheLessonAsItWas(string answer, string finish, string said)
    {
        (GenerationResult result, ScriptedChatClient client) = await Generate(new ScriptedReply(answer, finish));
        Assert.Contains("<h2>Otro</h2>", result.Html!, StringComparison.Ordinal);
        Assert.Contains(said, Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(2, client.Calls);
    }

    [Fact]
    public async Task GenerateAsync_ModelThatTakesNoImages_SaysSoOnceAndIsNotShownTheOtherLessons()
    {
        ScriptedChatClient client = new(_time, new ScriptedReply(Good), ScriptedReply.Status(400), new ScriptedReply(Good));
        ISlideGenerator generator = Generator(client);
        GenerationResult[] lessons =
            [await _time.RunAsync(() => generator.GenerateAsync(Looked())), await _time.RunAsync(() => generator.GenerateAsync(Looked()))];

        Assert.All(lessons, lesson => Assert.Contains("<h2>Otro</h2>", lesson.Html!, StringComparison.Ordinal));
        Assert.Equal("PB2139", Assert.Single(lessons.SelectMany(lesson => lesson.Diagnostics)).Code);
        Assert.Equal(["write", "review", "write"], lessons.SelectMany(lesson => lesson.Attempts).Select(attempt => attempt.Purpose));

        // Another run asks anew.
        GenerationResult next = await _time.RunAsync(() => generator.GenerateAsync(
            Looked() with { Spending = new SpendScope("next", 1, _ => Task.FromResult(0m)) }));
        Assert.Equal(["write", "review"], next.Attempts.Select(attempt => attempt.Purpose));
    }

    [Fact]
    public async Task GenerateAsync_CapThatLeavesNoRoomForTheLook_KeepsTheLesson()
    {
        ChatGeneratorOptions options = Options();
        options.MaxCostUsd = 0.065m;
        ScriptedChatClient client = new(_time, new ScriptedReply(Good) { IsDear = true });
        ISlideGenerator generator = ChatComposition.Create(
            client, options, new OutlineSlideGenerator(SlideMode.Present), new RunBudgets(options.MaxCostUsd), null, null, _time, new ListLogger());
        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(Looked()));

        Assert.Equal(1, client.Calls);
        Assert.NotNull(result.Html);
        Assert.Contains("OverBudget", Assert.Single(result.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GenerateAsync_DearService_CostsAtMostTwiceWhatTheLessonAndItsLookAreLikelyTo()
    {
        ChatGeneratorOptions options = Options();
        CostRange with = CostEstimator.Estimate(Looked().Course, options).CostUsd!;
        options.Review = false;
        CostRange without = CostEstimator.Estimate(Looked().Course, options).CostUsd!;
        options.Review = true;
        ScriptedChatClient client = new(_time, new ScriptedReply(Good) { IsDear = true });
        ISlideGenerator generator = ChatComposition.Create(
            client, options, new OutlineSlideGenerator(SlideMode.Present), new RunBudgets(null), null, null, _time, new ListLogger());
        GenerationResult result = await _time.RunAsync(() => generator.GenerateAsync(Looked()));

        Assert.Equal(["write", "review"], result.Attempts.Select(attempt => attempt.Purpose));
        Assert.InRange(with.Likely / without.Likely, 1.2m, 3m);
        Assert.InRange(result.Attempts.Sum(attempt => attempt.CostUsd!.Value), without.Likely, 2 * with.Likely);
    }

    [Fact]
    public async Task GenerateAsync_HostWithoutALook_MakesNoCallForIt()
    {
        ScriptedChatClient client = new(_time, new ScriptedReply(Good));
        GenerationResult result = await _time.RunAsync(() => Generator(client).GenerateAsync(ChatLessons.Request("El faro mide la presión.")));
        Assert.Equal(1, client.Calls);
        Assert.Empty(result.Diagnostics);
    }

    [Theory]
    [InlineData("Uno cosa|Uno (2/2) más|Otro fin", "1 1 2")]
    [InlineData("Uno|Otro", "1 2")]
    [InlineData("Uno|algo sin título|Otro", "1 1 2")]
    [InlineData("otra cosa|y otra", "1 2")]
    public void Number_Pages_AreThoseOfTheirSlides(string pages, string numbers) => Assert.Equal(
        numbers, string.Join(' ', PagesOfSlides.Number(Good, [.. pages.Split('|').Select(words => new LookedAtPage(words, []))])));

    private static ScriptedReply Changed(string blocks) =>
        new($"<article><section data-slide=\"2\"><h2>Otro</h2>{blocks}{HonestSlides.Notes}</section></article>");

    private static ISlideGenerator Generator(ScriptedChatClient client, SimulatedClock clock) => ChatComposition.Create(
        client, Options(), new OutlineSlideGenerator(SlideMode.Present),
        new RunBudgets(null), null, null, clock, new ListLogger());

    private static ChatGeneratorOptions Options() =>
        new() { SlidesPerLesson = 4, Review = true, WriterModel = "global.anthropic.claude-sonnet-4-5" };

    private ISlideGenerator Generator(ScriptedChatClient client) => Generator(client, _time);

    private async Task<(GenerationResult Result, ScriptedChatClient Client)> Generate(
        ScriptedReply reply, Func<string, double>? used = null)
    {
        ScriptedChatClient client = new(_time, new ScriptedReply(Good), reply);
        return (await _time.RunAsync(() => Generator(client).GenerateAsync(Looked(used))), client);
    }

    private LessonRequest Looked(Func<string, double>? used = null) => ChatLessons.Request("El faro mide la presión.") with
    {
        Look = (html, _) =>
        {
            _looked.Add(html);
            return Task.FromResult(new LessonLook(
                [new byte[] { 1 }], 4, [new LookedAtPage("Uno", []), new LookedAtPage("Otro", ["too empty"])])
            {
                Used = used?.Invoke(html) ?? 0.6, EmptyBand = 0.1, SmallWords = 0,
            });
        },
    };
}
