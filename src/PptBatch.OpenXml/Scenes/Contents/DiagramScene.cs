using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Contents;

/// <summary>The shapes that PowerPoint drew a SmartArt diagram with and keeps beside it.</summary>
internal static class DiagramScene
{
    private static readonly XNamespace Drawn = "http://schemas.microsoft.com/office/drawing/2008/diagram";

    /// <summary>The shapes where they are on the slide; none where the deck does not keep them.</summary>
    public static IReadOnlyList<SceneShape> Read(SceneShape shape, SlideScene slide)
    {
        DeckPackage package = slide.Deck.Package;
        PackagePart holder = slide.PartOf(shape.Element);
        string? data = shape.Element.Descendants().Where(element => element.Name.LocalName == "relIds")
            .Select(element => (string?)element.Attribute(R + "dm")).FirstOrDefault();
        string? id = package.XmlRoot(package.Part(holder, data))?.Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "dataModelExt").Text("relId");
        if (shape.Frame is not { } frame || package.XmlRoot(package.Part(holder, id))?.Element(Drawn + "spTree") is not { } tree)
        {
            return [];
        }

        XElement copy = new(tree);
        foreach (XElement element in copy.DescendantsAndSelf().Where(element => element.Name.Namespace == Drawn))
        {
            element.Name = P + element.Name.LocalName;
        }

        XElement root = new(P + "sld", new XElement(P + "cSld", copy));
        return
        [
            // A drawing that holds a diagram again would have no end.
            .. new ShapeReader(master: null, backdrop: false).Read(root).Where(drawn => drawn.Kind != ShapeKind.Other)
                .Select(
                    drawn => drawn with { Frame = drawn.Frame is { } own ? own with { X = own.X + frame.X, Y = own.Y + frame.Y } : null }),
        ];
    }
}
