using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Templates.Mapping;
using PptBatch.OpenXml.Templates.Reading;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>The colours of a design's layouts, each read once for all compositions that stand on it.</summary>
internal sealed class LayoutInks(TemplateSource template, LayoutMap map, TemplateColors colors)
{
    private readonly ContrastPairs _pairs = new(colors);
    private readonly IReadOnlyList<TemplatePlaceholder> _master = TemplatePlaceholder.Read(template.Master.Part.Root, null);
    private readonly Dictionary<int, LayoutInk> _inks = [];

    /// <summary>Every pair of text and ground that was computed.</summary>
    public IReadOnlyList<ContrastPair> Pairs => _pairs.All;

    /// <summary>Boxes that get a plain ground, by the number of the layout's part.</summary>
    public ILookup<int, Box> Panels =>
        _inks.SelectMany(ink => ink.Value.Panels.Select(box => (ink.Key, Box: box))).ToLookup(pair => pair.Key, pair => pair.Box);

    /// <summary>Works out the colours of a layout by an empty slide on it.</summary>
    public void Read(LayoutDesign layout, SlideScene scene)
    {
        if (_inks.ContainsKey(layout.Part))
        {
            return;
        }

        TemplateLayout? own = Own(layout);
        LayoutPlaceholders placeholders = new(
            (own ?? map.Content)?.Placeholders ?? _master, own is null ? _master : own.Placeholders, IsTemplates: own is not null);
        LayoutInk ink = new LayoutInkReader(layout, scene, placeholders, colors, _pairs).Read(map.Zones);
        _inks.Add(layout.Part, ink with
        {
            Backdrop =
            [
                .. Backdrops.Read(scene, template.Master, own, template.Width, template.Height),
                .. ink.Panels.Select(box => new BackdropPiece(box, colors.Slot("bg1"))
                {
                    Opacity = GroundPanels.OpacityPercent / 100.0,
                }),
            ],
        });
    }

    /// <summary>What there is to say about colours that are replaced and panels that are added, once for all layouts.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        string[] panelled =
            [.. _inks.Where(ink => ink.Value.Panels.Count > 0).OrderBy(ink => ink.Key).Select(ink => $"'{ink.Value.Layout}'")];
        IEnumerable<Diagnostic> panels = panelled.Length == 0 ? [] : [TemplateFault.Contrast(
            template.Name,
            $"no text colour is legible on the pictures or colours behind some of the text of {string.Join(", ", panelled)}",
            "a plain panel stands behind that")];
        return panels.Concat(_pairs.Replaced(template.Name));
    }

    /// <summary>The layout with its colours, and its panels where it is one of our own: the template's have them in their parts.</summary>
    public LayoutDesign Inked(LayoutDesign layout)
    {
        LayoutInk ink = _inks[layout.Part];
        return layout with
        {
            Theme = ink.Theme,
            Footers = ink.Footers,
            Backdrop = ink.Backdrop,
            Placeholders = ink.PlainTitle
                ? [.. layout.Placeholders.Select(placeholder => placeholder with { KeepsLook = false })] : layout.Placeholders,
            Ornaments = Own(layout) is null
                ? [.. ink.Panels.Select(box => new LayoutOrnament(box, ColorToken.Surface)
                {
                    Clear = 100 - GroundPanels.OpacityPercent,
                }), .. layout.Ornaments] : layout.Ornaments,
        };
    }

    /// <summary>What stands in for the theme's link colour, or null where that reads.</summary>
    public string? LinkOn(LayoutDesign content) => colors.LinkInstead(_inks[content.Part].Ground, _inks[content.Part].Theme);

    /// <summary>The template's layout; null for one of our own, whose parts are numbered after the template's.</summary>
    private TemplateLayout? Own(LayoutDesign layout) => template.Master.Layouts.ElementAtOrDefault(layout.Part - 1);
}
