using System.Globalization;
using PptBatch.Localization;
using PptBatch.Localization.Phrasebooks;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Layout.Flows;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Pages;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Layout;

/// <summary>
/// Composes the cover and the agenda of a merged deck. Agenda lines link to <c>#section-n</c>, which the merger resolves.
/// </summary>
internal static class FrontMatterComposer
{
    private const int AgendaColumns = 2;
    private static readonly double[] CoverSizes = [44, 40, 36, 32, 28];

    /// <param name="matter">What the slides say.</param>
    /// <param name="contentSlides">Slides of the deck that follow the front matter.</param>
    /// <param name="design">Design of the deck.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IReadOnlyList<Page> Compose(
        FrontMatter matter, int contentSlides, DeckDesign design, CancellationToken cancellationToken)
    {
        Ruler ruler = new(design, cancellationToken);
        bool rightToLeft = WritingDirection.IsRightToLeft(matter.Language);
        List<Page> agenda = matter.Agenda.Count == 0 ? [] : Agenda(matter, rightToLeft, ruler);
        return [Cover(matter, 1 + agenda.Count + contentSlides, rightToLeft, ruler), .. agenda];
    }

    private static Page Cover(FrontMatter matter, int slides, bool rightToLeft, Ruler ruler)
    {
        Phrasebook words = Phrases.For(matter.Language);
        PageBuilder page = new(matter.Language, rightToLeft);
        Zones zones = ruler.Zones;
        double size = CoverSizes.FirstOrDefault(
            size => size <= zones.CoverTitle.SizePt && TitleHeight(matter, size, ruler) <= zones.CoverTitle.Box.Height, 24);
        Add(page, "Title", PlaceholderRole.Title, zones.CoverTitle, ruler, Heading(matter.Title, size, rightToLeft, ruler));
        if (!string.IsNullOrWhiteSpace(matter.Subtitle))
        {
            Add(page, "Subtitle", PlaceholderRole.Subtitle, zones.CoverSubtitle, ruler,
                Fitting(zones.CoverSubtitle, [24, 20, 18, 16], ruler, points =>
                    [Line(matter.Subtitle, points, ColorToken.Muted, rightToLeft)]));
        }

        string facts =
            string.Join(" · ", words.Lesson.Count(matter.LessonCount), words.Slide.Count(slides), LanguageNames.Of(matter.Language));
        string?[] about =
            [words.Dates.Format(matter.Date), matter.Course, matter.Version is null ? null : $"{words.Version} {matter.Version}"];
        string run = string.Join(" · ", about.Where(part => !string.IsNullOrWhiteSpace(part)));
        Add(page, "Details", PlaceholderRole.Body, zones.CoverDetails, ruler, Fitting(
            zones.CoverDetails, [18, 16, 14, 12], ruler, points =>
                [Line(facts, points, ColorToken.Muted, rightToLeft), Line(run, points, ColorToken.Muted, rightToLeft)]));
        return page.Build(PageLayout.Cover, []) with { ShowFooter = false };
    }

    private static List<Page> Agenda(FrontMatter matter, bool rightToLeft, Ruler ruler)
    {
        string title = Phrases.For(matter.Language).Agenda;
        Stack stack = new([new TextFlow([.. matter.Agenda.SelectMany(entry => Units(entry, rightToLeft))])]);
        Box body = ruler.Zones.Body;
        (IReadOnlyList<Stack> parts, TypeScale scale, _) = Paginator.Fit(stack, body.Width, body.Height, ruler);
        int columns = parts.Count == 1 ? 1 : AgendaColumns;
        if (columns > 1)
        {
            (parts, scale, _) = Paginator.Fit(stack, Zones.Column(body, 0, columns).Width, body.Height, ruler);
        }

        List<Page> pages = [];
        Stack[][] sheets = [.. parts.Chunk(columns)];
        for (int sheet = 0; sheet < sheets.Length; sheet++)
        {
            PageBuilder page = new(matter.Language, rightToLeft);
            string marker = sheets.Length == 1 ? "" : " " + Phrasebook.PartMarker(sheet + 1, sheets.Length);
            Add(page, "Title", PlaceholderRole.Title, ruler.Zones.Title, ruler,
                Heading(title + marker, ruler.Zones.Title.SizePt, rightToLeft, ruler));
            for (int column = 0; column < sheets[sheet].Length; column++)
            {
                sheets[sheet][column].Place(Zones.Column(body, rightToLeft ? columns - 1 - column : column, columns), scale, ruler, page);
            }

            pages.Add(page.Build(PageLayout.Agenda, []));
        }

        return pages;
    }

    private static IEnumerable<TextUnit> Units(AgendaEntry entry, bool rightToLeft)
    {
        if (entry.Title.Length > 0)
        {
            yield return TextUnit.Heading(InlineText.Of(entry.Title), rightToLeft);
        }

        foreach (AgendaLesson lesson in entry.Lessons)
        {
            string? link = lesson.Section is { } section ? "#section-" + section.ToString(CultureInfo.InvariantCulture) : null;
            yield return TextUnit.Item(new ListItem(new InlineText([new Inline(lesson.Title, Href: link)]), 0, false, 0), rightToLeft);
        }
    }

    private static double TitleHeight(FrontMatter matter, double size, Ruler ruler) =>
        ruler.Measure(Heading(matter.Title, size, false, ruler), ruler.Zones.CoverTitle.Box.Width).Height;

    /// <summary>Paragraphs at the largest size at which a zone holds them, or at the smallest.</summary>
    private static TextParagraph[] Fitting(TextZone zone, double[] sizes, Ruler ruler, Func<double, TextParagraph[]> paragraphs)
    {
        foreach (double size in sizes)
        {
            if (paragraphs(size) is { } fitting && ruler.Height(fitting, zone.Box.Width) <= zone.Box.Height)
            {
                return fitting;
            }
        }

        return paragraphs(sizes[^1]);
    }

    private static TextParagraph Heading(string text, double size, bool rightToLeft, Ruler ruler) =>
        new() { Spans = Spans.Title(InlineText.Of(text), size, ruler), RightToLeft = rightToLeft };

    private static TextParagraph Line(string text, double size, ColorToken color, bool rightToLeft) =>
        new() { Spans = [Spans.Of(text, size, color)], RightToLeft = rightToLeft };

    private static void Add(
        PageBuilder page, string name, PlaceholderRole role, TextZone zone, Ruler ruler, params TextParagraph[] paragraphs) =>
            page.Add(new TextFrame
        {
            Box = zone.Outer,
            Insets = zone.Insets,
            Name = name,
            Placeholder = role,
            Anchor = zone.Anchor,
            Paragraphs = ruler.Fitted([.. paragraphs.Select(paragraph => paragraph with { Align = zone.Align })], zone.Box.Width),
        });
}
