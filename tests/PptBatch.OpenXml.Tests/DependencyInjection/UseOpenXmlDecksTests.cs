using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.OpenXml.Tests.Writing;

namespace PptBatch.OpenXml.Tests.DependencyInjection;

public sealed class UseOpenXmlDecksTests
{
    [Fact]
    public async Task UseOpenXmlDecks_Defaults_RendersAndMerges()
    {
        await using ServiceProvider services = Build(null);
        using MemoryStream one = await RenderAsync(services);
        using MemoryStream merged = new();
        MergeRequest request = new()
        {
            CreatedAt = DateTimeOffset.UnixEpoch,
            Parts = [.. new[] { "a.pptx", "b.pptx" }.Select(
                name => new DeckPart(name, _ => Task.FromResult<Stream>(new MemoryStream(one.ToArray()))))],
        };
        MergeResult result = await services.GetRequiredService<IDeckMerger>().MergeAsync(request, merged);
        merged.Position = 0;
        DeckReport report = new DeckValidator().Validate(merged);
        one.Position = 0;
        int slides = new DeckValidator().Validate(one).SlideCount;
        Assert.InRange(slides, 1, 3);
        Assert.Equal((2 * slides, 2 * slides), (result.SlideCount, report.SlideCount));
        Assert.DoesNotContain(report.Findings, finding => finding.Rule.StartsWith("PB60", StringComparison.Ordinal));
        Assert.Contains("PptBatch calm light", PackageText.Of(merged, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void UseOpenXmlDecks_UnknownTheme_NamesTheThemesThereAre()
    {
        using ServiceProvider services = Build(options => options.Theme = "neon");
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IDeckRenderer>);
        Assert.Contains("light, dark, print", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UseOpenXmlDecks_UnknownDesign_NamesTheDesignsThereAre()
    {
        using ServiceProvider services = Build(options => options.Design = "baroque");
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IDeckRenderer>);
        Assert.Contains("calm, bold, paper, code", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseOpenXmlDecks_ThemeInOtherCase_IsTheThemeOfTheDeck()
    {
        await using ServiceProvider services = Build(options => options.Theme = "Dark");
        using MemoryStream deck = await RenderAsync(services);
        Assert.Contains("PptBatch calm dark", PackageText.Of(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    private static async Task<MemoryStream> RenderAsync(ServiceProvider services)
    {
        DeckContent content = new()
        {
            Title = "Course",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "One", "<section class='slide'><h2>Title</h2><p>Text</p></section>")],
        };
        MemoryStream deck = new();
        await services.GetRequiredService<IDeckRenderer>().RenderAsync(content, NoPictures.Instance, deck);
        return deck;
    }

    private static ServiceProvider Build(Action<OpenXmlDeckOptions>? configure)
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks(configure);
        return services.BuildServiceProvider();
    }
}
