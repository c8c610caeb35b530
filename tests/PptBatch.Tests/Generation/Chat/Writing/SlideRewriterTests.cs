using Microsoft.Extensions.Logging.Abstractions;
using PptBatch.Generation.Chat;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Outline;
using PptBatch.Testing.Model;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Generation.Chat.Writing;

public sealed class SlideRewriterTests
{
    private static readonly string Lesson =
        $"<article class=\"lesson\" lang=\"es\">{HonestSlides.Slide("Uno")}{HonestSlides.Slide("Otro")}</article>";

    private readonly SimulatedClock _time = new();

    [Fact]
    public async Task RewriteAsync_OneSlide_SendsItAloneAndComesBackAlone()
    {
        (GenerationResult result, ScriptedChatClient client) = await Rewrite(Reply("<p>El faro mide.</p><script>x</script>"));

        Assert.Equal("rewrite", Assert.Single(result.Attempts).Purpose);
        Assert.Contains("<p>El faro mide.</p>", result.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", result.Html!, StringComparison.Ordinal);
        Assert.DoesNotContain("data-slide", result.Html!, StringComparison.Ordinal);
        string sent = client.Asked[0][^2].Text;
        Assert.Contains("data-slide=\"2\"", sent, StringComparison.Ordinal);
        Assert.Contains("Otro", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Uno", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RewriteAsync_SlideThatStatesWhatTheLessonDoesNot_IsMarked()
    {
        (GenerationResult result, _) = await Rewrite(Reply("<p>El 80 % de los faros mide.</p>"));
        Assert.True(result.Marks.HasFlag(LessonMarks.Doubted));
        Assert.Contains(result.Diagnostics, found => found.Code == "PB2112");
    }

    [Theory]
    [InlineData("no", "refusal", "PB2120")]
    [InlineData("half", "length", "PB5101")]
    [InlineData("<article class=\"lesson\"></article>", "stop", "PB5101")]
    [InlineData("<article><section><h2>a</h2><p>El faro.</p></section><section><h2>b</h2><p>El faro.</p></section></article>", "stop", "PB5101")]
    public async Task RewriteAsync_ReplyThatIsNotOneSlide_IsAFailure(string text, string finish, string code)
    {
        (GenerationResult result, _) = await Rewrite(new ScriptedReply(text, finish));
        Assert.Equal((null, code), (result.Html, result.Failure!.Code));
    }

    private static ScriptedReply Reply(string blocks) => new(
        $"<article class=\"lesson\"><section class=\"slide\" data-slide=\"2\"><h2>Otro</h2>{blocks}</section></article>");

    private async Task<(GenerationResult Result, ScriptedChatClient Client)> Rewrite(ScriptedReply reply)
    {
        ScriptedChatClient client = new(_time, reply);
        ISlideGenerator generator = ChatComposition.Create(
            client, new ChatGeneratorOptions { SlidesPerLesson = 2 }, new OutlineSlideGenerator(), new RunBudgets(null), null, null, _time,
            NullLogger.Instance);
        return ((await _time.RunAsync(() => generator.RewriteAsync(ChatLessons.Request("El faro mide la presión."), Lesson, 2)))!, client);
    }
}
