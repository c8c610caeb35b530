using System.Text.Json;
using PptBatch.OpenXml.Comparing.Aligning;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Scenes.Drawing;
using PptBatch.OpenXml.Tests.Gallery;

namespace PptBatch.OpenXml.Tests.Comparing;

public sealed class DeckComparerTests
{
    private static string Table(int rain) =>
        $"<table><tr><th>Month</th><th>Rain</th></tr><tr><td>May</td><td>{rain}</td></tr><tr><td>June</td><td>12</td></tr></table>";
    private static string Chart(int rain) =>
        $"<table data-chart=\"column\"><tr><th>Month</th><th>Rain</th></tr><tr><td>May</td><td>{rain}</td></tr><tr><td>June</td><td>12</td></tr></table>";

    private static readonly string[] Course =
    [
        Slide("Wind", "<p>The vane points into the wind.</p>"),
        Slide("Rain", "<p>The gauge collects rain and is read at nine.</p>", "Show the gauge."),
        Slide("Pressure", "<p>Pressure falls before a storm arrives.</p>"),
        Slide("Light", "<p>The sensor counts hours of bright sunshine.</p>"),
    ];

    [Fact]
    public async Task Compare_TheSameDeck_SaysNothing()
    {
        DeckComparison same = await CompareAsync(Course, Course);
        Assert.True(same.IsSame);
        Assert.Equal("", same.ToText());
    }

    [Fact]
    public async Task Compare_WordsAndNotes_AreToldPieceByPiece()
    {
        SlideDifference slide = Assert.Single((await CompareAsync(
            Course,
            [Course[0], Slide("Rain", "<p>The gauge collects snow and is read at nine.</p>", "Show the gauge outside."), .. Course[2..]])).Slides);

        Assert.Equal((2, 2, "Rain", false), (slide.Before, slide.After, slide.Title, slide.Moved));
        Assert.Equal([SlideAspect.Words, SlideAspect.Notes], slide.Changed);
        Assert.Equal(["rain"], slide.Words.Where(piece => piece.Kind == WordPieceKind.Removed).Select(piece => piece.Text));
        Assert.Equal(["snow"], slide.Words.Where(piece => piece.Kind == WordPieceKind.Added).Select(piece => piece.Text));
        Assert.Equal(" outside", Assert.Single(slide.Notes, piece => piece.Kind != WordPieceKind.Same).Text);
    }

    [Fact]
    public async Task Compare_SlideAddedFirst_LeavesTheOthersAlone()
    {
        DeckComparison added = await CompareAsync(Course, [Slide("Cold", "<p>Frost forms on clear nights.</p>"), .. Course]);
        SlideDifference slide = Assert.Single(added.Slides);
        Assert.True(slide is { Added: true, After: 1, Title: "Cold" });
        Assert.True(Assert.Single((await CompareAsync(Course, Course[1..])).Slides) is { Removed: true, Before: 1, Title: "Wind" });
    }

    [Fact]
    public async Task Compare_SlideElsewhere_IsMovedAndMayBeChangedToo()
    {
        Assert.True(Assert.Single((await CompareAsync(Course, [.. Course[1..], Course[0]])).Slides)
            is { Moved: true, Before: 1, After: 4, Changed.Count: 0 });

        string[] changed = [.. Course[1..], Slide("Wind", "<p>The vane points into the strong wind.</p>")];
        SlideDifference slide = Assert.Single((await CompareAsync(Course, changed)).Slides);
        Assert.True(slide is { Moved: true, Before: 1, After: 4 });
        Assert.Contains(SlideAspect.Words, slide.Changed);
    }

    [Fact]
    public async Task Compare_CellsAndRows_AreNamed()
    {
        ItemDifference cell = Assert.Single(await ItemsAsync(Table(30), Table(31)));
        Assert.Equal(new ItemDifference(SlideAspect.Tables, "table 1, row 2, column 2", "30", "31"), cell);

        string longer = Table(30).Replace("<tr><td>June", "<tr><td>Whitsun</td><td>7</td></tr><tr><td>June", StringComparison.Ordinal);
        Assert.Contains(
            new ItemDifference(SlideAspect.Tables, "table 1, row 3", null, "Whitsun | 7"), await ItemsAsync(Table(30), longer));
    }

    [Fact]
    public async Task Compare_ChartsNumber_IsNamedBySeriesAndCategory() => Assert.Contains(
        new ItemDifference(SlideAspect.Charts, "chart 1, Rain of May", "30", "45"),
        await ItemsAsync(Chart(30), Chart(45)));

    [Fact]
    public async Task Compare_LinkThatLeadsElsewhere_IsNamed() => Assert.Equal(
        new ItemDifference(SlideAspect.Words, "link \"the data\"", "https://example.org/a", "https://example.org/b"),
        Assert.Single(await ItemsAsync(
            "<p>See <a href=\"https://example.org/a\">the data</a> of May.</p>", "<p>See <a href=\"https://example.org/b\">the data</a> of May.</p>")));

    [Fact]
    public async Task Compare_AnotherTheme_IsLookAlone()
    {
        DeckComparison look = await CompareAsync(Course, Course, DesignCatalog.All.First(design => design != DesignCatalog.Default));
        Assert.Equal(look.SlidesAfter, look.ChangedSlides);
        Assert.All(look.Slides, slide => Assert.Equal([SlideAspect.Look], slide.Changed));
        Assert.Contains(look.Slides[0].Items, item => item.Place == "colours");
    }

    [Fact]
    public async Task ToText_OfEveryKind_SaysItOnLinesAndInJson()
    {
        string cold = Slide("Cold", "<p>Frost forms on clear nights.</p>");
        DeckComparison comparison = await CompareAsync(
            [Course[0], cold, .. Course[1..]],
            [Course[2], Course[0], cold, Slide("Rain", "<p>The gauge collects snow and is read at nine.</p>", "Show the gauge.")]);
        Assert.Equal(
            """
            --- old.pptx (5 slides)
            +++ new.pptx (4 slides)
            > slide 4 → 1: Pressure [Weather]: moved
            ~ slide 3 → 4: Rain [Weather]: changed words
                words: The gauge collects [-rain-]{+snow+} and is read at nine.
            - slide 5: Light [Weather]: removed
            0 added, 1 removed, 1 moved, 1 changed

            """.ReplaceLineEndings("\n"),
            comparison.ToText());
        using JsonDocument json = JsonDocument.Parse(comparison.ToJson());
        Assert.False(json.RootElement.GetProperty("isSame").GetBoolean());
        Assert.Equal("Words", json.RootElement.GetProperty("slides")[1].GetProperty("changed")[0].GetString());
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("one two three", "one three", "one -two -three")]
    [InlineData("one two", "six ten", "-one two-+six ten+")]
    [InlineData("测量风速", "测量风向", "测量风-速-+向+")]
    [InlineData("a\nb", "a\nc\nb", "a\n+c\n+b")]
    public void WordDiff_OfTwoTexts_TellsTheWords(string before, string after, string expected)
    {
        IReadOnlyList<WordPiece> pieces = WordDiff.Of(before, after);
        Assert.Equal(expected, string.Concat(pieces.Select(piece => piece.Kind switch
        {
            WordPieceKind.Removed => $"-{piece.Text}-",
            WordPieceKind.Added => $"+{piece.Text}+",
            _ => piece.Text,
        })));
    }

    [Fact]
    public void WordDiff_OfRandomTexts_GivesBothTextsBack()
    {
        Random random = new(17);
        for (int round = 0; round < 500; round++)
        {
            string before = Words(random), after = Words(random);
            IReadOnlyList<WordPiece> pieces = WordDiff.Of(before, after);
            Assert.Equal(before == after ? "" : before, Text(pieces, WordPieceKind.Added));
            Assert.Equal(before == after ? "" : after, Text(pieces, WordPieceKind.Removed));
        }

        static string Words(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(12)).Select(_ => "abcd"[random.Next(4)]));
        static string Text(IEnumerable<WordPiece> pieces, WordPieceKind without) =>
            string.Concat(pieces.Where(piece => piece.Kind != without).Select(piece => piece.Text));
    }

    [Fact]
    public void Pairs_OfRandomSequences_AreTheLongestCommonSubsequence()
    {
        Random random = new(5);
        for (int round = 0; round < 300; round++)
        {
            int[] one = [.. Enumerable.Range(0, random.Next(15)).Select(_ => random.Next(4))];
            int[] other = [.. Enumerable.Range(0, random.Next(15)).Select(_ => random.Next(4))];
            List<(int Before, int After)> pairs = SequenceDiff.Pairs(one, other);
            Assert.All(pairs, pair => Assert.Equal(one[pair.Before], other[pair.After]));
            Assert.Equal(pairs, pairs.OrderBy(pair => pair.Before).ThenBy(pair => pair.After));
            Assert.Equal(pairs.Count, pairs.Select(pair => pair.After).Distinct().Count());
            Assert.Equal(Longest(one, other), pairs.Count);
        }

        static int Longest(int[] one, int[] other)
        {
            int[,] best = new int[one.Length + 1, other.Length + 1];
            for (int x = 1; x <= one.Length; x++)
            {
                for (int y = 1; y <= other.Length; y++)
                {
                    best[x, y] = one[x - 1] == other[y - 1] ? best[x - 1, y - 1] + 1 : Math.Max(best[x - 1, y], best[x, y - 1]);
                }
            }

            return best[one.Length, other.Length];
        }
    }

    private static async Task<IReadOnlyList<ItemDifference>> ItemsAsync(string before, string after)
    {
        SlideDifference slide = Assert.Single((await CompareAsync([Slide("Data", before)], [Slide("Data", after)])).Slides);
        return slide.Items;
    }

    private static async Task<DeckComparison> CompareAsync(string[] before, string[] after, DeckDesign? design = null)
    {
        DrawnDeck old = await OpenAsync(before, DesignCatalog.Default, "old.pptx");
        DrawnDeck now = await OpenAsync(after, design ?? DesignCatalog.Default, "new.pptx");
        return DeckComparer.Compare(old, now, "old.pptx", "new.pptx");
    }

    private static async Task<DrawnDeck> OpenAsync(string[] slides, DeckDesign design, string name)
    {
        DeckContent content = new()
        {
            Title = "Weather",
            Language = "en",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Weather", string.Concat(slides))],
        };
        MemoryStream deck = new();
        await new OpenXmlDeckRenderer(design).RenderAsync(content, new FolderPictures("."), deck);
        deck.Position = 0;
        return DrawnDeck.Open(deck, name);
    }

    private static string Slide(string title, string body, string notes = "") =>
        $"<section class=\"slide\"><h2>{title}</h2>{body}{(notes.Length == 0 ? "" : $"<aside class=\"notes\">{notes}</aside>")}</section>";
}
