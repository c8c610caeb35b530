using PptBatch.Localization.Phrasebooks;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Checkpoints;

public sealed class CheckpointTests
{
    [Fact]
    public async Task RunAsync_OneLessonFails_DeckHasAMarkedPlaceholderAndTheNextRunMakesOnlyThatOne()
    {
        await using TestHost host = await HostAsync(16);
        host.Generator.Before = (lesson, _) => Task.FromResult(lesson != 5 ? null : new GenerationResult
        {
            Failure = new Diagnostic("PB2001", DiagnosticSeverity.Error, "The model refused.", "lesson 5"),
        });
        DeckResult partial = await host.RunAsync();
        Assert.Equal(DeckStatus.Partial, partial.Status);
        string deck = (await host.DeckAsync())!;
        Assert.Contains("section 5 Lección 5", deck, StringComparison.Ordinal);
        Assert.Contains(Phrases.For("es").LessonNotMade, System.Net.WebUtility.HtmlDecode(deck), StringComparison.Ordinal);
        Assert.Throws<PptBatchException>(partial.EnsureComplete);

        host.Generator.Asked.Clear();
        host.Generator.Before = (_, _) => Task.FromResult<GenerationResult?>(null);
        DeckResult complete = await host.RunAsync();
        Assert.Equal([5], host.Generator.Asked);
        Assert.Equal(DeckStatus.Complete, complete.Status);
        complete.EnsureComplete();
        await using TestHost clean = await HostAsync(16);
        await clean.RunAsync();
        Assert.Equal(await clean.DeckAsync(), await host.DeckAsync());
    }

    [Fact]
    public async Task RunAsync_BookLacksALesson_IsPartialThoughEveryLessonHasSlides()
    {
        await using TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 3, n => n == 2 ? "" : "## Tema\n\nTexto.\n");
        DeckResult result = await host.RunAsync();
        Assert.Equal(DeckStatus.Partial, result.Status);
        Assert.All(result.Batches.SelectMany(batch => batch.Lessons), lesson => Assert.Equal(LessonStatus.Generated, lesson.Status));
    }

    [Fact]
    public async Task RunAsync_EveryLessonFails_IsFailedWithoutADeck()
    {
        await using TestHost host = await HostAsync(4);
        host.Generator.Before = (_, _) => throw new InvalidOperationException("broken generator");
        DeckResult result = await host.RunAsync();
        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Null(result.Deck);
        Assert.Equal(4, result.Diagnostics.Count(diagnostic => diagnostic.Code == "PB5010"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("<article class=\"lesson\"><section class=\"slide\"><h2>Cut")]
    [InlineData("<article class=\"lesson\">no slide</article>")]
    public async Task RunAsync_DamagedCheckpoint_IsMadeAgainAndSaysSo(string damaged)
    {
        await using TestHost host = await HostAsync(4);
        await host.RunAsync();
        string? whole = await host.DeckAsync();
        await TestCourse.WriteAsync(host.Store, await CheckpointOfAsync(host, 2), damaged);
        host.Generator.Asked.Clear();

        DeckResult result = await host.RunAsync();
        Assert.Equal([2], host.Generator.Asked);
        Assert.Single(result.Diagnostics, diagnostic => diagnostic.Code == "PB5012");
        Assert.Equal(whole, await host.DeckAsync());
    }

    [Fact]
    public async Task RunAsync_CheckpointEditedByHand_IsUsedAsItIsAndCostsNothing()
    {
        await using TestHost host = await HostAsync(4);
        await host.RunAsync();
        string path = await CheckpointOfAsync(host, 3);
        string html = (await TestCourse.ReadAsync(host.Store, path))!;
        await TestCourse.WriteAsync(host.Store, path, html.Replace("Lección 3", "Mi título", StringComparison.Ordinal));
        host.Generator.Asked.Clear();

        await host.RunAsync();
        Assert.Empty(host.Generator.Asked);
        Assert.Contains("<h2>Mi título</h2>", await host.DeckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_LessonEdited_MakesOnlyThatOneAgain()
    {
        await using TestHost host = await HostAsync(6);
        await host.RunAsync();
        host.Generator.Asked.Clear();
        await TestCourse.StoreAsync(host.Store, 6, n => n == 4
            ? "## Otro\n\nTexto nuevo.\n" : $"## Tema {n}\n\nEl faro número {n} mide la presión.\n");
        await host.RunAsync();
        Assert.Equal([4], host.Generator.Asked);
    }

    [Fact]
    public async Task RunAsync_PictureChanged_MakesItsLessonAgain()
    {
        await using TestHost host = new();
        await TestCourse.StoreAsync(host.Store, 3, n => n == 2 ? "## Foto\n\n![el faro](images/faro.png)\n" : $"## Tema {n}\n\nTexto.\n");
        await TestCourse.WriteAsync(host.Store, "images/faro.png", "one");
        await host.RunAsync();
        host.Generator.Asked.Clear();
        await TestCourse.WriteAsync(host.Store, "images/faro.png", "two");
        await host.RunAsync();
        Assert.Equal([2], host.Generator.Asked);
    }

    [Fact]
    public async Task RunAsync_GeneratorChanged_MakesEveryLessonAgain()
    {
        await using TestHost host = await HostAsync(3);
        await host.RunAsync();
        host.Generator.Fingerprint = "test-2";
        await host.RunAsync();
        Assert.Equal(6, host.Generator.Asked.Count);
    }

    [Fact]
    public async Task RunAsync_TwoRunsAtOnce_EndWithOneDeck()
    {
        await using TestHost first = await HostAsync(7);
        await using TestHost second = new() { Store = first.Store };
        await Task.WhenAll(first.RunAsync(), second.RunAsync());
        string? together = await first.DeckAsync();
        await using TestHost clean = await HostAsync(7);
        await clean.RunAsync();
        Assert.Equal(await clean.DeckAsync(), together);
    }

    private static async Task<string> CheckpointOfAsync(TestHost host, int lesson) =>
        Assert.Single(await TestCourse.ListAsync(host.Store), name => name.Contains($"lesson-{lesson:D3}.", StringComparison.Ordinal));

    private static async Task<TestHost> HostAsync(int lessons)
    {
        TestHost host = new();
        await TestCourse.StoreAsync(host.Store, lessons);
        return host;
    }
}
