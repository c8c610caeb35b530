using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;

namespace PptBatch.OpenXml.Tests.Merging;

/// <summary>The same inputs give the same bytes, and decks of ours may be merged in any grouping.</summary>
public sealed class SameBytesTests
{
    private static readonly string[] Folders =
        ["slides/", "notesSlides/", "slideMasters/", "slideLayouts/", "theme/", "media/", "charts/", "embeddings/", "notesMasters/"];

    [Fact]
    public async Task Merge_ManyAtOnce_GivesTheSameBytes()
    {
        byte[][] decks = [await RenderAsync(1), new SmallDeck(40, "a").Zip(), await RenderAsync(2), new SmallDeck(30, "b").Zip()];
        byte[] alone = await Merging.MergeAsync(decks);

        byte[][] atOnce = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Merging.MergeAsync(decks))));

        Assert.All(atOnce, merged => Assert.True(merged.AsSpan().SequenceEqual(alone)));
    }

    [Fact]
    public async Task Merge_OwnDecksInEitherGrouping_GivesTheSameParts()
    {
        (byte[] a, byte[] b, byte[] c) = (await RenderAsync(1), await RenderAsync(2), await RenderAsync(3));

        Dictionary<string, string> atOnce = Compared(await Merging.MergeAsync(a, b, c));
        Dictionary<string, string> leftFirst = Compared(await Merging.MergeAsync(await Merging.MergeAsync(a, b), c));
        Dictionary<string, string> rightFirst = Compared(await Merging.MergeAsync(a, await Merging.MergeAsync(b, c)));

        Assert.Equal(atOnce, leftFirst);
        Assert.Equal(atOnce, rightFirst);
        Assert.Single(atOnce.Keys, name => name.StartsWith("ppt/slideMasters/slideMaster", StringComparison.Ordinal));
        Assert.Contains(atOnce.Keys, name => name.StartsWith("ppt/media/", StringComparison.Ordinal));
        Assert.Contains(atOnce.Keys, name => name.StartsWith("ppt/charts/", StringComparison.Ordinal));
    }

    private static async Task<byte[]> RenderAsync(int lesson)
    {
        string html = $"""
            <section class="slide"><h2>Lesson {lesson}</h2><p>Words of lesson {lesson}.</p></section>
            <section class="slide"><h2>Picture</h2><img src="wide.png" alt="A picture"></section>
            <section class="slide"><h2>Chart</h2><table class="chart" data-chart="bar"><tr><th>Year</th><th>Sun</th></tr>
            <tr><td>2024</td><td>{lesson}</td></tr><tr><td>2025</td><td>7</td></tr></table></section>
            """;
        using MemoryStream deck = new();
        DeckContent content = new()
        {
            Title = "Course",
            Language = "en",
            CreatedAt = Merging.Time,
            Lessons = [new LessonContent(lesson, $"Lesson {lesson}", html)],
        };
        await new OpenXmlDeckRenderer(DesignCatalog.Default).RenderAsync(content, new RandomPictures(), deck);
        return deck.ToArray();
    }

    private static Dictionary<string, string> Compared(byte[] package) => Merging.Parts(package)
        .Where(part => Array.Exists(Folders, folder => part.Key.StartsWith("ppt/" + folder, StringComparison.Ordinal)))
        .ToDictionary(part => part.Key, part => part.Value);
}
