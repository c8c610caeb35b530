using PptBatch.OpenXml;
using PptBatch.Preview;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;

namespace PptBatch.EndToEnd.Tests.Preview.Painting;

/// <summary>Pictures of finished decks.</summary>
public sealed class DeckPreviewTests : IDisposable
{
    // Charts and footers are placed by other code; measured 0 to 0.6 % of a slide.
    private const double MostDifferent = 0.025;

    private readonly TemporaryFolder _folder = new();

    [LibreOfficeFact]
    public async Task Preview_DeckOfALesson_LooksLikeThePreviewOfTheLesson()
    {
        string lesson = await PreviewedLesson.WriteAsync(_folder, "lesson", "--width", "640");
        string deck = _folder.PathOf("deck.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("lesson.html"), "-o", deck)).ExitCode);

        CliResult result = await CliProcess.RunAsync("preview", deck, "-o", _folder.PathOf("deck"), "--width", "640");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Names(lesson), Names(_folder.PathOf("deck")));
        foreach (string slide in Names(lesson).Where(name => name!.StartsWith("slide-", StringComparison.Ordinal)).OfType<string>())
        {
            double different = PreviewedLesson.Pixels(Path.Combine(lesson, slide))
                .Difference(PreviewedLesson.Pixels(Path.Combine(_folder.PathOf("deck"), slide)), tolerance: 64);
            Assert.True(different < MostDifferent, $"{different:P2} of {slide} differ");
        }
    }

    [Fact]
    public async Task Preview_DeckWithEquations_DrawsThemAsThePreviewOfTheLessonDoes()
    {
        _folder.Write("math.html", "<article lang=\"en\"><section class=\"slide\"><h2>Roots</h2>"
            + "<div class=\"math\">x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}</div><p>See <span class=\"math\">E=mc^2</span>.</p></section></article>");
        string deck = _folder.PathOf("math.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("math.html"), "-o", deck)).ExitCode);
        Assert.Equal(0, (await CliProcess.RunAsync("preview", deck, "-o", _folder.PathOf("deck"), "--width", "640")).ExitCode);
        Assert.Equal(0, (await CliProcess.RunAsync("preview", _folder.PathOf("math.html"), "-o", _folder.PathOf("html"), "--width", "640")).ExitCode);

        double different = PreviewedLesson.Pixels(_folder.PathOf("deck", "slide-001.png"))
            .Difference(PreviewedLesson.Pixels(_folder.PathOf("html", "slide-001.png")), tolerance: 64);

        Assert.True(different < 0.005, $"{different:P2} differ");
    }

    [Fact]
    public async Task Preview_DeckWithMarkedWords_DrawsTheirGround()
    {
        _folder.Write("mark.html", "<article lang=\"en\"><section class=\"slide\"><h2>Bread</h2>"
            + "<p>It began with the price of a <mark>loaf of bread</mark>, not with a book.</p></section></article>");
        string deck = _folder.PathOf("mark.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("mark.html"), "-o", deck, "--theme", "dark")).ExitCode);
        Assert.Equal(0, (await CliProcess.RunAsync("preview", deck, "-o", _folder.PathOf("deck"), "--width", "640")).ExitCode);
        Assert.Equal(0, (await CliProcess.RunAsync(
            "preview", _folder.PathOf("mark.html"), "-o", _folder.PathOf("html"), "--width", "640", "--theme", "dark")).ExitCode);

        double different = PreviewedLesson.Pixels(_folder.PathOf("deck", "slide-001.png"))
            .Difference(PreviewedLesson.Pixels(_folder.PathOf("html", "slide-001.png")), tolerance: 64);

        Assert.True(different < 0.005, $"{different:P2} differ");
    }

    [LibreOfficeFact]
    public async Task Preview_Deck_PageHasWordsAndNotesAndNoOtherScript()
    {
        _folder.Write("lesson.html", PreviewedLesson.Html);
        string deck = _folder.PathOf("deck.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("lesson.html"), "-o", deck)).ExitCode);

        Assert.Equal(0, (await CliProcess.RunAsync("preview", deck, "-o", _folder.PathOf("out"), "--width", "320")).ExitCode);

        string page = await File.ReadAllTextAsync(Path.Combine(_folder.PathOf("out"), "deck.html"));
        Assert.Equal(PreviewedLesson.Slides, page.Split("<section ").Length - 1);
        Assert.Contains("Conserva las filas", page, StringComparison.Ordinal);
        Assert.Contains("Empiece con una pregunta.", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("<script").Length - 1);
    }

    [SharedFact]
    public async Task Preview_EveryRealDeck_GivesAPictureForEachSlide()
    {
        PreviewOptions options = new() { Width = 200 };
        foreach (string path in Directory.GetFiles(SharedInputs.PathOf("decks", "real"), "*.pptx"))
        {
            string folder = _folder.PathOf(Path.GetFileNameWithoutExtension(path));
            await using FileStream deck = File.OpenRead(path);
            int slides = new DeckValidator(new DeckValidatorOptions { PackageOnly = true }).Validate(deck).SlideCount;
            if (slides == 0)
            {
                await Assert.ThrowsAsync<PptBatchException>(() => new DeckPreview(options).WriteDeckAsync(deck, "empty.pptx", folder));
                continue;
            }

            PreviewResult result = await new DeckPreview(options).WriteDeckAsync(deck, Path.GetFileName(path), folder);
            Assert.Equal(slides, result.SlideCount);
            Assert.Equal(slides, Directory.GetFiles(folder, "slide-*.png").Length);
        }
    }

    [SharedFact]
    public async Task Preview_RealDecksThatWereMended_AreTheSamePictures()
    {
        int mended = 0;
        DeckPreview preview = new(new PreviewOptions { Width = 320 });
        foreach (string name in (string[])["automizer__SlideTitles", "automizer__SlideWithNotes", "clippit__PB001-Input3",
            "automizer__EmptySlidePlaceholders", "automizer__NestedTables", "clippit__PP006-Videos"])
        {
            await using FileStream deck = File.OpenRead(SharedInputs.PathOf("decks", "real", name + ".pptx"));
            using MemoryStream copy = new();
            mended += (await DeckFixer.FixAsync(deck, copy)).Count;
            await preview.WriteDeckAsync(deck, name, _folder.PathOf(name, "before"));
            await preview.WriteDeckAsync(copy, name, _folder.PathOf(name, "after"));
            Assert.All(Directory.GetFiles(_folder.PathOf(name, "before"), "slide-*.png"), picture => Assert.Equal(
                File.ReadAllBytes(picture), File.ReadAllBytes(_folder.PathOf(name, "after", Path.GetFileName(picture)))));
        }

        Assert.True(mended > 0);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 and nothing more")]
    [InlineData("PK\u0003\u0004")]
    public async Task Preview_BrokenDeck_NamesTheFileAndWritesNothing(string content)
    {
        _folder.Write("deck.pptx", content);
        CliResult result = await CliProcess.RunAsync("preview", _folder.PathOf("deck.pptx"), "-o", _folder.PathOf("out"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("PB3092", result.Error, StringComparison.Ordinal);
        Assert.Contains("deck.pptx", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    public void Dispose() => _folder.Dispose();

    private static string?[] Names(string folder) => [.. Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)];
}
