using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Contents;

/// <summary>A picture's bytes and the shares that are cut off at its edges.</summary>
internal sealed record PictureScene(byte[] Bytes, double Left, double Top, double Right, double Bottom)
{
    /// <summary>The picture that a shape shows or is filled with; null for none, and for one that is not in the deck.</summary>
    public static PictureScene? Of(SceneShape shape, SlideScene slide) => Of(
        shape.Element.Element(P + "blipFill") ?? shape.Element.Element(P + "spPr")?.Element(A + "blipFill")
            ?? (shape.Kind == ShapeKind.Other ? shape.Element.Descendants(P + "blipFill").FirstOrDefault() : null),
        slide);

    /// <summary>The picture behind the slide; null for none.</summary>
    public static PictureScene? Background(SlideScene slide) => Of(
        new[] { slide.Root, slide.Layout, slide.Master }.Select(root => root?.Element(P + "cSld")?.Element(P + "bg"))
            .FirstOrDefault(found => found is not null)?.Element(P + "bgPr")?.Element(A + "blipFill"),
        slide);

    private static PictureScene? Of(XElement? fill, SlideScene slide)
    {
        string? id = (string?)fill?.Element(A + "blip")?.Attribute(R + "embed");
        DeckPackage package = slide.Deck.Package;
        if (fill is null || package.Part(slide.PartOf(fill), id) is not { } part || package.Bytes(part.Name) is not { } bytes)
        {
            return null;
        }

        XElement? cut = fill.Element(A + "srcRect");
        return new PictureScene(bytes, Cut(cut, "l"), Cut(cut, "t"), Cut(cut, "r"), Cut(cut, "b"));
    }

    private static double Cut(XElement? cut, string side) => Math.Clamp(cut.Share(side) ?? 0, 0, 0.99);
}
