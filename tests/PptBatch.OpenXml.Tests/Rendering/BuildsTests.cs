using System.Text.RegularExpressions;
using PptBatch.OpenXml.Checking;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Writing;
using PptBatch.Testing;
using PptBatch.Testing.Decks;

namespace PptBatch.OpenXml.Tests.Rendering;

public sealed partial class BuildsTests
{
    private const string List = "<h2>List</h2><p>Before it</p><ul><li>One<ul><li>Nested</li></ul></li><li>Two</li><li>Three</li></ul>";
    private const string Steps = "<h2>Steps</h2><ol class=steps><li>First</li><li>Second</li><li>Third</li></ol>";
    private const string Cards = "<h2>Cards</h2><div class=cards><div class=card><h3>A</h3><p>a</p></div><div class=card><h3>B</h3>"
        + "<p>b</p></div></div>";
    private const string Quiz = "<h2>Quiz</h2><ol class=quiz><li>Which?<ul><li>Yes</li><li><strong>No</strong></li></ul></li></ol>";
    private const string Flow = "<h2>Flow</h2><figure class=diagram data-kind=flow><ol><li id=a>From <a href='#b'>yes</a></li>"
        + "<li id=b>Over <a href='#c'>on</a></li><li id=c>To</li></ol></figure>";
    private const string Layers = "<h2>Layers</h2><figure class=diagram data-kind=layers><ol><li>Top</li><li>Middle</li><li>Bottom</li>"
        + "</ol></figure>";
    private const string Words = "<h2>Words</h2><p>A sentence alone.</p>";

    [Theory]
    [InlineData(List, 3)]
    [InlineData(Steps, 3)]
    [InlineData(Cards, 2)]
    [InlineData(Quiz, 3)]
    [InlineData(Flow, 3)]
    [InlineData(Layers, 3)]
    [InlineData(Words, 0)]
    public async Task RenderAsync_WithBuilds_HasAClickForEachItem(string slide, int clicks)
    {
        using MemoryStream deck = await RenderAsync(builds: true, $"<section class=slide>{slide}</section>");
        Assert.Equal(clicks, Clicks(deck, 1));
        Assert.Empty(SchemaCheck.Errors(deck));
        deck.Position = 0;
        Assert.Empty(new DeckValidator().Validate(deck).Findings);
    }

    [Fact]
    public async Task RenderAsync_WithBuilds_LeavesWhatIntroducesAListThereFromTheStart()
    {
        using MemoryStream deck = await RenderAsync(builds: true, $"<section class=slide>{List}</section>");
        string slide = PackageText.Of(deck, "ppt/slides/slide1.xml");
        int at = slide.IndexOf("Before it", StringComparison.Ordinal);
        string before = Shape().Matches(slide).Last(match => match.Index < at).Groups[1].Value;
        Assert.DoesNotContain($"<p:spTgt spid=\"{before}\"", slide, StringComparison.Ordinal);

        // The nested item comes with its own.
        Assert.Contains("nodeType=\"withEffect\"", slide, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RenderAsync_Quiz_MarksTheRightAnswerOnlyWhereTheLastClickCanShowIt(bool builds)
    {
        using MemoryStream deck = await RenderAsync(builds, $"<section class=slide>{Quiz}</section>");
        string slide = PackageText.Of(deck, "ppt/slides/slide1.xml");
        Assert.Equal(builds ? 1 : 0, Regex.Count(slide, "name=\"Right answer\""));
        if (builds)
        {
            // The group that is shown last holds the mark.
            string last = Regex.Matches(slide, "<p:spTgt spid=\"([0-9]+)\"")[^1].Groups[1].Value;
            int group = slide.IndexOf($"<p:cNvPr id=\"{last}\"", StringComparison.Ordinal);
            Assert.InRange(slide.IndexOf("name=\"Right answer\"", StringComparison.Ordinal), group, group + 3000);
        }
    }

    [Fact]
    public async Task RenderAsync_WithBuilds_GluesLinesAcrossLevels()
    {
        using MemoryStream deck = await RenderAsync(builds: true, $"<section class=slide>{Flow}</section>");
        string slide = PackageText.Of(deck, "ppt/slides/slide1.xml");
        Assert.Equal(2, Regex.Count(slide, "<a:stCxn "));
        Assert.Equal(2, Regex.Count(slide, "<a:endCxn "));
    }

    [Fact]
    public async Task RenderAsync_WithBuilds_BuildsOnlyTheSlidesThatAskWhereOneDoes()
    {
        using MemoryStream deck = await RenderAsync(
            builds: true, $"<section class=slide data-build>{List}</section><section class=slide>{Steps}</section>");
        Assert.Equal(3, Clicks(deck, 1));
        Assert.Equal(0, Clicks(deck, 2));
    }

    [Fact]
    public async Task RenderAsync_WithoutBuilds_ShowsAllFromTheStart()
    {
        using MemoryStream deck = await RenderAsync(builds: false, $"<section class=slide data-build>{List}</section>");
        Assert.DoesNotContain("p:timing", PackageText.Of(deck, "ppt/slides/slide1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WithBuilds_LooksTheSame()
    {
        string slides = string.Concat(
            new[] { List, Steps, Cards, Quiz, Flow, Layers }.Select(slide => $"<section class=slide>{slide}</section>"));
        Assert.Equal(await SeenAsync(builds: false, slides), await SeenAsync(builds: true, slides));
    }

    // Where every text stands, whatever group it is in.
    private static async Task<IReadOnlyList<string>> SeenAsync(bool builds, string slides)
    {
        using MemoryStream deck = await RenderAsync(builds, slides);
        return
        [
            .. Enumerable.Range(1, 6).SelectMany(number => PlacedText().Matches(PackageText.Of(deck, $"ppt/slides/slide{number}.xml"))
                .Select(match => match.Groups[1].Value + match.Groups[2].Value)).Order(StringComparer.Ordinal),
        ];
    }

    private static async Task<MemoryStream> RenderAsync(bool builds, string slides)
    {
        MemoryStream deck = new();
        await new OpenXmlDeckRenderer(DesignCatalog.Default) { Builds = builds }.RenderAsync(
            new DeckContent
            {
                Title = "Builds", Language = "en", CreatedAt = DateTimeOffset.UnixEpoch,
                Lessons = [new LessonContent(1, "One", $"<article class=lesson lang=en>{slides}</article>")],
            },
            NoPictures.Instance, deck);
        deck.Position = 0;
        return deck;
    }

    private static int Clicks(Stream deck, int slide) =>
        Regex.Count(PackageText.Of(deck, $"ppt/slides/slide{slide}.xml"), "nodeType=\"clickEffect\"");

    [GeneratedRegex("<p:cNvPr id=\"([0-9]+)\"")]
    private static partial Regex Shape();

    [GeneratedRegex("<a:off ([^>]*)/>(?:(?!<a:off ).)*?<a:t>([^<]*)</a:t>")]
    private static partial Regex PlacedText();
}
