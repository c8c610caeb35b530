using System.Collections.Frozen;
using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Layouts;
using PptBatch.OpenXml.Packages.Parts;

namespace PptBatch.OpenXml.Writing.Layouts;

/// <summary>Theme, master and layouts that are made by our own code.</summary>
internal sealed class BuiltInParts : IDesignParts
{
    public IReadOnlyDictionary<string, string> MediaTypes => FrozenDictionary<string, string>.Empty;

    public IEnumerable<DesignPart> Parts(DeckDesign design) =>
    [
        new(PartNames.MasterOf(design.Variant), PresentationTypes.Master),
        new(PartNames.ThemeOf(design.Variant), PresentationTypes.Theme),
        .. design.Layouts.Select(layout => new DesignPart(PartNames.Layout(layout.Part), PresentationTypes.Layout)),
    ];

    public void Write(PackageWriter package, DeckDesign design, string language)
    {
        ThemePart.Write(package, design.Theme, PartNames.ThemeOf(design.Variant));
        MasterPart.Write(package, design);
        foreach (LayoutDesign layout in design.Layouts)
        {
            LayoutPart.Write(package, layout, design, language);
        }
    }
}
