using System.Security.Cryptography;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Tests.Writing;

/// <summary>A deck written by hand that has one of everything.</summary>
internal static class Showcase
{
    public static DeckPages Deck { get; } = new()
    {
        Title = "Data science with Databricks",
        Language = "en-GB",
        Author = "A. Teacher",
        CreatedAt = new DateTimeOffset(2026, 11, 1, 9, 30, 0, TimeSpan.Zero),
        FirstSlideNumber = 7,
        Sections =
        [
            new SectionPages(3, "Filtering rows", [Cover, Section, Opener, Content, TwoColumns, Code, Table]),
            new SectionPages(
                4, "Charts & <pictures>", [.. Enum.GetValues<ChartKind>().Select(Chart), PictureRight, Quote, RightToLeft, Closing]),
        ],
    };

    private static Page Cover => Page(
        PageLayout.Cover,
        Text("Title", PlaceholderRole.Title, new(46.8, 126, 866.4, 174), VerticalAnchor.Bottom, Line("Data science with Databricks", 44)),
        Text("Subtitle", PlaceholderRole.Subtitle, new(46.8, 338, 866.4, 66), VerticalAnchor.Top,
            Line("From raw tables to decisions", 24, ColorToken.Muted)),
        Text("Details", PlaceholderRole.Body, new(46.8, 424, 866.4, 60), VerticalAnchor.Top,
            Line("16 lessons · English · 1 November 2026", 18, ColorToken.Muted)))
        with { ShowFooter = false };

    private static Page Section => Page(
        PageLayout.Section,
        Text("Title", PlaceholderRole.Title, new(46.8, 120, 866.4, 108), VerticalAnchor.Bottom, Line("Working with tables", 40)),
        Text("Number", PlaceholderRole.Subtitle, new(46.8, 60, 866.4, 60), VerticalAnchor.Top, Line("Module 2", 24, ColorToken.Muted)),
        Text("Lessons", PlaceholderRole.Body, new(46.8, 252, 866.4, 220), VerticalAnchor.Top, Number(1, "Reading"), Number(2, "Filtering"),
            Number(3, "Joining")));

    private static Page Opener => Page(
        PageLayout.LessonOpener,
        Text("Title", PlaceholderRole.Title, new(46.8, 84, 866.4, 96), VerticalAnchor.Bottom, Line("Filtering rows", 40)),
        Text("Subtitle", PlaceholderRole.Subtitle, new(46.8, 186, 866.4, 40), VerticalAnchor.Top,
            Line("Lesson 3 · 25 minutes", 24, ColorToken.Muted)),
        Text("Goals", PlaceholderRole.Body, new(46.8, 240, 866.4, 240), VerticalAnchor.Top, Bullet("Keep the rows that matter"),
            Bullet("Combine conditions")));

    private static Page Content => Page(
        PageLayout.TitleAndContent,
        Title("A filter keeps the rows that meet a condition"),
        Text(
            "Content",
            PlaceholderRole.Body,
            new(46.8, 129.6, 866.4, 360),
            VerticalAnchor.Top,
            Paragraph(
                [
                    Span("Conditions are "), Span("vectors of truth", InlineStyle.Bold), Span(", see "),
                    Span("the manual", href: "https://example.org/a?b=1&c=2"), Span(" and "), Span("lesson 4", href: "#lesson-4"),
                    Span(", "),
                    Span("x²", InlineStyle.Mark), Span(" H"), Span("2", InlineStyle.Subscript), Span("O"),
                ],
                BulletKind.Bullet),
            Bullet("Several at once: ", level: 1),
            Number(4, "Counting goes on from four"),
            Number(5, "and five"),
            Line("データを絞り込む 필터", 20))) with
        {
            Notes = [InlineText.Of("Explain the pipe first."), new([new("Then "), new("show", InlineStyle.Bold), new(" it.")])],
        };

    private static Page TwoColumns => Page(
        PageLayout.TwoContent,
        Title("Two ways to say the same"),
        Text("Left", PlaceholderRole.Body, new(46.8, 129.6, 424.2, 360), VerticalAnchor.Top, Bullet("Left one"), Bullet("Left two")),
        Text("Right", PlaceholderRole.Body2, new(489, 129.6, 424.2, 360), VerticalAnchor.Top, Bullet("Right one"), Bullet("Right two")));

    private static Page Code => Page(
        PageLayout.Code,
        Title("filter() in one line"),
        new TextFrame
        {
            Name = "Code",
            Box = new(46.8, 129.6, 866.4, 120),
            Fill = ColorToken.CodeSurface,
            Wrap = false,
            Insets = new(16, 12, 16, 12),
            Paragraphs =
            [
                Paragraph(
                    [Fixed("df"), Fixed(" |> ", ColorToken.CodeKeyword), Fixed("filter", ColorToken.CodeType), Fixed("(x > "),
                    Fixed("3", ColorToken.CodeNumber), Fixed(")")]),
                Paragraph([Fixed("# keeps  two  spaces", ColorToken.CodeComment)]),
            ],
        },
        new ShapeFrame { Name = "Edge", Box = new(46.8, 129.6, 4, 120), Fill = ColorToken.Accent },
        new TextFrame
        {
            Name = "Callout",
            Box = new(46.8, 280, 866.4, 70),
            Fill = ColorToken.Panel,
            Insets = new(16, 10, 16, 10),
            Paragraphs = [Paragraph([Span("Tip ", InlineStyle.Bold), Span("Brackets make the order plain.")])],
        },
        new TextFrame
        {
            Name = "Step",
            Box = new(46.8, 380, 60, 60),
            Fill = ColorToken.Accent,
            Geometry = ShapeGeometry.Ellipse,
            Anchor = VerticalAnchor.Middle,
            Paragraphs = [Paragraph([new TextSpan("1", 24) { Color = ColorToken.OnAccent }]) with { Align = TextAlign.Center }],
        });

    private static Page Table => Page(
        PageLayout.Table,
        Title("Functions at a glance"),
        new TableFrame
        {
            Name = "Table",
            Box = new(46.8, 129.6, 866.4, 160),
            ColumnWidths = [288.8, 288.8, 288.8],
            HeaderRows = 1,
            AltText = "Functions and what they do",
            Rows =
            [
                Row(Cell("Function", true), Cell("Keeps", true), Cell("Cost", true)),
                Row(Cell("filter") with { RowSpan = 2 }, Cell("rows, by a condition", columns: 2), Merged(MergedCell.Horizontal)),
                Row(Merged(MergedCell.Vertical), Cell("all"), Cell("12.5")),
                Row(Cell("select"), Cell("columns"), Cell("3.0")),
            ],
        });

    private static Page PictureRight => Page(
        PageLayout.PictureRight,
        Title("A picture beside its text"),
        Text("Content", PlaceholderRole.Body, new(46.8, 129.6, 424.2, 360), VerticalAnchor.Top, Bullet("One pixel, stretched")),
        new PictureFrame { Name = "Picture", Box = new(489, 129.6, 200, 200), AltText = "A grey square", Picture = Pixel },
        new PictureFrame { Name = "Again", Box = new(700, 129.6, 100, 100), AltText = "", Picture = Pixel });

    private static Page Quote => Page(
        PageLayout.Quote,
        Title("What the authors say"),
        Text("Quotation", PlaceholderRole.Body, new(70.8, 150, 818, 220), VerticalAnchor.Middle,
            Line("Tidy data sets are easy to manipulate, model and visualise.", 28)),
        Text("Source", PlaceholderRole.Body2, new(70.8, 384, 818, 40), VerticalAnchor.Top, Line("Hadley Wickham", 18, ColorToken.Muted)));

    private static Page RightToLeft => Page(
        PageLayout.TitleAndContent,
        Title("تصفية الصفوف") with { Paragraphs = [Line("تصفية الصفوف", 30) with { RightToLeft = true }] },
        Text("Content", PlaceholderRole.Body, new(46.8, 129.6, 866.4, 360), VerticalAnchor.Top,
            Bullet("الشرط الأول") with { RightToLeft = true }))
        with { Language = "ar", RightToLeft = true, Notes = [InlineText.Of("ملاحظة")] };

    private static Page Closing => Page(
        PageLayout.Closing,
        Title("Next: joining tables"),
        Text("Content", PlaceholderRole.Body, new(46.8, 129.6, 866.4, 360), VerticalAnchor.Top, Line("Bring a second table", 24),
            new TextParagraph { Spans = [Span("Agenda", href: "#section-2")] }));

    public static Picture Pixel
    {
        get
        {
            byte[] png = Convert.FromBase64String(
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNsaGj4DwAFhAKAjGnd/QAAAABJRU5ErkJggg==");
            return new Picture(png, "image/png", "png", 1, 1, Convert.ToHexString(SHA256.HashData(png)));
        }
    }

    public static Page Chart(ChartKind kind)
    {
        string[] categories = kind == ChartKind.Scatter ? ["1", "2.5", "4", "7"] : ["=North", "South", "East", "West"];
        IReadOnlyList<ChartSeries> series = kind is ChartKind.Pie or ChartKind.Doughnut or ChartKind.Column
            ? [new ChartSeries("2025", [12, 7.5, 20, 3])]
            : [new ChartSeries("2025", [12, 7.5, null, 3]), new ChartSeries("2026", [15, 9, 14, 8]),
                new ChartSeries("+plan", [18, 12, 16, 11])];
        return Page(
            PageLayout.Chart,
            Title($"Sales as a {kind} chart"),
            new ChartFrame
            {
                Name = "Chart",
                Box = new(46.8, 129.6, 866.4, 360),
                AltText = "Sales by region",
                Chart = new ChartBlock(kind, categories, series, null, "Region"),
            });
    }

    public static Page Page(PageLayout layout, params Frame[] frames) => new() { Layout = layout, Language = "en-GB", Frames = frames };

    public static TextFrame Title(string text) =>
        Text("Title", PlaceholderRole.Title, new(46.8, 36, 866.4, 75.6), VerticalAnchor.Bottom,
            Paragraph([new TextSpan(text, 30) { Style = InlineStyle.Bold }]));

    public static TextFrame Text(string name, PlaceholderRole role, Box box, VerticalAnchor anchor, params TextParagraph[] paragraphs) =>
        new() { Name = name, Placeholder = role, Box = box, Anchor = anchor, Paragraphs = paragraphs };

    public static TextParagraph Line(string text, double size, ColorToken color = ColorToken.Ink) =>
        Paragraph([new TextSpan(text, size) { Color = color }]);

    public static TextParagraph Bullet(string text, int level = 0) =>
        Paragraph([Span(text)], BulletKind.Bullet) with { Level = level, Indent = 18 * (level + 1) };

    public static TextParagraph Number(int number, string text) =>
        Paragraph([Span(text)], BulletKind.Number) with { Number = number, Indent = 24, Hanging = 24 };

    public static TextSpan Span(string text, InlineStyle style = InlineStyle.None, string? href = null) =>
        new(text, 20) { Style = style, Href = href };

    private static TextSpan Fixed(string text, ColorToken color = ColorToken.Ink) => new(text, 16) { FixedWidth = true, Color = color };

    private static TextParagraph Paragraph(IReadOnlyList<TextSpan> spans, BulletKind bullet = BulletKind.None) => new()
    {
        Spans = spans,
        Bullet = bullet,
        Indent = bullet == BulletKind.None ? 0 : 18,
        Hanging = bullet == BulletKind.None ? 0 : 18,
        LineSpacing = 1.1,
        SpaceBefore = 6,
    };

    private static TableFrameRow Row(params TableFrameCell[] cells) => new(36, cells);

    private static TableFrameCell Cell(string text, bool bold = false, int columns = 1) =>
        new([Paragraph([new TextSpan(text, 16) { Style = bold ? InlineStyle.Bold : InlineStyle.None }])], columns,
            Insets: new Insets(8, 4, 8, 4));

    private static TableFrameCell Merged(MergedCell merged) => new([], Merged: merged);
}
