using PptBatch.OpenXml.Design;
using CsCheck;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Fuzzing;

[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class FuzzTests
{
    private const int LessonsInADeck = 25;
    private const int Decks = 8;
    private const int Lessons = 100;
    private const double Rounding = 0.1;

    [Fact]
    public void RenderAsync_RandomLessons_GivesDecksThatTheCheckerFindsNothingIn() => SeededCases.Check(
        SlideHtmlGen.Lesson.Array[LessonsInADeck],
        Decks,
        lessons => string.Join('\n', lessons),
        lessons =>
        {
            using MemoryStream deck = new();
            Renderer.RenderAsync(Deck(lessons), new RandomPictures(), deck).GetAwaiter().GetResult();
            deck.Position = 0;

            // Merged cells and bare addresses are an author's own, and only remarked.
            Assert.DoesNotContain(new DeckValidator().Validate(deck).Findings, finding => finding.Rule is not ("PB6114" or "PB6115"));
        });

    [Fact]
    public void ComposeAsync_RandomLesson_LosesNoWordAndStaysAboveTheFooter() => SeededCases.Check(
        SlideHtmlGen.Lesson,
        Lessons,
        lesson => lesson,
        lesson =>
        {
            (string html, int marks) = SlideHtmlGen.Numbered(lesson);
            (DeckPages pages, _) = Renderer.ComposeAsync(Deck([html]), new RandomPictures()).GetAwaiter().GetResult();
            string text = PageWords.Of(pages);
            Assert.DoesNotContain(
                pages.Sections.SelectMany(section => section.Pages).SelectMany(page => page.Frames), frame =>
                    frame.Box.Bottom > DesignCatalog.Default.Zones.Body.Bottom + Rounding);
            Assert.Equal(
                [],
                Enumerable.Range(0, marks).Select(SlideHtmlGen.Name)
                    .Where(mark => !text.Contains(mark, StringComparison.Ordinal)).Select(mark => Around(html, mark)));
        });

    private static string Around(string html, string mark)
    {
        int at = html.IndexOf(mark, StringComparison.Ordinal);
        return html[Math.Max(0, at - 120)..Math.Min(html.Length, at + 40)];
    }

    private static OpenXmlDeckRenderer Renderer { get; } = new(DesignCatalog.Default);

    private static DeckContent Deck(IEnumerable<string> lessons) => new()
    {
        Title = "Course",
        Language = "es",
        CreatedAt = DateTimeOffset.UnixEpoch,
        Lessons =
            [.. lessons.Select((html, index) => new LessonContent(index + 1, $"Lesson {index + 1}", SlideHtmlGen.Numbered(html).Html))],
    };
}
