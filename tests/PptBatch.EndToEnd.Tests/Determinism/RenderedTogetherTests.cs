using PptBatch.OpenXml.Design;
using System.Globalization;
using System.Security.Cryptography;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing;

namespace PptBatch.EndToEnd.Tests.Determinism;

/// <summary>A lesson's deck does not depend on what else the process renders, before it or with it, nor on the thread's culture.</summary>
public sealed class RenderedTogetherTests
{
    private static readonly string Hostile =
        File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "tests/PptBatch.EndToEnd.Tests/Rendered/hostile-lesson.html"));

    private static readonly string Ordinary =
        File.ReadAllText(Path.Combine(SharedInputs.RepositoryRoot, "tests/PptBatch.Benchmarks/Rendering/ordinary-lesson.html"));

    [Fact]
    public async Task RenderAsync_ManyAtOnceInAnyOrder_GivesTheBytesOfEachAlone()
    {
        string hostile = await RenderAsync(Hostile, DesignCatalog.All[1]), ordinary = await RenderAsync(Ordinary, DesignCatalog.Default);
        string[] together = await Task.WhenAll(Enumerable.Range(0, 9).Select(index => Task.Run(() =>
            index % 3 == 0 ? RenderAsync(Hostile, DesignCatalog.All[1]) : RenderAsync(Ordinary, DesignCatalog.Default))));
        Assert.All(together.Index(), deck => Assert.Equal(deck.Index % 3 == 0 ? hostile : ordinary, deck.Item));
    }

    [Fact]
    public async Task RenderAsync_ThreadWithAnotherCulture_GivesTheSameBytes()
    {
        string expected = await RenderAsync(Ordinary, DesignCatalog.Default);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Odd();
            Assert.Equal("1;5", $"{1.5}");
            Assert.Equal(expected, await RenderAsync(Ordinary, DesignCatalog.Default));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    // Made by hand, as the process may know no culture but the invariant one.
    private static CultureInfo Odd()
    {
        CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = odd.NumberFormat.PercentDecimalSeparator = ";";
        odd.NumberFormat.NumberGroupSeparator = "'";
        odd.NumberFormat.NegativeSign = "minus";
        odd.DateTimeFormat.ShortDatePattern = "dd~MM~yyyy";
        odd.DateTimeFormat.DateSeparator = "~";
        odd.DateTimeFormat.TimeSeparator = "h";
        return odd;
    }

    private static async Task<string> RenderAsync(string html, DeckDesign design)
    {
        DeckContent deck = new()
        {
            Title = "Weather",
            Language = "en",
            CreatedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(5)),
            Lessons = [new LessonContent(1, "First", html), new LessonContent(2, "Second", html)],
        };
        using MemoryStream output = new();
        await new OpenXmlDeckRenderer(design).RenderAsync(deck, NoPictures.Instance, output);
        return Convert.ToHexString(SHA256.HashData(output.ToArray()));
    }
}
