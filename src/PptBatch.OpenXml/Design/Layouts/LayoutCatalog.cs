using PptBatch.OpenXml.Pages;
using static PptBatch.OpenXml.Design.Layouts.Zones;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>Our own layouts in the zones of a design, in the order of <see cref="PageLayout"/>.</summary>
internal sealed class LayoutCatalog
{
    private const int SubtitleIndex = 13;
    private readonly Zones _zones;

    private LayoutCatalog(Zones zones) => _zones = zones;

    public static IReadOnlyList<LayoutDesign> For(Zones zones)
    {
        IReadOnlyList<LayoutFooter> footers = LayoutFooter.Of(zones);
        return [.. new LayoutCatalog(zones).All().Select(layout => layout with { Footers = footers })];
    }

    private LayoutOrnament[] OpenerBand => [new(new Box(0, 0, 14, _zones.SlideHeight), ColorToken.Accent)];

    private Box Body => _zones.Body;

    private IReadOnlyList<LayoutDesign> All() =>
    [
        new(PageLayout.Cover, "Cover", "title")
        {
            ShowMasterOrnaments = false,
            Ornaments = [.. OpenerBand, new(new Box(_zones.CoverTitle.Box.X, _zones.CoverTitle.Box.Bottom + 18, 96, 4), ColorToken.Accent)],
            Placeholders =
            [
                Title(_zones.CoverTitle, "ctrTitle"),
                Subtitle("subTitle", 1, _zones.CoverSubtitle),
                Text(PlaceholderRole.Body, 2, "Details", _zones.CoverDetails.Box, 18) with { Color = ColorToken.Muted },
                Picture(Column(_zones.CoverTitle.Box, 2, 3)),
            ],
        },
        new(PageLayout.Agenda, "Agenda",
            null) { Placeholders = [Title(), Lead(), Body1(Body), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))] },
        new(PageLayout.Section, "Section", "secHead")
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders =
            [
                Title(_zones.SectionTitle),
                Subtitle("body", SubtitleIndex, _zones.SectionSubtitle),
                Body1(_zones.SectionBody),
            ],
        },
        new(PageLayout.LessonOpener, "Lesson opener", null)
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders =
            [
                Title(_zones.OpenerTitle),
                Subtitle("body", SubtitleIndex, _zones.OpenerSubtitle),
                Body1(_zones.OpenerBody),
            ],
        },
        new(PageLayout.TitleAndContent, "Title and content", "obj") { Placeholders = [Title(), Lead(), Body1(Body)] },
        new(PageLayout.TwoContent, "Two contents", null)
        {
            Placeholders = [Title(), Lead(), Body1(Column(Body, 0, 2)), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))],
        },
        new(PageLayout.Comparison, "Comparison", null)
        {
            Placeholders = [Title(), Lead(), Body1(Column(Body, 0, 2)), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))],
        },
        new(PageLayout.PictureLeft, "Picture left",
            null) { Placeholders = [Title(), Lead(), Picture(Column(Body, 0, 2)), Body1(Column(Body, 1, 2))] },
        new(PageLayout.PictureRight, "Picture right",
            null) { Placeholders = [Title(), Lead(), Body1(Column(Body, 0, 2)), Picture(Column(Body, 1, 2))] },
        new(PageLayout.PictureFull, "Picture",
            null) { Placeholders = [Title(), Lead(), Picture(Body), Body1(Below(Body, Body.Height - 30))] },
        new(PageLayout.Code, "Code", null) { Placeholders = [Title(), Lead(), Body1(Body)] },
        new(PageLayout.Table, "Table", null)
        {
            Placeholders = [Title(), Lead(), new(PlaceholderRole.None, "tbl", 15, "Table", Body), Body1(Below(Body, Body.Height - 30))],
        },
        new(PageLayout.Chart, "Chart", null)
        {
            Placeholders = [Title(), Lead(), new(PlaceholderRole.None, "chart", 16, "Chart", Body), Body1(Below(Body, Body.Height - 30))],
        },
        new(PageLayout.TitleOnly, "Title only", "titleOnly") { Placeholders = [Title()] },
        new(PageLayout.Quote, "Quote", null)
        {
            Ornaments = [new(_zones.Quotation with { Width = 4 }, ColorToken.Accent)],
            Placeholders =
            [
                Title(),
                Lead(),
                Text(PlaceholderRole.Body, 1, "Quotation", _zones.Quotation with { X = _zones.Quotation.X
                    + 24, Width = _zones.Quotation.Width - 48 }, 28) with { Anchor = VerticalAnchor.Middle },
                Text(PlaceholderRole.Body2, 2, "Source", new Box(_zones.Quotation.X
                    + 24, _zones.Quotation.Bottom + 14, _zones.Quotation.Width - 48, 48), 18) with { Color = ColorToken.Muted },
            ],
        },
        new(PageLayout.Exercise, "Exercise", null) { Placeholders = [Title(), Lead(), Body1(Body)] },
        new(PageLayout.Summary, "Summary", null) { Placeholders = [Title(), Lead(), Body1(Body)] },
        new(PageLayout.Closing, "Closing", null)
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders = [Title(), Lead(), Body1(Body)],
        },
        new(PageLayout.ManyContents, "Many contents", null) { Placeholders = [Title(), Lead(), .. Contents(8, 2)] },
    ];

    private IEnumerable<LayoutPlaceholder> Contents(int count, int columns)
    {
        int rows = count / columns;
        double height = (Body.Height - ((rows - 1) * Gutter)) / rows;
        for (int index = 0; index < count; index++)
        {
            Box row = Body with { Y = Body.Y + (index / columns * (height + Gutter)), Height = height };
            yield return new LayoutPlaceholder(
                PlaceholderRole.Body + index, null, index + 1, $"Content {index + 1}", Column(row, index % columns, columns));
        }
    }

    private static LayoutPlaceholder Title(TextZone zone, string type = "title") =>
        new(PlaceholderRole.Title, type, 0, "Title", zone.Box) { Anchor = zone.Anchor, SizePt = (int)zone.SizePt };

    private LayoutPlaceholder Title() => Title(_zones.Title) with { SizePt = 0 };

    /// <summary>The line under a title; a body placeholder, because the format keeps subtitles to openers.</summary>
    private LayoutPlaceholder Lead() => Subtitle("body", SubtitleIndex, _zones.Subtitle);

    private static LayoutPlaceholder Subtitle(string type, int index, TextZone zone) =>
        new(PlaceholderRole.Subtitle, type, index, "Subtitle", zone.Box) { SizePt = (int)zone.SizePt, Color = ColorToken.Muted,
            Unbulleted = true };

    private static LayoutPlaceholder Body1(Box box) => new(PlaceholderRole.Body, null, 1, "Content", box);

    private static LayoutPlaceholder Body2(Box box) => new(PlaceholderRole.Body2, null, 2, "Second content", box);

    private static LayoutPlaceholder Body3(Box box) => new(PlaceholderRole.Body3, null, 3, "Third content", box);

    private static LayoutPlaceholder Picture(Box box) => new(PlaceholderRole.Picture, "pic", 14, "Picture", box);

    private static LayoutPlaceholder Text(PlaceholderRole role, int index, string name, Box box, int size) =>
        new(role, "body", index, name, box) { SizePt = size, Unbulleted = true };
}
