using System.Collections.Concurrent;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>The deck as its audience sees it: size and slides in order. Several threads may read slides at once.</summary>
internal sealed class DeckScene
{
    // Layouts and masters are few, and their trees are kept: what thousands of slides take from them is read once.
    private readonly ConcurrentDictionary<XElement, IReadOnlyList<(XElement Shape, PlaceholderId Id)>> _placeholders = new();
    private readonly ConcurrentDictionary<XElement, IReadOnlyList<SceneShape>> _backdrops = new();

    private DeckScene(DeckPackage package, PackagePart presentation)
    {
        Package = package;
        PresentationPart = presentation;
        Presentation = package.XmlRoot(presentation);
        XElement? size = Presentation?.Element(P + "sldSz");
        Page = new Box(0, 0, size.Points("cx") ?? 960, size.Points("cy") ?? 540);
        List<XElement> entries = [.. Presentation?.Element(P + "sldIdLst")?.Elements(P + "sldId") ?? []];
        SlideParts = [.. entries.Select(entry => package.Part(presentation, (string?)entry.Attribute(R + "id")))];
        SlideIds = [.. entries.Select(entry => entry.Text("id"))];
    }

    /// <summary>The deck in a package; null when the package has no presentation.</summary>
    public static DeckScene? Of(DeckPackage package) =>
        package.Related(package.Root, "officeDocument") is { } presentation && package.XmlRoot(presentation)?.Name == P + "presentation"
            ? new DeckScene(package, presentation)
            : null;

    public DeckPackage Package { get; }

    public PackagePart PresentationPart { get; }

    public XElement? Presentation { get; }

    /// <summary>The slide area, in points.</summary>
    public Box Page { get; }

    /// <summary>The slides in order; null where an id leads nowhere.</summary>
    public IReadOnlyList<PackagePart?> SlideParts { get; }

    /// <summary>The ids by which sections name the slides, in order; null where an entry has none.</summary>
    public IReadOnlyList<string?> SlideIds { get; }

    /// <summary>Reads the slides one at a time.</summary>
    public IEnumerable<SlideScene> Slides()
    {
        for (int number = 1; number <= SlideParts.Count; number++)
        {
            if (Slide(number) is { } slide)
            {
                yield return slide;
            }
        }
    }

    /// <summary>The slide of a number from 1; null where there is none that can be read.</summary>
    public SlideScene? Slide(int number) =>
        SlideParts.ElementAtOrDefault(number - 1) is { } part && Package.XmlRoot(part) is { } root && root.Name == P + "sld"
            ? new SlideScene(this, number, part, root)
            : null;

    /// <summary>What the placeholders of a slide inherit from.</summary>
    public PlaceholderChain Inherited(XElement? layout, XElement? master) => new(Placeholders(layout), Placeholders(master));

    /// <summary>What a layout or a master draws behind its slides.</summary>
    public IReadOnlyList<SceneShape> Backdrop(XElement? root) => root is null
        ? []
        : _backdrops.GetOrAdd(root, static drawn => new ShapeReader(master: null, backdrop: true).Read(drawn));

    private IReadOnlyList<(XElement Shape, PlaceholderId Id)> Placeholders(XElement? root) => root is null
        ? []
        : _placeholders.GetOrAdd(root, static read => [.. PlaceholderChain.Placeholders(read)]);
}
