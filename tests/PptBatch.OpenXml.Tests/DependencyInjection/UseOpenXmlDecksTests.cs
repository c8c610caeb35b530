using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.OpenXml.Tests.Writing;

namespace PptBatch.OpenXml.Tests.DependencyInjection;

public sealed class UseOpenXmlDecksTests
{
    [Fact]
    public void UseOpenXmlDecks_Defaults_RendersAndMerges()
    {
        using ServiceProvider services = Build(null);
        Assert.NotNull(services.GetRequiredService<IDeckRenderer>());
        Assert.NotNull(services.GetRequiredService<IDeckMerger>());
    }

    [Fact]
    public void UseOpenXmlDecks_UnknownTheme_NamesTheThemesThereAre()
    {
        using ServiceProvider services = Build(options => options.Theme = "neon");
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IDeckRenderer>);
        Assert.Contains("light, dark, print", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseOpenXmlDecks_ThemeInOtherCase_IsTheThemeOfTheDeck()
    {
        await using ServiceProvider services = Build(options => options.Theme = "Dark");
        DeckContent content = new()
        {
            Title = "Course",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "One", "<section class='slide'><h2>Title</h2><p>Text</p></section>")],
        };
        using MemoryStream deck = new();
        await services.GetRequiredService<IDeckRenderer>().RenderAsync(content, new NoPictures(), deck);
        Assert.Contains("PptBatch dark", PackageText.Of(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    private static ServiceProvider Build(Action<OpenXmlDeckOptions>? configure)
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks(configure);
        return services.BuildServiceProvider();
    }

    private sealed class NoPictures : IPictureSource
    {
        public Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default) => Task.FromResult<Stream?>(null);
    }
}
