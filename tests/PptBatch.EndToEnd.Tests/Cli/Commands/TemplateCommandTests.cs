using System.Text.Json;
using PptBatch.Testing;
using PptBatch.Testing.Cli;
using PptBatch.Testing.Decks;

namespace PptBatch.EndToEnd.Tests.Cli.Commands;

/// <summary>The tool with a template; a deck of our own stands in for a customer's.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task CheckTemplate_DeckOfOurOwn_IsGoodAndSaysWhatIsMade()
    {
        string template = await TemplateAsync();

        CliResult result = await CliProcess.RunAsync("check-template", template, "--json");

        Assert.Equal(0, result.ExitCode);
        using JsonDocument report = JsonDocument.Parse(result.Output);
        Assert.Equal(13.333, report.RootElement.GetProperty("slideWidth").GetDouble());
        JsonElement[] layouts = [.. report.RootElement.GetProperty("layouts").EnumerateArray()];
        Assert.Equal("Title and content", layouts.First(layout => layout.GetProperty("composition").GetString() == "TitleAndContent")
            .GetProperty("layout").GetString());
        Assert.All(report.RootElement.GetProperty("contrast").EnumerateArray(), pair =>
            Assert.True(pair.GetProperty("usedRatio").GetDouble() >= pair.GetProperty("needed").GetDouble(), pair.ToString()));
        Assert.Contains("Layouts", (await CliProcess.RunAsync("check-template", template)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckTemplate_NoTemplate_Fails()
    {
        CliResult result = await CliProcess.RunAsync("check-template", _folder.Write("brand.potx", "no zip"));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("PB4001", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithATemplateAfterwards_RendersTheStoredLessonsOnItsMaster()
    {
        string template = await TemplateAsync();
        string course = SmallCourse.Write(_folder, "course", SmallCourse.Lesson(1), SmallCourse.Lesson(2));
        Assert.Equal(0, (await CliProcess.RunAsync("run", course)).ExitCode);

        CliResult result = await CliProcess.RunAsync("run", course, "--template", template, "--json");

        Assert.Equal(0, result.ExitCode);
        using JsonDocument record = JsonDocument.Parse(result.Output);
        Assert.All(Statuses(record.RootElement), status => Assert.Equal("reused", status, ignoreCase: true));
        string deck = Directory.GetFiles(Path.Combine(course, "infographics"), "*-complete.pptx").Single();
        Assert.Equal([], SchemaCheck.Errors(deck));
        Assert.Equal(0, (await CliProcess.RunAsync("check", deck)).ExitCode);
        using System.IO.Compression.ZipArchive zip = System.IO.Compression.ZipFile.OpenRead(deck);
        Assert.Single(zip.Entries, entry => entry.FullName.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        using StreamReader theme = new(zip.GetEntry("ppt/theme/theme1.xml")!.Open());
        Assert.Contains("PptBatch calm dark", await theme.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WithABrokenTemplate_FailsBeforeALessonIsWritten()
    {
        string course = SmallCourse.Write(_folder, "course", SmallCourse.Lesson(1));

        CliResult result = await CliProcess.RunAsync("run", course, "--template", _folder.Write("brand.potx", "no zip"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("PB4001: brand.potx", result.Error, StringComparison.Ordinal);
        string lessons = Path.Combine(course, "infographics", "lessons");
        Assert.True(!Directory.Exists(lessons) || Directory.GetFiles(lessons).Length == 0);
    }

    [Fact]
    public async Task Run_ThemeAndTemplate_IsMisuse() => Assert.Equal(
        2, (await CliProcess.RunAsync("run", _folder.Path, "--theme", "dark", "--template", _folder.Write("brand.potx", "x"))).ExitCode);

    [Fact]
    public async Task Render_Deck_SaysWhatToGiveInstead()
    {
        CliResult result = await CliProcess.RunAsync("render", await TemplateAsync(), "-o", _folder.PathOf("out.pptx"));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("PB5033", result.Error, StringComparison.Ordinal);
        Assert.Contains("infographics/lessons", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_WithATemplate_PaintsItsColors()
    {
        string template = await TemplateAsync();
        _folder.Write("lesson.html", "<section class=slide><h2>Eins</h2><p>Zwei</p></section>");

        CliResult result = await CliProcess.RunAsync(
            "preview", _folder.PathOf("lesson.html"), "-o", _folder.PathOf("out"), "--template", template, "--width", "320");

        Assert.Equal(0, result.ExitCode);
        using SkiaSharp.SKBitmap slide = SkiaSharp.SKBitmap.Decode(_folder.PathOf("out/slide-001.png"));
        Assert.Equal(SkiaSharp.SKColor.Parse("101A22"), slide.GetPixel(310, 90));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> TemplateAsync()
    {
        _folder.Write("own.html", "<section class=slide><h2>One</h2><p>Two</p></section>");
        Assert.Equal(0, (
            await CliProcess.RunAsync("render", _folder.PathOf("own.html"), "-o", _folder.PathOf("own.pptx"), "--theme", "dark")).ExitCode);
        return _folder.PathOf("own.pptx");
    }

    private static IEnumerable<string?> Statuses(JsonElement record) =>
        record.GetProperty("batches").EnumerateArray()
            .SelectMany(batch => batch.GetProperty("lessons").EnumerateArray()).Select(lesson => lesson.GetProperty("status").GetString());
}
