using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>A picture's bytes and the shares that are cut off at its edges.</summary>
/// <param name="Bytes">The file as the deck holds it. Untrusted.</param>
/// <param name="Left">Share of its width that is cut off at the left, 0 to 0.99.</param>
/// <param name="Top">Share of its height that is cut off at the top.</param>
/// <param name="Right">Share of its width that is cut off at the right.</param>
/// <param name="Bottom">Share of its height that is cut off at the bottom.</param>
public sealed record DrawnPicture(ReadOnlyMemory<byte> Bytes, double Left, double Top, double Right, double Bottom)
{
    /// <summary>The picture that a shape shows or is filled with; null for none, and for one that is not in the deck.</summary>
    internal static DrawnPicture? Of(SceneShape shape, SlideScene slide) => Of(
        shape.Element.Element(P + "blipFill") ?? shape.Element.Element(P + "spPr")?.Element(A + "blipFill")
            ?? (shape.Kind == ShapeKind.Other ? shape.Element.Descendants(P + "blipFill").FirstOrDefault() : null),
        slide);

    /// <summary>The picture behind the slide; null for none.</summary>
    internal static DrawnPicture? Background(SlideScene slide) => Of(
        new[] { slide.Root, slide.Layout, slide.Master }.Select(root => root?.Element(P + "cSld")?.Element(P + "bg"))
            .FirstOrDefault(found => found is not null)?.Element(P + "bgPr")?.Element(A + "blipFill"),
        slide);

    private static DrawnPicture? Of(XElement? fill, SlideScene slide)
    {
        string? id = (string?)fill?.Element(A + "blip")?.Attribute(R + "embed");
        DeckPackage package = slide.Deck.Package;
        if (fill is null || package.Part(slide.PartOf(fill), id) is not { } part || package.Bytes(part.Name) is not { } bytes)
        {
            return null;
        }

        XElement? cut = fill.Element(A + "srcRect");
        return new DrawnPicture(bytes, Cut(cut, "l"), Cut(cut, "t"), Cut(cut, "r"), Cut(cut, "b"));
    }

    private static double Cut(XElement? cut, string side) => Math.Clamp(cut.Share(side) ?? 0, 0, 0.99);
}
