using System.Xml.Linq;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Templates.Inks;
using PptBatch.OpenXml.Templates.Reading;
using PptBatch.OpenXml.Writing.Layouts;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates;

/// <summary>A template's theme, master, layouts and pictures, and the layouts that were made beside them.</summary>
internal sealed class TemplateParts : IDesignParts
{
    private const long FirstLayoutId = 2147483649;
    private readonly TemplateMaster _master;
    private readonly IReadOnlyList<LayoutDesign> _made;
    private readonly List<(string Name, byte[] Xml, RelationshipList Relationships)> _parts = [];

    /// <param name="master">The template's master.</param>
    /// <param name="made">Layouts of our own that stand on it.</param>
    /// <param name="link">What the theme's link colour is replaced by, or null.</param>
    /// <param name="panels">Boxes that get a plain ground, by the number of their layout.</param>
    public TemplateParts(TemplateMaster master, IReadOnlyList<LayoutDesign> made, string? link, ILookup<int, Box> panels)
    {
        (_master, _made) = (master, made);
        MediaTypes = master.Media.GroupBy(media => Path.GetExtension(media.Name)[1..])
            .ToDictionary(group => group.Key, group => group.First().ContentType);
        _parts.Add((PartNames.SlideTheme, XmlBytes.Write(ThemeRoot(link)), Pictures(master.Theme)));
        _parts.Add(Master());
        foreach (TemplateLayout layout in master.Layouts)
        {
            RelationshipList relationships = Pictures(layout.Part);
            relationships.To(RelationshipKind.SlideMaster, "../slideMasters/slideMaster1.xml", Free(layout.Part, "master"));
            _parts.Add((
                PartNames.Layout(layout.Number), XmlBytes.Write(GroundPanels.Add(layout.Part.Root, panels[layout.Number])), relationships));
        }
    }

    public IReadOnlyDictionary<string, string> MediaTypes { get; }

    public IEnumerable<DesignPart> Parts(DeckDesign design) =>
    [
        new(PartNames.SlideTheme, PresentationTypes.Theme),
        new(PartNames.Master, PresentationTypes.Master),
        .. Numbers.Select(number => new DesignPart(PartNames.Layout(number), PresentationTypes.Layout)),
    ];

    public void Write(PackageWriter package, DeckDesign design, string language)
    {
        foreach ((string name, byte[] xml, RelationshipList relationships) in _parts)
        {
            package.Part(name, xml, relationships);
        }

        foreach (LayoutDesign layout in _made)
        {
            LayoutPart.Write(package, layout, design with { Theme = layout.Theme ?? design.Theme }, language);
        }

        foreach (TemplateMedia media in _master.Media)
        {
            package.Binary("ppt/media/" + media.Name, media.Bytes);
        }
    }

    private IEnumerable<int> Numbers => _master.Layouts.Select(layout => layout.Number).Concat(_made.Select(layout => layout.Part));

    private (string Name, byte[] Xml, RelationshipList Relationships) Master()
    {
        XElement root = new(_master.Part.Root);
        RelationshipList relationships = Pictures(_master.Part);
        XElement list = new(P + "sldLayoutIdLst");
        foreach (int number in Numbers)
        {
            string id = relationships.To(
                RelationshipKind.SlideLayout, "../slideLayouts/" + PartNames.LayoutFile(number), Free(_master.Part, "layout" + number));
            list.Add(new XElement(P + "sldLayoutId", new XAttribute("id", FirstLayoutId + number - 1), new XAttribute(R + "id", id)));
        }

        relationships.To(RelationshipKind.Theme, "../theme/theme1.xml", Free(_master.Part, "theme"));
        XElement before = root.Element(P + "clrMap") ?? root.Element(P + "cSld")!;
        before.AddAfterSelf(list);
        return (PartNames.Master, XmlBytes.Write(root), relationships);
    }

    private XElement ThemeRoot(string? link)
    {
        XElement root = new(_master.Theme.Root);
        if (link is not null && root.Element(A + "themeElements")?.Element(A + "clrScheme")?.Element(A + "hlink") is { } slot)
        {
            slot.ReplaceNodes(new XElement(A + "srgbClr", new XAttribute("val", link)));
        }

        return root;
    }

    private static RelationshipList Pictures(TemplatePart part)
    {
        RelationshipList relationships = new();
        foreach ((string id, TemplateMedia picture) in part.Pictures)
        {
            relationships.To(RelationshipKind.Image, "../media/" + picture.Name, id);
        }

        return relationships;
    }

    /// <summary>An id that no picture of the part has.</summary>
    private static string Free(TemplatePart part, string wish) =>
        part.Pictures.Any(picture => picture.Id == wish) ? Free(part, wish + "x") : wish;
}
