using System.Globalization;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design;

/// <summary>What the pages of a design look like to those who show them without a PowerPoint.</summary>
internal sealed class PageLooks(DeckDesign design)
{
    private readonly Dictionary<LayoutDesign, PageLook> _looks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<LayoutDesign, PageLook> _bare = new(ReferenceEqualityComparer.Instance);

    /// <summary>The look of a page; pages of one layout share theirs.</summary>
    public PageLook Of(Page page)
    {
        LayoutDesign layout = design.Layout(page);
        Dictionary<LayoutDesign, PageLook> looks = page.HidesMasterArt ? _bare : _looks;
        if (!looks.TryGetValue(layout, out PageLook? look))
        {
            DeckTheme theme = ThemeOf(layout);
            looks.Add(layout, look = new PageLook
            {
                Colors = theme.Colors,
                OutlinesPanels = theme.Palette.OutlinedPanels,
                Faces = theme.Fonts,
                MeasuredFaces = design.Fonts,
                Backdrop = page.HidesMasterArt ? Ground(layout) : layout.Backdrop ?? Ornaments(layout, theme),
            });
        }

        return look;
    }

    /// <summary>The footer line of a page; empty where it shows none.</summary>
    public IReadOnlyList<FooterLine> Footer(Page page, string course, string lesson, int number)
    {
        LayoutDesign layout = design.Layout(page);
        return page.ShowFooter ? [.. layout.Footers.Select(footer => Line(footer, layout, footer.Kind switch
        {
            FooterKind.Course => course,
            FooterKind.Lesson => FooterText.Lesson(lesson, course),
            _ => number.ToString(CultureInfo.InvariantCulture),
        }))] : [];
    }

    private FooterLine Line(LayoutFooter footer, LayoutDesign layout, string text) => new(
        FooterText.Fit(text, footer.Zone, design.Fonts),
        footer.Zone.Box,
        footer.Zone.Anchor,
        footer.Zone.Align,
        footer.Zone.SizePt,
        footer.Rgb ?? ThemeOf(layout)[ColorToken.Footer]);

    private static BackdropPiece Piece(LayoutOrnament ornament, DeckTheme theme) =>
        new(ornament.Box, theme[ornament.Fill], ornament.Geometry) {
            LinePt = ornament.LinePt, Opacity = 1 - (ornament.Clear / 100.0),
        };

    private DeckTheme ThemeOf(LayoutDesign layout) => layout.Theme ?? design.Theme;

    private BackdropPiece[] Ground(LayoutDesign layout) => layout.Ground is { } token
        ? [new BackdropPiece(new Box(0, 0, design.Zones.SlideWidth, design.Zones.SlideHeight), design.Theme[token])] : [];

    private BackdropPiece[] Ornaments(LayoutDesign layout, DeckTheme theme)
    {
        IReadOnlyList<LayoutOrnament> master = layout.ShowMasterOrnaments ? LayoutArt.Master(design.Style, design.Zones) : [];
        return
        [
            .. Ground(layout),
            .. master.Select(ornament => Piece(ornament, design.Theme)),
            .. layout.Ornaments.Select(ornament => Piece(ornament, theme)),
        ];
    }
}
