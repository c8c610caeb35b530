using PptBatch.EndToEnd.Tests.Preview;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Rendering;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

public sealed class PreviewCommandTests : IDisposable
{
    // What differs is the antialiasing of letters; measured 0.1 to 1.1 % of a slide.
    private const double MostDifferent = 0.02;

    private readonly TemporaryFolder _folder = new();

    [LibreOfficeFact]
    public async Task Preview_Lesson_WritesAPictureASlideASheetAndAPage()
    {
        string folder = await PreviewedLesson.WriteAsync(_folder, "out", "--width", "640");

        Assert.Equal(
            ["contact-sheet.png", "deck.html", .. Enumerable.Range(1, PreviewedLesson.Slides).Select(number => $"slide-{number:D3}.png")],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using SKBitmap slide = SKBitmap.Decode(Path.Combine(folder, "slide-002.png"));
        Assert.Equal((640, 360), (slide.Width, slide.Height));
    }

    [LibreOfficeFact]
    public async Task Preview_Twice_GivesTheSameBytes()
    {
        string one = await PreviewedLesson.WriteAsync(_folder, "one", "--theme", "dark");
        string two = await PreviewedLesson.WriteAsync(_folder, "two", "--theme", "dark");
        Assert.All(Directory.GetFiles(one), path =>
            Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(Path.Combine(two, Path.GetFileName(path)))));
    }

    [LibreOfficeFact]
    public async Task Preview_Slides_LookLikeThoseOfThePowerPoint()
    {
        string folder = await PreviewedLesson.WriteAsync(_folder, "out", "--width", "960");
        string deck = _folder.PathOf("deck.pptx");
        Assert.Equal(0, (await CliProcess.RunAsync("render", _folder.PathOf("lesson.html"), "-o", deck)).ExitCode);

        IReadOnlyList<PageImage> pages = new Pdf(LibreOffice.ToPdf(deck, _folder.Path)).ToImages(72);

        Assert.Equal(PreviewedLesson.Slides, pages.Count);
        for (int index = 0; index < pages.Count; index++)
        {
            double different = PreviewedLesson.Pixels(Path.Combine(folder, $"slide-{index + 1:D3}.png"))
                .Difference(PreviewedLesson.Cropped(pages[index], 960), tolerance: 64);
            Assert.True(different < MostDifferent, $"{different:P2} of slide {index + 1} differ");
        }
    }

    [Theory]
    [InlineData("--width", "12")]
    [InlineData("--theme", "pink")]
    public async Task Preview_WrongOption_IsMisuseAndWritesNothing(string option, string value)
    {
        _folder.Write("lesson.html", PreviewedLesson.Html);
        CliResult result = await CliProcess.RunAsync("preview", _folder.PathOf("lesson.html"), "-o", _folder.PathOf("out"), option, value);
        Assert.Equal(2, result.ExitCode);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    public void Dispose() => _folder.Dispose();
}
