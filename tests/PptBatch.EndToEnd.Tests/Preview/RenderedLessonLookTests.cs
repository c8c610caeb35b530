using Microsoft.Extensions.DependencyInjection;
using PptBatch.Preview;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Preview;

public sealed class RenderedLessonLookTests
{
    [Fact]
    public async Task LookAsync_LessonOfTenSlides_ShowsAndMeasuresThemAll()
    {
        LessonLook look = await LookAsync(string.Concat(Enumerable.Range(1, 10).Select(
            number => $"<section class='slide'><h2>Faro {number}</h2><ul><li>Uno</li><li>Dos</li><li>Tres</li></ul></section>")));

        Assert.Equal((10, 4), (look.Pages.Count, look.Columns));
        Assert.All(look.Pages.Index(), page => Assert.StartsWith($"Faro {page.Index + 1}", page.Item.Words, StringComparison.Ordinal));
        using SKBitmap sheet = SKBitmap.Decode(Assert.Single(look.Sheets).Span);
        Assert.InRange(sheet.Width, 1000, 1568);
        Assert.InRange(sheet.Height, 500, 1568);
        Assert.InRange(look.Used, 0.1, 1);
    }

    [Fact]
    public async Task LookAsync_SlideOfOneWord_IsFoundEmptierThanAFullOne()
    {
        LessonLook empty = await LookAsync("<section class='slide'><h2>Faro</h2><p>Sí</p></section>");
        LessonLook full = await LookAsync(
            "<section class='slide'><h2>Faro</h2><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>"
            + string.Concat(Enumerable.Repeat("<tr><td>presión del aire</td><td>temperatura del mar</td></tr>", 7)) + "</tbody></table></section>");
        Assert.True(full.Used > empty.Used);
        Assert.True(full.IsAtLeast(empty));
        Assert.False(empty.IsAtLeast(full));
    }

    [Fact]
    public async Task LookAsync_LongLesson_IsShownOnSheetsThatAServiceTakesAsTheyAre()
    {
        LessonLook look = await LookAsync(string.Concat(Enumerable.Range(1, 40).Select(
            number => $"<section class='slide'><h2>Faro {number}</h2><p>Texto</p></section>")));
        Assert.Equal(2, look.Sheets.Count);
        Assert.All(look.Sheets, sheet => Assert.InRange(SKBitmap.DecodeBounds(sheet.Span).Height, 1, 1568));
    }

    private static async Task<LessonLook> LookAsync(string slides)
    {
        ServiceCollection services = new();
        services.AddPptBatchOrchestration().UseOpenXmlDecks().UseLessonLook();
        await using ServiceProvider provider = services.BuildServiceProvider();
        DeckContent deck = new()
        {
            Title = "Faros", Language = "es", CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Faro", $"<article class='lesson' lang='es'>{slides}</article>")],
        };
        return await provider.GetRequiredService<ILessonLook>().LookAsync(deck, NoPictures.Instance);
    }
}
