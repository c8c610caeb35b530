using System.Collections.Frozen;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Design.Styles;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design;

/// <summary>
/// What a deck is made in: colours and faces, where things stand, the layouts of its master, and the parts that hold them.
/// </summary>
internal sealed record DeckDesign
{
    public required DeckTheme Theme { get; init; }

    public required Zones Zones { get; init; }

    /// <summary>How its pages are composed.</summary>
    public required DesignStyle Style { get; init; }

    /// <summary>The layouts by the number of their <see cref="PageLayout"/>.</summary>
    public required IReadOnlyList<LayoutDesign> Layouts { get; init; }

    /// <summary>What writes theme, master and layouts, or null where they are our own, which every writer can make.</summary>
    public IDesignParts? Parts { get; init; }

    /// <summary>Layouts for pages that need more placeholders than their usual layout has.</summary>
    public IReadOnlyDictionary<PageLayout, LayoutDesign> Roomier { get; init; } = FrozenDictionary<PageLayout, LayoutDesign>.Empty;

    /// <summary>
    /// Which variant this is: 0 for the design itself, from 1 for those of modules. Each has a master, a theme and layouts of its own.
    /// </summary>
    public int Variant { get; init; }

    /// <summary>The variants that modules take in turn, the design itself first; empty where modules are not told apart.</summary>
    public IReadOnlyList<Lazy<DeckDesign>> Modules { get; init; } = [];

    /// <summary>The faces whose widths measure the deck's text. Default: those that the theme names.</summary>
    public FontScheme Fonts
    {
        get => field ?? Theme.Fonts;
        init;
    }

    /// <summary>Faces that every run names, because the master's styles may say others; null where the master is ours.</summary>
    public FontScheme? WrittenFaces { get; init; }

    /// <summary>SHA-256 of the template that the design was read from, or null.</summary>
    public string? TemplateHash { get; init; }

    /// <summary>What there is to say about the template; every deck of the design says it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>The design of a built-in theme, on a master and layouts of our own.</summary>
    public static DeckDesign BuiltIn(DeckTheme theme, DesignStyle style)
    {
        Zones zones = StandardZones.Make(style);
        return new DeckDesign { Theme = theme, Zones = zones, Style = style, Layouts = LayoutCatalog.For(zones, style, theme) };
    }

    /// <summary>The same design in other colours, whose parts stand beside this one's.</summary>
    public DeckDesign Recolored(DeckTheme theme, int variant) => this with
    {
        Theme = theme,
        Variant = variant,
        Layouts =
        [
            .. LayoutCatalog.For(Zones, Style, theme).Select(layout => layout with { Part = layout.Part + (variant * Layouts.Count) }),
        ],
    };

    /// <summary>The variant that a module's slides are in; the design itself for module 0.</summary>
    public DeckDesign Of(int module) => module < 1 || Modules.Count == 0 ? this : Modules[(module - 1) % Modules.Count].Value;

    public LayoutDesign Layout(PageLayout layout) => Layouts[(int)layout];

    /// <summary>
    /// The layout that a page stands on: the usual one of its kind, or a roomier one where text would find no placeholder.
    /// </summary>
    public LayoutDesign Layout(Page page)
    {
        LayoutDesign usual = Layout(page.Layout);
        return Roomier.TryGetValue(page.Layout, out LayoutDesign? roomier)
            && page.Frames.Any(frame =>
                frame is TextFrame { Placeholder: not (PlaceholderRole.None or PlaceholderRole.Title or PlaceholderRole.Subtitle) } text
                    && usual.Find(text.Placeholder) is null)
            ? roomier : usual;
    }
}
