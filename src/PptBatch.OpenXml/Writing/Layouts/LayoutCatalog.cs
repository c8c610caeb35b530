using PptBatch.OpenXml.Pages;
using static PptBatch.OpenXml.Pages.Zones;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>The layouts of our master, in the order of <see cref="PageLayout"/>.</summary>
internal static class LayoutCatalog
{
    private const int SubtitleIndex = 13;
    private static readonly LayoutOrnament[] OpenerBand = [new(new Box(0, 0, 14, SlideHeight), ColorToken.Accent)];

    public static IReadOnlyList<LayoutDesign> All { get; } =
    [
        new(PageLayout.Cover, "Cover", "title")
        {
            ShowMasterOrnaments = false,
            Ornaments = [.. OpenerBand, new(new Box(Left, 318, 96, 4), ColorToken.Accent)],
            Placeholders =
            [
                new(PlaceholderRole.Title, "ctrTitle", 0, "Title", new Box(Left, 126, Width, 174)) { Anchor = VerticalAnchor.Bottom, SizePt = 44 },
                Subtitle("subTitle", 1, new Box(Left, 338, Width, 66), 24),
                Text(PlaceholderRole.Body, 2, "Details", new Box(Left, 424, Width, 60), 18) with { Color = ColorToken.Muted },
                Picture(new Box(600, 126, 313.2, 174)),
            ],
        },
        new(PageLayout.Agenda, "Agenda", null) { Placeholders = [Title(), Lead(), Body(Zones.Body), Body2(Column(Zones.Body, 1, 2)), Body3(Column(Zones.Body, 2, 3))] },
        new(PageLayout.Section, "Section", "secHead")
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders =
            [
                new(PlaceholderRole.Title, "title", 0, "Title", new Box(Left, 120, Width, 108)) { Anchor = VerticalAnchor.Bottom, SizePt = 40 },
                Subtitle("body", SubtitleIndex, new Box(Left, 60, Width, 60), 24),
                Body(new Box(Left, 252, Width, 237.6)),
            ],
        },
        new(PageLayout.LessonOpener, "Lesson opener", null)
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders =
            [
                new(PlaceholderRole.Title, "title", 0, "Title", new Box(Left, 84, Width, 96)) { Anchor = VerticalAnchor.Bottom, SizePt = 40 },
                Subtitle("body", SubtitleIndex, new Box(Left, 186, Width, 40), 24),
                Body(new Box(Left, 240, Width, 249.6)),
            ],
        },
        new(PageLayout.TitleAndContent, "Title and content", "obj") { Placeholders = [Title(), Lead(), Body(Zones.Body)] },
        new(PageLayout.TwoContent, "Two contents", null)
        {
            Placeholders = [Title(), Lead(), Body(Column(Zones.Body, 0, 2)), Body2(Column(Zones.Body, 1, 2)), Body3(Column(Zones.Body, 2, 3))],
        },
        new(PageLayout.Comparison, "Comparison", null)
        {
            Placeholders = [Title(), Lead(), Body(Column(Zones.Body, 0, 2)), Body2(Column(Zones.Body, 1, 2)), Body3(Column(Zones.Body, 2, 3))],
        },
        new(PageLayout.PictureLeft, "Picture left", null) { Placeholders = [Title(), Lead(), Picture(Column(Zones.Body, 0, 2)), Body(Column(Zones.Body, 1, 2))] },
        new(PageLayout.PictureRight, "Picture right", null) { Placeholders = [Title(), Lead(), Body(Column(Zones.Body, 0, 2)), Picture(Column(Zones.Body, 1, 2))] },
        new(PageLayout.PictureFull, "Picture", null) { Placeholders = [Title(), Lead(), Picture(Zones.Body), Body(Below(Zones.Body, 330))] },
        new(PageLayout.Code, "Code", null) { Placeholders = [Title(), Lead(), Body(Zones.Body)] },
        new(PageLayout.Table, "Table", null)
        {
            Placeholders = [Title(), Lead(), new(PlaceholderRole.None, "tbl", 15, "Table", Zones.Body), Body(Below(Zones.Body, 330))],
        },
        new(PageLayout.Chart, "Chart", null)
        {
            Placeholders = [Title(), Lead(), new(PlaceholderRole.None, "chart", 16, "Chart", Zones.Body), Body(Below(Zones.Body, 330))],
        },
        new(PageLayout.TitleOnly, "Title only", "titleOnly") { Placeholders = [Title()] },
        new(PageLayout.Quote, "Quote", null)
        {
            Ornaments = [new(Zones.Quotation with { Width = 4 }, ColorToken.Accent)],
            Placeholders =
            [
                Title(),
                Lead(),
                Text(PlaceholderRole.Body, 1, "Quotation", new Box(Left + 24, 150, Width - 48, 220), 28) with { Anchor = VerticalAnchor.Middle },
                Text(PlaceholderRole.Body2, 2, "Source", new Box(Left + 24, 384, Width - 48, 48), 18) with { Color = ColorToken.Muted },
            ],
        },
        new(PageLayout.Exercise, "Exercise", null) { Placeholders = [Title(), Lead(), Body(Zones.Body)] },
        new(PageLayout.Summary, "Summary", null) { Placeholders = [Title(), Lead(), Body(Zones.Body)] },
        new(PageLayout.Closing, "Closing", null)
        {
            ShowMasterOrnaments = false,
            Ornaments = OpenerBand,
            Placeholders = [Title(), Lead(), Body(Zones.Body)],
        },
    ];

    public static LayoutDesign Of(PageLayout layout) => All[(int)layout];

    private static LayoutPlaceholder Title() =>
        new(PlaceholderRole.Title, "title", 0, "Title", Zones.Title) { Anchor = VerticalAnchor.Bottom };

    /// <summary>The line under a title; a body placeholder, because the format keeps subtitles to openers.</summary>
    private static LayoutPlaceholder Lead() => Subtitle("body", SubtitleIndex, new Box(Left, 111.6, Width, 30), 18);

    private static LayoutPlaceholder Subtitle(string type, int index, Box box, int size) =>
        new(PlaceholderRole.Subtitle, type, index, "Subtitle", box) { SizePt = size, Color = ColorToken.Muted, Unbulleted = true };

    private static LayoutPlaceholder Body(Box box) => new(PlaceholderRole.Body, null, 1, "Content", box);

    private static LayoutPlaceholder Body2(Box box) => new(PlaceholderRole.Body2, null, 2, "Second content", box);

    private static LayoutPlaceholder Body3(Box box) => new(PlaceholderRole.Body3, null, 3, "Third content", box);

    private static LayoutPlaceholder Picture(Box box) => new(PlaceholderRole.Picture, "pic", 14, "Picture", box);

    private static LayoutPlaceholder Text(PlaceholderRole role, int index, string name, Box box, int size) =>
        new(role, "body", index, name, box) { SizePt = size, Unbulleted = true };
}
