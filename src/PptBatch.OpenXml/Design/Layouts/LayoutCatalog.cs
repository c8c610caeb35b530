using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using static PptBatch.OpenXml.Design.Layouts.Zones;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>Our own layouts in the zones of a design, in the order of <see cref="PageLayout"/>.</summary>
internal sealed class LayoutCatalog
{
    /// <summary>The part of the body that a picture takes beside text.</summary>
    public const double PictureShare = 0.6;

    /// <summary>The part of the body that a sentence takes beside the list that it leads to.</summary>
    public const double LeadShare = 0.32;

    private const int SubtitleIndex = 13;
    private const double FieldFooter = 240;
    private readonly Zones _zones;
    private readonly DesignStyle _style;

    private LayoutCatalog(Zones zones, DesignStyle style) => (_zones, _style) = (zones, style);

    /// <summary>The layouts of a design.</summary>
    /// <param name="zones">Where things stand.</param>
    /// <param name="style">How it composes.</param>
    /// <param name="theme">Its colours, or null where the layouts' colours are found later.</param>
    public static IReadOnlyList<LayoutDesign> For(Zones zones, DesignStyle style, DeckTheme? theme)
    {
        IReadOnlyList<LayoutFooter> footers = LayoutFooter.Of(zones);
        return
        [
            .. new LayoutCatalog(zones, style).All().Select(layout => OnItsGround(
                layout with { Footers = Field(layout.Layout) is { } field && theme is not null ? OnField(footers, field, theme) : footers },
                style, theme)),
        ];
    }

    /// <summary>A part of the body beside another, from where reading begins or from where it ends.</summary>
    public static Box Beside(Box body, double share, bool atStart, double gap = Gutter)
    {
        double first = (body.Width - gap) * share;
        return atStart ? body with { Width = first } : body with { X = body.X + first + gap, Width = body.Width - gap - first };
    }

    /// <summary>The colour of the field at the side that a layout's title stands in; null for layouts without one.</summary>
    public static ColorToken? Field(PageLayout layout) => layout switch
    {
        PageLayout.Side => ColorToken.Accent,
        PageLayout.SideSummary or PageLayout.SideExercise => ColorToken.Deep,
        PageLayout.SideSolution => ColorToken.Good,
        _ => null,
    };

    // The course's name stands in the field too.
    private static IReadOnlyList<LayoutFooter> OnField(IReadOnlyList<LayoutFooter> footers, ColorToken field, DeckTheme theme)
    {
        ColorToken ink = GroundInks.Of(field)!.Value;
        return
        [
            .. footers.Select(footer => footer.Kind != FooterKind.Course ? footer : footer with
            {
                Zone = footer.Zone with { Box = footer.Zone.Box with { Width = FieldFooter } },
                Color = theme.Palette.Reference(ink),
                Rgb = theme[ink],
            }),
        ];
    }

    private static LayoutDesign OnItsGround(LayoutDesign layout, DesignStyle style, DeckTheme? theme)
    {
        ColorToken ground = style.Ground(layout.Layout);
        if (theme is null)
        {
            return layout;
        }

        // Openers have a ground of their own in a part of the page; their text stands on the usual one.
        bool inPart = layout.Layout is PageLayout.LessonOpener || (layout.Layout is PageLayout.Section && !style.SectionWhole);
        DeckTheme colors = inPart ? theme : theme.On(ground);
        // A module's title stands on the ground of its half; others on the page, or on a band of their own.
        ColorToken? behind = layout.Layout == PageLayout.Section && inPart ? ground
            : Field(layout.Layout) ?? layout.Find(PlaceholderRole.Title)?.Fill;
        if (behind is { } fill && GroundInks.Of(fill) is { } ink)
        {
            colors = colors.WithTitle(ink);
        }

        return layout with
        {
            Ground = ground == ColorToken.Surface ? null : ground,
            Theme = ReferenceEquals(colors, theme) ? null : colors,
        };
    }

    private Box Body => _zones.Body;

    private IReadOnlyList<LayoutDesign> All() =>
    [
        Opening(PageLayout.Cover, "Cover", LayoutArt.Cover(_style, _zones)) with
        {
            Type = "title",
            Placeholders =
            [
                Title(_zones.CoverTitle, "ctrTitle"),
                Subtitle("subTitle", 1, _zones.CoverSubtitle),
                Text(PlaceholderRole.Body, 2, "Details", _zones.CoverDetails.Box, 18) with { Color = ColorToken.Muted },
            ],
        },
        Content(PageLayout.Agenda, "Agenda", Body1(Body), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))),
        Opening(PageLayout.Section, "Section", LayoutArt.Section(_style, _zones)) with
        {
            Type = "secHead",
            Placeholders =
            [
                Title(_zones.SectionTitle),
                Subtitle("body", SubtitleIndex, _zones.SectionSubtitle) with { Color = _zones.SectionSubtitleColor },
                Body1(_zones.SectionBody),
            ],
        },
        Opening(PageLayout.LessonOpener, "Lesson opener", LayoutArt.Opener(_style, _zones)) with
        {
            Placeholders =
            [
                Title(_zones.OpenerTitle),
                Subtitle("body", SubtitleIndex, _zones.OpenerSubtitle),
                Body1(_zones.OpenerBody),
            ],
        },
        Content(PageLayout.TitleAndContent, "Title and content", Body1(Body)) with { Type = "obj" },
        Content(PageLayout.TwoContent, "Two contents", Body1(Column(Body, 0, 2)), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))),
        Content(PageLayout.Comparison, "Comparison", Body1(Column(Body, 0, 2)), Body2(Column(Body, 1, 2)), Body3(Column(Body, 2, 3))),
        Content(
            PageLayout.PictureLeft, "Picture left", Picture(Beside(Body, PictureShare, true)), Body1(Beside(Body, PictureShare, false))),
        Content(
            PageLayout.PictureRight, "Picture right", Body1(Beside(Body, 1 - PictureShare, true)),
            Picture(Beside(Body, 1 - PictureShare, false))),
        Content(PageLayout.PictureFull, "Picture", Picture(Body), Body1(Below(Body, Body.Height - 30))),
        Content(PageLayout.Code, "Code", Body1(Body)),
        Content(PageLayout.Table, "Table", new(PlaceholderRole.None, "tbl", 15, "Table", Body), Body1(Below(Body, Body.Height - 30))),
        Content(PageLayout.Chart, "Chart", new(PlaceholderRole.None, "chart", 16, "Chart", Body), Body1(Below(Body, Body.Height - 30))),
        new(PageLayout.TitleOnly, "Title only", "titleOnly") { Placeholders = [Title()] },
        Alone(
            PageLayout.Quote, "Quote",
            Text(PlaceholderRole.Body, 1, "Quotation", _zones.Quotation, 32) with { Anchor = VerticalAnchor.Middle },
            Text(PlaceholderRole.Body2, 2, "Source", Below(_zones.Quotation, _zones.Quotation.Height) with { Height = 48 }, 24) with
            {
                Color = ColorToken.Muted,
            }),
        Content(PageLayout.Exercise, "Exercise", Body1(Body)),
        Content(PageLayout.Summary, "Summary", Body1(Body)),
        Closing(),
        Content(PageLayout.ManyContents, "Many contents", [.. Contents(8, 2)]),
        Alone(PageLayout.Statement, "Statement", Text(PlaceholderRole.Body, 1, "Statement", Body, 40)),
        Alone(PageLayout.Hero, "Hero", Text(PlaceholderRole.Body, 1, "Hero", Body, 96)),
        Content(PageLayout.Solution, "Solution", Body1(Body)),
        Content(
            PageLayout.LeadAndList, "Lead and list",
            Text(PlaceholderRole.Body, 1, "Lead", Beside(Body, LeadShare, true), 28) with { Color = ColorToken.Accent },
            Body2(Beside(Body, LeadShare, false))),
        Titled(PageLayout.Sentence, "Sentence", _zones.Sentence ?? _zones.Title, _zones.Kicker ?? _zones.Subtitle),
        .. Sides(),
    ];

    private IEnumerable<LayoutDesign> Sides() => _zones is not { SideTitle: { } title, SideSubtitle: { } subtitle } ? [] :
    [
        Side(PageLayout.Side, "Title at the side", title, subtitle),
        Side(PageLayout.SideSummary, "Summary at the side", title, subtitle),
        Side(PageLayout.SideExercise, "Exercise at the side", title, subtitle),
        Side(PageLayout.SideSolution, "Solution at the side", title, subtitle),
    ];

    private LayoutDesign Side(PageLayout layout, string name, TextZone title, TextZone subtitle) => new(layout, name, null)
    {
        Ornaments = LayoutArt.Side(_zones.SideField, Field(layout)!.Value),
        Placeholders =
        [
            Title(title),
            Subtitle("body", SubtitleIndex, subtitle) with { Color = ColorToken.Title },
            Body1(_zones.SideBody),
            Body2(Below(_zones.SideBody, _zones.SideBody.Height / 3)),
            Body3(Below(_zones.SideBody, _zones.SideBody.Height * 2 / 3)),
        ],
    };

    // One thing with a small title above it, without what marks titles.
    private LayoutDesign Alone(PageLayout layout, string name, params LayoutPlaceholder[] placeholders) =>
        _zones.Kicker is not { } kicker ? Content(layout, name, placeholders)
        : Titled(layout, name, kicker, kicker) is var alone && alone.Placeholders is [{ } title, { } subtitle] ? alone with
        {
            Placeholders = [title with { Color = ColorToken.Muted }, subtitle with { Box = UnderKicker(kicker.Box) }, .. placeholders],
        }
        : alone;

    private static Box UnderKicker(Box kicker) => kicker with { Y = kicker.Y + 28, Height = 26 };

    private LayoutDesign Closing() => _zones is not { ClosingTitle: { } title, ClosingSubtitle: { } subtitle }
        ? Content(PageLayout.Closing, "Closing", Body1(Body))
        : Opening(PageLayout.Closing, "Closing", LayoutArt.Cover(_style, _zones)) with
        {
            Placeholders =
            [
                Title(title),
                Subtitle("body", SubtitleIndex, subtitle),
                Text(PlaceholderRole.Body, 1, "Content", _zones.ClosingBody, 24) with { Unbulleted = false },
            ],
        };

    private static LayoutDesign Titled(PageLayout layout, string name, TextZone title, TextZone subtitle) => new(layout, name, null)
    {
        ShowMasterOrnaments = false,
        Placeholders = [Title(title), Subtitle("body", SubtitleIndex, subtitle)],
    };

    private LayoutDesign Content(PageLayout layout, string name, params LayoutPlaceholder[] placeholders) =>
        new(layout, name, null) { Placeholders = [Title(), Lead(), .. placeholders] };

    private static LayoutDesign Opening(PageLayout layout, string name, IReadOnlyList<LayoutOrnament> art) =>
        new(layout, name, null) { ShowMasterOrnaments = false, Ornaments = art, Placeholders = [] };

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
        new(PlaceholderRole.Title, type, 0, "Title", zone.Outer)
        {
            Anchor = zone.Anchor, SizePt = (int)zone.SizePt, Insets = zone.Insets, Color = ColorToken.Title,
        };

    private LayoutPlaceholder Title() => Title(_zones.Title) with { Fill = _zones.TitleFill, KeepsLook = _zones.TitleFill is not null };

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
