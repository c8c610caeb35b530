using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;
using PptBatch.OpenXml.Text;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>What no slide does, whatever it is given: small type, long titles, equal titles.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class FloorTests
{
    private const int Lessons = 40;
    private static readonly string[] Captions = ["Caption", "Language", "Measure", "Missing picture"];

    [Fact]
    public void Compose_RandomLesson_KeepsTheSizeFloors() => Check(page =>
    {
        foreach (TextFrame frame in page.Frames.OfType<TextFrame>()
            .Where(frame => !Captions.Any(name => frame.Name.StartsWith(name, StringComparison.Ordinal))))
        {
            double floor = frame.Name.StartsWith("Code", StringComparison.Ordinal)
                || frame.Name.StartsWith("Output", StringComparison.Ordinal) ? 12 : 16;
            Assert.DoesNotContain(frame.Paragraphs.SelectMany(paragraph => paragraph.Spans), span => span.SizePt < floor);
        }

        Assert.DoesNotContain(
            page.Frames.OfType<TableFrame>().SelectMany(table => table.Rows)
                .SelectMany(row => row.Cells).SelectMany(cell => cell.Paragraphs).SelectMany(paragraph => paragraph.Spans),
            span => span.SizePt < 12);
    });

    [Fact]
    public void Compose_RandomLesson_KeepsTitlesToTwoLinesOfAtLeast28Points() => Check(page =>
    {
        TextFrame title = (TextFrame)page.Frames[0];
        Assert.Equal(PlaceholderRole.Title, title.Placeholder);
        // Which part of a slide a page is stands back.
        // Over one sentence, number or quotation the title is small.
        double least = page.Layout is PageLayout.Statement or PageLayout.Hero or PageLayout.Quote ? 20 : 28;
        Assert.DoesNotContain(title.Paragraphs[0].Spans, span => span.SizePt < least && span.Text[0] != ' ');
        if (page.Layout is PageLayout.Sentence or PageLayout.Closing)
        {
            // It has a page or half of one to itself.
            Assert.InRange(title.Box.Height - title.Paragraphs.Sum(paragraph =>
                ParagraphLayout.LayoutWithMargin(paragraph, title.Box.Width, DesignCatalog.Default.Fonts).Height), 0, 300);
            return;
        }

        Assert.InRange(ParagraphLayout.LayoutWithMargin(title.Paragraphs[0], title.Box.Width, DesignCatalog.Default.Fonts).LineCount, 1, 2);
    });

    [Fact]
    public void Compose_RandomLesson_HasATitleOfItsOwnOnEverySlide() =>
        SeededCases.Check(SlideHtmlGen.Lesson, Lessons, lesson => lesson, lesson =>
    {
        List<string> titles = [.. Compose(lesson).Select(page => PageText.Of((TextFrame)page.Frames[0]))];
        Assert.Equal(titles.Distinct(StringComparer.OrdinalIgnoreCase), titles);
    });

    private static void Check(Action<Page> check) => SeededCases.Check(SlideHtmlGen.Lesson, Lessons, lesson => lesson, lesson =>
    {
        foreach (Page page in Compose(lesson))
        {
            check(page);
        }
    });

    private static IEnumerable<Page> Compose(string lesson)
    {
        DeckContent deck = new()
        {
            Title = "Course",
            Language = "es",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Lesson", SlideHtmlGen.Numbered(lesson).Html)],
        };
        (DeckPages pages, _) = new OpenXmlDeckRenderer(DesignCatalog.Default).ComposeAsync(deck, new RandomPictures()).GetAwaiter().GetResult();
        return pages.Sections.SelectMany(section => section.Pages);
    }
}
