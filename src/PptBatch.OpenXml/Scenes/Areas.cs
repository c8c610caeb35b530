using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>What a shape covers on the slide: its box where it shows one, else only its text.</summary>
internal static class Areas
{
    private static readonly XName ShapeProperties = P + "spPr";
    private static readonly XName Line = A + "ln";

    public static Box? Of(SceneShape shape, SlideScene slide) => shape.Kind switch
    {
        ShapeKind.Line => null,
        ShapeKind.Table => slide.Table(shape)?.Grown,
        ShapeKind.Shape => OfShape(shape, slide),
        _ => shape.Bounds,
    };

    /// <summary>The box that holds a shape's lines, turned as the shape is; null for none and for lines that are not level in it.</summary>
    public static Box? Ink(SceneShape shape, SlideScene slide) =>
        slide.Placed(shape)?.Ink is { } ink ? shape.Turned(ink) : null;

    /// <summary>
    /// False where what the text covers is a guess: its face has no measured widths, it does not run level, or it is turned by an angle at
    /// which a box holds more than what is in it.
    /// </summary>
    public static bool IsKnown(SceneShape shape, SlideScene slide) =>
        shape.Kind != ShapeKind.Shape || slide.Text(shape) is not { IsEmpty: false } text
        || (!text.Body.Unusual && text.IsMeasured && shape.Rotation % 90 == 0);

    /// <summary>True when the shape's box can be seen: it has a fill or an outline.</summary>
    public static bool IsBoxVisible(SceneShape shape, SlideScene slide) =>
        shape.Kind != ShapeKind.Shape || slide.Fill(shape).IsVisible || HasOutline(shape);

    public static double Intersection(Box one, Box other)
    {
        double width = Math.Min(one.Right, other.Right) - Math.Max(one.X, other.X);
        double height = Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    public static double Surface(Box box) => Math.Max(0, box.Width) * Math.Max(0, box.Height);

    /// <summary>True when at least <paramref name="share"/> of the inner box lies in the outer one.</summary>
    public static bool Contains(Box outer, Box inner, double share = 0.98) =>
        Surface(inner) > 0 && Intersection(outer, inner) >= share * Surface(inner);

    private static Box? OfShape(SceneShape shape, SlideScene slide)
    {
        if (shape.Bounds is not { } bounds)
        {
            return null;
        }

        bool visible = IsBoxVisible(shape, slide);
        SceneText text = slide.Text(shape);
        if (text.IsEmpty)
        {
            return visible ? bounds : null;
        }

        // The lines of turned or vertical text are not placed, its box stands for it.
        return Ink(shape, slide) is not { } ink ? bounds : visible ? Union(bounds, ink) : ink;
    }

    private static Box Union(Box one, Box other)
    {
        double left = Math.Min(one.X, other.X), top = Math.Min(one.Y, other.Y);
        return new Box(left, top, Math.Max(one.Right, other.Right) - left, Math.Max(one.Bottom, other.Bottom) - top);
    }

    private static bool HasOutline(SceneShape shape)
    {
        XElement? line = null;
        for (int index = 0; index < shape.Chain.Count && line is null; index++)
        {
            line = shape.Chain[index].Element(ShapeProperties)?.Element(Line);
        }

        return line is not null
            ? line.Element(A + "noFill") is null && line.HasElements
            : shape.Element.Element(P + "style")?.Element(A + "lnRef").Whole("idx") is > 0;
    }
}
