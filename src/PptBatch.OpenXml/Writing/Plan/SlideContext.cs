using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Writing.Plan;

/// <summary>What the writers of one slide share: where to write, what to relate to, and what was used already.</summary>
internal sealed class SlideContext(MarkupWriter xml, DeckPlan plan, SlidePlan slide, DeckDesign design)
{
    private readonly HashSet<LayoutPlaceholder> _filled = [];
    private readonly Dictionary<string, int> _glued = [];
    private int _lastShape = 1;

    public MarkupWriter Xml => xml;

    public DeckPlan Plan => plan;

    public SlidePlan Slide => slide;

    /// <summary>Colours by role on the slide's layout.</summary>
    public DeckTheme Theme => Layout.Theme ?? design.Theme;

    /// <summary>
    /// True where a link is not written in the colour that the theme gives to links, as on grounds and panels of a colour.
    /// </summary>
    public bool RecolorsLinks(ColorToken color) =>
        Theme.Palette.Reference(color) != design.Theme.Palette.Reference(ColorToken.Accent);

    /// <summary>Faces whose widths measure text.</summary>
    public FontScheme MeasuredFaces => design.Fonts;

    /// <summary>Faces that runs must name because the master may say others; null where the master is ours.</summary>
    public FontScheme? WrittenFaces => design.WrittenFaces;

    public LayoutDesign Layout { get; } = design.Layout(slide.Page);

    public RelationshipList Relationships { get; } = new();

    /// <summary>Charts written so far.</summary>
    public List<ChartFrame> Charts { get; } = [];

    /// <summary>Shapes by the names that lines are glued to them by. A diagram of several groups has lines from one to another.</summary>
    public IReadOnlyDictionary<string, int> Glued => _glued;

    /// <summary>The number of the shape that is written next.</summary>
    public int Upcoming => _lastShape + 1;

    /// <summary>Remembers the number of a symbol that lines are glued to.</summary>
    public void Glue(SymbolFrame symbol, int shape)
    {
        if (symbol.Key is { } key)
        {
            _glued[key] = shape;
        }
    }

    public int NextShape() => ++_lastShape;

    /// <summary>The layout's placeholder of a role, once; null where the layout has none or another frame fills it.</summary>
    public LayoutPlaceholder? Fill(PlaceholderRole role) => role == PlaceholderRole.None ? null : Once(Layout.Find(role));

    /// <summary>The layout's placeholder of a kind of content, once.</summary>
    public LayoutPlaceholder? Fill(string type) => Once(Layout.Find(type));

    private LayoutPlaceholder? Once(LayoutPlaceholder? placeholder) =>
        placeholder is not null && _filled.Add(placeholder) ? placeholder : null;
}
