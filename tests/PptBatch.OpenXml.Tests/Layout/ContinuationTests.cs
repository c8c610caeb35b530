using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Rendering;
using PptBatch.OpenXml.Tests.Fuzzing;
using PptBatch.Testing;

namespace PptBatch.OpenXml.Tests.Layout;

/// <summary>A slide that holds too much goes on, in parts that are as full as each other.</summary>
[Trait(SeededCases.Kind, SeededCases.Seeded)]
public sealed class ContinuationTests
{
    private const int Slides = 25;
    private const double ThirdOfAPage = 120;
    private const double Rounding = 0.5;

    [Fact]
    public void Compose_LongSlide_FillsItsLastPartAtLeastAThird() => SeededCases.Check(LongSlides.Any, Slides, html => html, html =>
    {
        IReadOnlyList<Page> pages = Compose(html);
        Assert.True(pages.Count == 1 || Fill(pages[^1]) >= ThirdOfAPage, $"{pages.Count} parts, the last {Fill(pages[^1]):0} pt of 360");
    });

    [Fact]
    public void Compose_LongList_GoesOnInEvenParts() => SeededCases.Check(LongSlides.List, Slides, html => html, html =>
    {
        // Items are whole: parts may differ by one item of a few lines of up to 24 pt, and no more.
        const double AnItem = 132;
        List<double> fills = [.. Compose(html).Select(Fill)];
        Assert.True(fills.Max() - fills.Min() <= AnItem, string.Join(' ', fills.Select(fill => $"{fill:0}")));
    });

    [Fact]
    public void Compose_LongSlide_LeavesNoLineAlone() => SeededCases.Check(LongSlides.Any, Slides, html => html, html =>
    {
        IReadOnlyList<Page> pages = Compose(html);
        Assert.DoesNotContain(pages, page => pages.Count > 1 && Lines(page) <= 1);
    });

    [Fact]
    public void Compose_LongSlide_NumbersItsPartsUnderOneTitle() => SeededCases.Check(LongSlides.Any, Slides, html => html, html =>
    {
        IReadOnlyList<Page> pages = Compose(html);
        Assert.Equal(
            pages.Count == 1
                ? ["La presión cuenta lo que viene"]
                : Enumerable.Range(1, pages.Count).Select(part => $"La presión cuenta lo que viene ({part}/{pages.Count})"),
            pages.Select(page => PageText.Of((TextFrame)page.Frames[0])));
    });

    [Fact]
    public void Compose_LongTable_RepeatsItsHeaderAndKeepsItsColumns() => SeededCases.Check(LongSlides.Table, Slides, html => html, html =>
    {
        List<TableFrame> tables = [.. Compose(html).SelectMany(page => page.Frames).OfType<TableFrame>()];
        Assert.All(tables, table => Assert.Equal("Dato", PageText.Of(table.Rows[0].Cells[0].Paragraphs)));
        Assert.All(tables, table => Assert.Equal(tables[0].ColumnWidths, table.ColumnWidths));
        Assert.All(tables, table => Assert.True(table.Rows.Count > 2));
    });

    // Height that the content of a page takes.
    private static double Fill(Page page) => page.Frames.Skip(1).Max(frame => frame.Box.Bottom) - DesignCatalog.Default.Zones.Body.Y + Rounding;

    private static int Lines(Page page) => page.Frames.Skip(1).Sum(frame => frame switch
    {
        TextFrame text => text.Paragraphs.Count == 1
            ? (int)Math.Round(frame.Box.Height / (text.Paragraphs[0].Spans[0].SizePt * 1.3))
            : text.Paragraphs.Count,
        TableFrame table => table.Rows.Count - table.HeaderRows,
        _ => 0,
    });

    private static IReadOnlyList<Page> Compose(string content)
    {
        DeckContent deck = new()
        {
            Title = "Course",
            Language = "es",
            CreatedAt = DateTimeOffset.UnixEpoch,
            Lessons = [new LessonContent(1, "Lesson", LongSlides.Lesson(content))],
        };
        (DeckPages pages, _) = new OpenXmlDeckRenderer(DesignCatalog.Default).ComposeAsync(deck, new RandomPictures()).GetAwaiter().GetResult();
        return [.. pages.Sections.SelectMany(section => section.Pages)];
    }
}
