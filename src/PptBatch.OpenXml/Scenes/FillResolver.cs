using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes;

/// <summary>What a shape or a background is painted with: nothing, one colour, or something of many colours.</summary>
/// <param name="IsVisible">False for no paint at all.</param>
/// <param name="Color">The one colour; null for many.</param>
/// <param name="Stops">The colours between which a gradient runs; null for what is no gradient.</param>
internal readonly record struct Paint(bool IsVisible, Rgb? Color, IReadOnlyList<Rgb>? Stops = null)
{
    public static Paint None => new(false, null);

    public static Paint Mixed => new(true, null);

    public static Paint Solid(Rgb color) => color.Alpha < 0.01 ? None : new Paint(true, color);
}

/// <summary>Works out fills, those of styles and of the theme included.</summary>
internal static class FillResolver
{
    public static Paint Of(SceneShape shape, SlideScene slide)
    {
        if (shape.Kind is ShapeKind.Picture or ShapeKind.Chart or ShapeKind.Table or ShapeKind.Other)
        {
            return Paint.Mixed;
        }

        foreach (XElement element in shape.Chain)
        {
            if (Explicit(element.Element(P + "spPr"), slide.Colors) is { } paint)
            {
                return paint;
            }
        }

        XElement? reference = shape.Element.Element(P + "style")?.Element(A + "fillRef");
        return reference.Whole("idx") is null or 0 ? Paint.None
            : Themed(reference!, "fillStyleLst", (reference.Whole("idx") ?? 1) - 1, slide);
    }

    /// <summary>The slide's background, its own or the layout's or the master's.</summary>
    public static Paint Background(SlideScene slide)
    {
        XElement? background = new[] { slide.Root, slide.Layout, slide.Master }
            .Select(root => root?.Element(P + "cSld")?.Element(P + "bg")).FirstOrDefault(found => found is not null);
        if (background?.Element(P + "bgRef") is { } reference)
        {
            int index = reference.Whole("idx") ?? 0;
            return index > 1000 ? Themed(reference, "bgFillStyleLst", index - 1001, slide)
                : Themed(reference, "fillStyleLst", index - 1, slide);
        }

        return background is null
            ? Paint.Solid(slide.Colors.Scheme("bg1") ?? Rgb.FromHex(0xFFFFFF))
            : Explicit(background.Element(P + "bgPr"), slide.Colors) ?? Paint.Mixed;
    }

    /// <summary>The fill that an element of properties says itself; null when it says none.</summary>
    public static Paint? Explicit(XElement? properties, ColorResolver colors)
    {
        XElement? fill = properties?.Elements().FirstOrDefault(child =>
            child.Name.LocalName is "noFill" or "solidFill" or "gradFill" or "blipFill" or "pattFill" or "grpFill");
        return fill?.Name.LocalName switch
        {
            null => null,
            "noFill" => Paint.None,
            "solidFill" => colors.Resolve(fill) is { } color ? Paint.Solid(color) : Paint.Mixed,
            "gradFill" => Gradient(fill, colors, null),
            _ => Paint.Mixed,
        };
    }

    private static Paint Gradient(XElement fill, ColorResolver colors, Rgb? placeholderColor)
    {
        List<Rgb?> stops =
            [.. (fill.Element(A + "gsLst")?.Elements(A + "gs") ?? []).Select(stop => colors.Resolve(stop, placeholderColor))];
        return stops.Count == 0 || stops.Contains(null) ? Paint.Mixed : new Paint(true, null, [.. stops.Select(stop => stop!.Value)]);
    }

    private static Paint Themed(XElement reference, string list, int index, SlideScene slide)
    {
        XElement? entry = slide.Theme?.Element(A + "themeElements")?.Element(A + "fmtScheme")?.Element(A + list)?.Elements()
            .ElementAtOrDefault(Math.Max(0, index));
        Rgb? own = slide.Colors.Resolve(reference);
        return entry?.Name.LocalName == "gradFill" ? Gradient(entry, slide.Colors, own)
            : entry?.Name.LocalName == "solidFill" && slide.Colors.Resolve(entry, own) is { } color ? Paint.Solid(color)
            : Paint.Mixed;
    }
}
