using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Looks;

/// <summary>A line around a shape, or the line that a shape is.</summary>
/// <param name="Color">Its colour; of a gradient, its first.</param>
/// <param name="WidthPt">Its width in points.</param>
/// <param name="Properties">What the shape says of it.</param>
internal readonly record struct Outline(Rgb Color, double WidthPt, XElement? Properties = null)
{
    private const double StandardWidthPt = 0.75;

    /// <summary>The outline of a shape; null for none.</summary>
    public static Outline? Of(SceneShape shape, SlideScene slide)
    {
        XElement? line = shape.Chain.Select(element => element.Element(P + "spPr")?.Element(A + "ln"))
            .FirstOrDefault(found => found is not null);
        XElement? reference = shape.Element.Element(P + "style")?.Element(A + "lnRef");
        XElement? themed = reference.Whole("idx") is { } index and > 0
            ? slide.Theme?.Element(A + "themeElements")?.Element(A + "fmtScheme")?.Element(A + "lnStyleLst")?
                .Elements(A + "ln").ElementAtOrDefault(index - 1)
            : null;
        return Read(line, slide.Colors, themed, slide.Colors.Resolve(reference));
    }

    /// <summary>A line by its properties; null for none.</summary>
    public static Outline? Read(XElement? line, ColorResolver colors, XElement? themed = null, Rgb? themedColor = null)
    {
        Paint paint = FillResolver.Explicit(line, colors) ?? (themedColor is { } color ? Paint.Solid(color) : Paint.None);
        return paint is { IsVisible: true } && (paint.Color ?? paint.Stops?[0]) is { } shown
            ? new Outline(shown, line.Points("w") ?? themed.Points("w") ?? StandardWidthPt, line)
            : null;
    }
}
