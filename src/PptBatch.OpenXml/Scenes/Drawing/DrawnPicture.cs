using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Parts;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
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
    private const double LeastTile = 0.05;
    private const double MostInset = 20;

    /// <summary>
    /// Room between its box and the picture at the left, top, right and bottom, as shares of the box; below zero where the box cuts it off.
    /// </summary>
    public (double Left, double Top, double Right, double Bottom) Inset { get; init; }

    /// <summary>The size at which it is repeated, 1 for its own at 96 pixels an inch; null where it is stretched.</summary>
    public double? TileScale { get; init; }

    /// <summary>How much it covers, 0 to 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>The colours that its black and its white are shown in; null for its own.</summary>
    public (Rgb Dark, Rgb Light)? Duotone { get; init; }

    /// <summary>The picture that a shape shows or is filled with; null for none, and for one that is not in the deck.</summary>
    internal static DrawnPicture? Of(SceneShape shape, SlideScene slide) => Of(
        shape.Element.Element(P + "blipFill") ?? shape.Element.Element(P + "spPr")?.Element(A + "blipFill")
            ?? (shape.Kind == ShapeKind.Other ? shape.Element.Descendants(P + "blipFill").FirstOrDefault() : null),
        slide);

    /// <summary>The picture behind the slide, its own or one of the theme's; null for none.</summary>
    internal static DrawnPicture? Background(SlideScene slide)
    {
        XElement? background = FillResolver.BackgroundOf(slide), reference = background?.Element(P + "bgRef");
        return reference is null ? Of(background?.Element(P + "bgPr")?.Element(A + "blipFill"), slide)
            : FillResolver.ThemedBackground(reference, slide) is { } fill && fill.Name == A + "blipFill"
                ? Of(fill, slide, slide.Colors.Resolve(reference)) : null;
    }

    private static DrawnPicture? Of(XElement? fill, SlideScene slide, Rgb? placeholderColor = null)
    {
        string? id = (string?)fill?.Element(A + "blip")?.Attribute(R + "embed");
        DeckPackage package = slide.Deck.Package;
        if (fill is null || package.Part(slide.PartOf(fill), id) is not { } part || package.Bytes(part.Name) is not { } bytes)
        {
            return null;
        }

        XElement? cut = fill.Element(A + "srcRect");
        XElement? inset = fill.Element(A + "stretch")?.Element(A + "fillRect");
        return new DrawnPicture(bytes, Cut(cut, "l"), Cut(cut, "t"), Cut(cut, "r"), Cut(cut, "b"))
        {
            Inset = (Share(inset, "l"), Share(inset, "t"), Share(inset, "r"), Share(inset, "b")),
            TileScale = fill.Element(A + "tile") is { } tile ? Math.Clamp(tile.Share("sx") ?? 1, LeastTile, 100) : null,
            Opacity = Math.Clamp(fill.Element(A + "blip")?.Element(A + "alphaModFix").Share("amt") ?? 1, 0, 1),
            Duotone = Tones(fill.Element(A + "blip")?.Element(A + "duotone"), slide, placeholderColor),
        };
    }

    private static double Cut(XElement? cut, string side) => Math.Clamp(cut.Share(side) ?? 0, 0, 0.99);

    private static double Share(XElement? inset, string side) => Math.Clamp(inset.Share(side) ?? 0, -MostInset, 0.99);

    // The resolver takes the first colour of what it is given.
    private static (Rgb Dark, Rgb Light)? Tones(XElement? duotone, SlideScene slide, Rgb? placeholderColor)
    {
        Rgb?[] tones = [.. (duotone?.Elements() ?? []).Take(2)
            .Select(color => slide.Colors.Resolve(new XElement(A + "tone", color), placeholderColor))];
        return tones is [{ } dark, { } light] ? (dark, light) : null;
    }
}
