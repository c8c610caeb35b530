using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Templates.Mapping;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>Chooses the colours of each layout by what it draws behind its texts, and a plain ground where none reads there.</summary>
internal sealed class LayoutInks
{
    private const string Accent = "accent";

    // Room between the edge of a panel and the text on it.
    private const double Margin = 6;
    private const string Link = "link";
    private readonly TemplateSource _template;
    private readonly LayoutMap _map;
    private readonly TemplateColors _colors;
    private readonly List<Diagnostic> _findings;
    private readonly List<ContrastPair> _pairs;
    private readonly IReadOnlyList<TemplatePlaceholder> _master;
    private readonly Ground _paper;
    private readonly Dictionary<int, LayoutInk> _inks = [];

    public LayoutInks(TemplateSource template, LayoutMap map, TemplateColors colors, List<Diagnostic> findings, List<ContrastPair> pairs)
    {
        (_template, _map, _colors, _findings, _pairs) = (template, map, colors, findings, pairs);
        _master = TemplatePlaceholder.Read(template.Master.Part.Root, null);
        _paper = new Ground([colors.Slot("bg1")], IsKnown: true);
    }

    /// <summary>Boxes that get a plain ground, by the number of the layout's part.</summary>
    public ILookup<int, Box> Panels =>
        _inks.SelectMany(ink => ink.Value.Panels.Select(box => (ink.Key, Box: box))).ToLookup(pair => pair.Key, pair => pair.Box);

    /// <summary>Works out the colours of a layout, once for all compositions that stand on it.</summary>
    public void Read(LayoutDesign layout, SlideScene scene)
    {
        if (_inks.ContainsKey(layout.Part))
        {
            return;
        }

        List<Box> panels = [];
        TemplateLayout? own = _template.Master.Layouts.ElementAtOrDefault(layout.Part - 1);
        IReadOnlyList<TemplatePlaceholder> placeholders = (own ?? _map.Content)?.Placeholders ?? _master;
        TemplatePlaceholder? heading = placeholders.FirstOrDefault(placeholder => placeholder.IsTitle);
        (Box titleBox, Box[] textBoxes) = Boxes(layout.Layout);

        Ground titleGround = Ground.Behind(scene, titleBox);
        titleGround = own is null ? titleGround : _colors.Own(heading, titleGround);
        SchemeColor titleWish = _colors.Wish(heading);
        SchemeColor title = _colors.Title(titleGround, titleWish) ?? OnPanel(_colors.Title, ref titleGround, titleWish, titleBox, panels);
        bool plainTitle = panels.Count > 0;

        Ground textGround = textBoxes.Select(box => Ground.Behind(scene, box)).Aggregate((one, other) => one.And(other));
        SchemeColor textWish = _colors.Wish(placeholders.FirstOrDefault(placeholder => placeholder.IsContent));
        SchemeColor text = _colors.Ink(textGround, textWish) ?? OnPanel(_colors.Ink, ref textGround, textWish, Union(textBoxes), panels);

        if (panels is [var one, var other])
        {
            // One panel behind title and text is quieter than two.
            panels = [Union([one, other])];
        }

        DeckTheme theme = _colors.Theme(textGround, text, title);
        Pair(layout, "title", titleWish, title, titleGround, ReadableColor.LargeText);
        Pair(layout, "text", textWish, text, textGround, ReadableColor.Text);
        Ground everywhere = textGround.And(new Ground([theme[ColorToken.Panel], theme[ColorToken.AccentSoft]], IsKnown: true));
        Pair(layout, Accent, new("accent1"), theme.Palette.Reference(ColorToken.Accent), everywhere, ReadableColor.Text);
        SchemeColor link = _colors.LinkInstead(everywhere, theme) is { } instead ? SchemeColor.Of(instead) : new("hlink");
        Pair(layout, Link, new("hlink"), link, everywhere, ReadableColor.Text);
        List<LayoutFooter> footers = [.. layout.Footers.Select(footer =>
            Footer(layout, footer, own is null ? _master : placeholders, scene, panels))];
        _inks.Add(layout.Part, new LayoutInk(layout.Name, theme, footers, panels, textGround, plainTitle)
        {
            Backdrop =
            [
                .. Backdrops.Read(scene, _template.Master, own, _template.Width, _template.Height),
                .. panels.Select(box => new BackdropPiece(box, _colors.Slot("bg1"))),
            ],
        });
    }

    /// <summary>Says which colours are replaced, once for all layouts.</summary>
    public void Report()
    {
        string[] panelled = [.. _inks.Where(ink => ink.Value.Panels.Count > 0).OrderBy(ink => ink.Key).Select(ink => $"'{ink.Value.Layout}'")];
        if (panelled.Length > 0)
        {
            _findings.Add(TemplateFault.Contrast(
                _template.Name,
                $"no colour reads on the pictures or colours behind some of the text of {string.Join(", ", panelled)}",
                "a plain panel stands behind that"));
        }

        foreach (IGrouping<(string, string, string), ContrastPair> same in _pairs
            .Where(pair => pair.Wished != pair.Taken).GroupBy(pair => (pair.Role, pair.Wished, pair.Taken)))
        {
            ContrastPair worst = same.MinBy(pair => pair.Ratio)!;
            Diagnostic finding = TemplateFault.Contrast(
                _template.Name,
                FormattableString.Invariant(
                    $"the {worst.Role} colour #{worst.Wished} has a contrast of {worst.Ratio:0.0}:1 on {same.Count()} layouts"),
                FormattableString.Invariant($"#{worst.Taken} with {same.Min(pair => pair.TakenRatio):0.0}:1 is used"));

            // Another shade of an accent or a link is what a designer would take too; another colour of a title is not.
            _findings.Add(worst.Role is Accent or Link ? finding with { Severity = DiagnosticSeverity.Info } : finding);
        }
    }

    /// <summary>The layout with its colours, and its panels where it is one of our own.</summary>
    public LayoutDesign Inked(LayoutDesign layout)
    {
        LayoutInk ink = _inks[layout.Part];
        bool own = layout.Part > _template.Master.Layouts.Count;
        return layout with
        {
            Theme = ink.Theme,
            Footers = ink.Footers,
            Backdrop = ink.Backdrop,
            Placeholders = ink.PlainTitle
                ? [.. layout.Placeholders.Select(placeholder => placeholder with { KeepsLook = false })] : layout.Placeholders,
            Ornaments = own
                ? [.. ink.Panels.Select(box => new LayoutOrnament(box, ColorToken.Surface)), .. layout.Ornaments] : layout.Ornaments,
        };
    }

    /// <summary>What stands in for the theme's link colour, or null where that reads.</summary>
    public string? LinkOn(LayoutDesign content) => _colors.LinkInstead(_inks[content.Part].Ground, _inks[content.Part].Theme);

    private LayoutFooter Footer(
        LayoutDesign layout, LayoutFooter footer, IReadOnlyList<TemplatePlaceholder> placeholders, SlideScene scene, List<Box> panels)
    {
        TemplatePlaceholder? placeholder = placeholders.FirstOrDefault(candidate => candidate.Type == footer.Type);
        Ground ground = _colors.Own(placeholder, Ground.Behind(scene, footer.Zone.Box));
        SchemeColor wish = _colors.Wish(placeholder);
        SchemeColor color = _colors.Footer(ground, wish) ?? OnPanel(_colors.Footer, ref ground, wish, footer.Zone.Box, panels);
        Pair(layout, footer.Name.ToLowerInvariant(), wish, color, ground, ReadableColor.Text);
        return footer with { Color = color, Rgb = _colors.Of(color) };
    }

    private SchemeColor OnPanel(Func<Ground, SchemeColor, SchemeColor?> choose, ref Ground ground, SchemeColor wish, Box box, List<Box> panels)
    {
        panels.Add(new Box(box.X - Margin, box.Y - Margin, box.Width + (2 * Margin), box.Height + (2 * Margin)));
        ground = _paper;
        return choose(_paper, wish) ?? new SchemeColor("tx1");
    }

    private (Box Title, Box[] Text) Boxes(PageLayout layout)
    {
        Zones zones = _map.Zones;
        return layout switch
        {
            PageLayout.Cover => (zones.CoverTitle.Box, [zones.CoverSubtitle.Box, zones.CoverDetails.Box]),
            PageLayout.Section => (zones.SectionTitle.Box, [zones.SectionSubtitle.Box, zones.SectionBody]),
            PageLayout.LessonOpener => (zones.OpenerTitle.Box, [zones.OpenerSubtitle.Box, zones.OpenerBody]),
            _ => (zones.Title.Box, [zones.Subtitle.Box, zones.Body]),
        };
    }

    private void Pair(LayoutDesign layout, string role, SchemeColor wish, SchemeColor taken, Ground ground, double needed)
    {
        (string wished, string used) = (_colors.Of(wish), _colors.Of(taken));
        ContrastPair pair = new(layout.Name, role, wished, ground.Colors, Lowest(wished, ground), needed, used, Lowest(used, ground));
        _pairs.Add(pair);
    }

    private static double Lowest(string color, Ground ground) => ground.Colors.Min(behind => ContrastRatio.Of(color, behind));

    private static Box Union(Box[] boxes)
    {
        double left = boxes.Min(box => box.X), top = boxes.Min(box => box.Y);
        return new Box(left, top, boxes.Max(box => box.Right) - left, boxes.Max(box => box.Bottom) - top);
    }
}
