using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>Where frames stand: in their zones, beside each other, in the order of their content.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class FramesTests
{
    private const int Lessons = 40;
    private const double Rounding = 0.1;

    [Fact]
    public void Compose_TitleAndText_StandInTheirZones()
    {
        Page page = LessonPages.Single("<h2>Air</h2><ul><li>It presses</li><li>From every side</li></ul>");
        Assert.Equal(DesignCatalog.Default.Zones.Title.Box, page.Frames[0].Box);
        TextFrame body = Assert.Single(page.Frames.Skip(1).OfType<TextFrame>());
        Box zone = DesignCatalog.Default.Zones.Body;
        Assert.Equal((zone.X, zone.Width), (body.Box.X, body.Box.Width));

        // Two short items stand at the optical centre.
        double above = body.Box.Y - zone.Y, below = zone.Bottom - body.Box.Bottom;
        Assert.Equal(0.42, above / (above + below), 2);
        Assert.Equal(["It presses", "From every side"], body.Paragraphs.Select(paragraph => paragraph.Spans[0].Text));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Compose_Columns_AreEqualAndInOrder(int count)
    {
        string columns = string.Concat(Enumerable.Range(1, count).Select(n => $"<div class=\"column\"><p>Column {n}</p></div>"));
        List<TextFrame> frames =
            [.. LessonPages.Single($"<h2>Air</h2><div class=\"columns\">{columns}</div>").Frames.Skip(1).Cast<TextFrame>()];
        Assert.Equal(Enumerable.Range(1, count).Select(n => $"Column {n}"), frames.Select(PageText.Of));
        Assert.All(frames.Select((frame, index) => (frame.Box, Column: Zones.Column(DesignCatalog.Default.Zones.Body, index, count))), placed =>
        {
            Assert.Equal(placed.Column.X, placed.Box.X, 3);
            Assert.Equal(placed.Column.Width, placed.Box.Width, 3);
            Assert.InRange(placed.Box.Y, placed.Column.Y, placed.Column.Bottom);
            Assert.InRange(placed.Box.Bottom, placed.Column.Y, placed.Column.Bottom);
        });
    }

    [Fact]
    public void Compose_PictureBesideText_KeepsItsShapeAndLeavesTheTextItsRoom()
    {
        Page page = LessonPages.Single(
            "<h2>Air</h2><ul><li>One</li><li>Two</li></ul><figure><img src=\"tall.png\" alt=\"A tall picture\"></figure>");
        PictureFrame picture = Assert.Single(page.Frames.OfType<PictureFrame>());
        TextFrame text = Assert.Single(page.Frames.Skip(1).OfType<TextFrame>());
        Assert.Equal(300.0 / 1500, picture.Box.Width / picture.Box.Height, 3);
        Assert.True(text.Box.Right <= picture.Box.X + Rounding, $"{text.Box} {picture.Box}");
        Assert.True(text.Box.Width > DesignCatalog.Default.Zones.Body.Width / 3);
    }

    [Fact]
    public void Compose_RandomLesson_KeepsEveryFrameOnTheSlide() => Check(page => Assert.All(page.Frames, frame =>
    {
        Assert.InRange(frame.Box.X, -Rounding, DesignCatalog.Default.Zones.SlideWidth);
        Assert.InRange(frame.Box.Y, -Rounding, DesignCatalog.Default.Zones.SlideHeight);
        Assert.InRange(frame.Box.Right, 0, DesignCatalog.Default.Zones.SlideWidth + Rounding);
        Assert.InRange(frame.Box.Bottom, 0, DesignCatalog.Default.Zones.SlideHeight + Rounding);
    }));

    [Fact]
    public void Compose_RandomLesson_LaysNoContentOverOther() => Check(page =>
    {
        List<Frame> content =
            [.. page.Frames.Where(frame => frame is TableFrame or ChartFrame or PictureFrame or TextFrame { Fill: null })];
        for (int first = 0; first < content.Count; first++)
        {
            Assert.DoesNotContain(content.Skip(first + 1), other => Overlap(content[first].Box, other.Box));
        }
    });

    private static bool Overlap(Box a, Box b) =>
        Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X) > Rounding && Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y) > Rounding;

    private static void Check(Action<Page> check) => SeededCases.Check(SlideHtmlGen.Lesson, Lessons, lesson => lesson, lesson =>
    {
        DeckContent deck = new()
        {
            Title = "Course",
            Language = "es",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Lesson", SlideHtmlGen.Numbered(lesson).Html)],
        };
        (DeckPages pages, _) = new OpenXmlDeckRenderer(DesignCatalog.Default).ComposeAsync(deck, new RandomPictures()).GetAwaiter().GetResult();
        Assert.All(pages.Sections.SelectMany(section => section.Pages), check);
    });
}
