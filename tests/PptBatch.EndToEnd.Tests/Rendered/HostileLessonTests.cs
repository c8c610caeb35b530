using System.Net;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Html;
using PptBatch.Testing.Rendering;
using Xunit.Abstractions;

namespace PptBatch.EndToEnd.Tests.Rendered;

/// <summary>
/// A lesson with all that makes text run over in other generators, in each built-in theme: long titles, lists of five levels, sixty lines
/// of code, wide tables, words wider than any box, text from right to left, East Asian text, everything on one slide.
/// </summary>
public sealed class HostileLessonTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Lesson =
        Path.Combine(SharedInputs.RepositoryRoot, "tests/PptBatch.EndToEnd.Tests/Rendered/hostile-lesson.html");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // One mode: modes differ in colours, and the look deck is rendered in all of them.
    [LibreOfficeTheory]
    [InlineData("light")]
    public async Task Render_HostileLesson_EveryWordIsOnItsPageAndOverNoOther(string theme)
    {
        (IReadOnlyList<RenderedSlide> slides, Pdf pdf) = RenderedSlide.Of(await RenderAsync(theme), _folder);
        output.WriteLine($"{slides.Count} slides, {slides.Sum(slide => slide.Page.Words.Count)} words");
        Assert.Empty(WordFaults.Find(slides));
        Assert.Equal(["Carlito", "LiberationMono"], ShownFaces.Of(pdf));
    }

    [Fact]
    public async Task Render_HostileLesson_LosesNoWord()
    {
        string deck = await RenderAsync("light");
        List<string> written =
            [.. SlideParagraphs.All(deck).SelectMany(slide => slide).Select(text => text.Replace("\u200B", "", StringComparison.Ordinal))];
        string html = string.Concat(written.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>"));

        // A word that no title holds goes on in the subtitle.
        string joined = string.Concat(written);
        Assert.DoesNotContain(
            HtmlWords.Missing(await File.ReadAllTextAsync(Lesson), html), word =>
                !joined.Contains(word.Split(' ')[0], StringComparison.Ordinal));
    }

    private async Task<string> RenderAsync(string theme)
    {
        string deck = _folder.PathOf(theme + ".pptx");
        CliResult result = await CliProcess.RunAsync("render", Lesson, "--theme", theme, "-o", deck);
        Assert.Equal(0, result.ExitCode);
        return deck;
    }
}
