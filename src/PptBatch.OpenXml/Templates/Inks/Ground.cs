using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Templates.Inks;

/// <summary>What a text stands on: every colour that may be behind a letter of it.</summary>
/// <param name="Colors">The colours, six hexadecimal digits each.</param>
/// <param name="IsKnown">False over pictures and patterns, whose colours are not known.</param>
internal sealed record Ground(IReadOnlyList<string> Colors, bool IsKnown)
{
    private const double LeastShare = 0.03;
    private const double WholeShare = 0.98;

    /// <summary>What master and layout draw behind an area of a slide.</summary>
    public static Ground Behind(SlideScene slide, Box area)
    {
        (List<Rgb> colors, bool known) = Below(slide, area, slide.Backdrop.Count - 1);
        return new Ground([.. colors.Select(color => color.ToString()[1..]).Distinct()], known);
    }

    /// <summary>Both grounds together.</summary>
    public Ground And(Ground other) => new([.. Colors.Union(other.Colors)], IsKnown && other.IsKnown);

    private static (List<Rgb> Colors, bool Known) Below(SlideScene slide, Box area, int top)
    {
        for (int index = top; index >= 0; index--)
        {
            SceneShape shape = slide.Backdrop[index];
            if (shape.Hidden || shape.Kind == ShapeKind.Line || shape.Bounds is not { } bounds
                || Areas.Intersection(bounds, area) < LeastShare * Areas.Surface(area))
            {
                continue;
            }

            Paint paint = slide.Fill(shape);
            if (paint.IsVisible)
            {
                return Painted(slide, area, index, paint, Areas.Contains(bounds, area, WholeShare) && IsRectangle(shape));
            }
        }

        Paint background = slide.Background;
        return ColorsOf(background) is { } colors ? (colors, true) : ([], false);
    }

    private static (List<Rgb> Colors, bool Known) Painted(SlideScene slide, Box area, int index, Paint paint, bool covers)
    {
        if (ColorsOf(paint) is not { } own)
        {
            return ([], false);
        }

        if (covers && own.TrueForAll(color => color.Alpha >= 1))
        {
            return (own, true);
        }

        (List<Rgb> below, bool known) = Below(slide, area, index - 1);
        IEnumerable<Rgb> seen = own.SelectMany(color => color.Alpha >= 1 ? [color] : below.Select(color.Over));
        return ([.. seen, .. covers ? [] : below], known);
    }

    private static List<Rgb>? ColorsOf(Paint paint) => paint.Color is { } color ? [color] : paint.Stops is { } stops ? [.. stops] : null;

    private static bool IsRectangle(SceneShape shape) =>
        shape.Kind == ShapeKind.Shape && shape.Element.Element(P + "spPr") is { } properties && properties.Element(A + "custGeom") is null
        && properties.Element(A + "prstGeom")?.Attribute("prst")?.Value is null or "rect";
}
