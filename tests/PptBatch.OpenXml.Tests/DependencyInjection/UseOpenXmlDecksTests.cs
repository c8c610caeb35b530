using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using PptBatch.OpenXml.Tests.Writing;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.DependencyInjection;

public sealed class UseOpenXmlDecksTests
{
    [Fact]
    public async Task UseOpenXmlDecks_Defaults_RendersAndMerges()
    {
        await using ServiceProvider services = Build(null);
        using MemoryStream deck = new();
        RenderResult rendered = await services.GetRequiredService<IDeckRenderer>().RenderAsync(Content, new NoPictures(), deck);
        MergeRequest request = new()
        {
            CreatedAt = DateTimeOffset.UnixEpoch,
            Parts = [.. Enumerable.Range(1, 2).Select(number => new DeckPart($"{number}.pptx", _ => Task.FromResult<Stream>(new MemoryStream(deck.ToArray()))))],
        };
        using MemoryStream complete = new();
        MergeResult merged = await services.GetRequiredService<IDeckMerger>().MergeAsync(request, complete);
        Assert.Equal([rendered.SlideCount, rendered.SlideCount], merged.PartSlideCounts);
        Assert.Contains("Text", PackageText.Of(complete, "ppt/slides/slide2.xml"), StringComparison.Ordinal);
        complete.Position = 0;
        Assert.Empty(SchemaCheck.Errors(complete));
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
        using MemoryStream deck = new();
        await services.GetRequiredService<IDeckRenderer>().RenderAsync(Content, new NoPictures(), deck);
        Assert.Contains("PptBatch dark", PackageText.Of(deck, "ppt/theme/theme1.xml"), StringComparison.Ordinal);
    }

    private static DeckContent Content { get; } = new()
    {
        Title = "Course",
        Language = "en",
        CreatedAt = DateTimeOffset.UnixEpoch,
        Lessons = [new LessonContent(1, "One", "<section class='slide'><h2>Title</h2><p>Text</p></section>")],
    };

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
