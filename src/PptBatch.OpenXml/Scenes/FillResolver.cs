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
/// <param name="Run">How it runs; null for what is no gradient.</param>
internal readonly record struct Paint(bool IsVisible, Rgb? Color, IReadOnlyList<Rgb>? Stops = null, GradientRun? Run = null)
{
    public static Paint None => new(false, null);

    public static Paint Mixed => new(true, null);

    public static Paint Solid(Rgb color) => color.Alpha < 0.01 ? None : new Paint(true, color);
}

/// <summary>Works out fills, those of styles and of the theme included.</summary>
internal static class FillResolver
{
    private static readonly XName ShapeProperties = P + "spPr";
    private static readonly XName Style = P + "style";
    private static readonly XName FillReference = A + "fillRef";

    public static Paint Of(SceneShape shape, SlideScene slide)
    {
        if (shape.Kind is ShapeKind.Picture or ShapeKind.Chart or ShapeKind.Table or ShapeKind.Other)
        {
            return Paint.Mixed;
        }

        foreach (XElement element in shape.Chain)
        {
            if (Explicit(element.Element(ShapeProperties), slide.Colors) is { } paint)
            {
                return paint;
            }
        }

        XElement? reference = shape.Element.Element(Style)?.Element(FillReference);
        return reference.Whole("idx") is null or 0 ? Paint.None
            : Themed(reference!, OfTheme("fillStyleLst", (reference.Whole("idx") ?? 1) - 1, slide), slide);
    }

    /// <summary>The slide's background, its own or the layout's or the master's.</summary>
    public static Paint Background(SlideScene slide)
    {
        XElement? background = BackgroundOf(slide);
        if (background?.Element(P + "bgRef") is { } reference)
        {
            return Themed(reference, ThemedBackground(reference, slide), slide);
        }

        return background is null
            ? Paint.Solid(slide.Colors.Scheme("bg1") ?? Rgb.FromHex(0xFFFFFF))
            : Explicit(background.Element(P + "bgPr"), slide.Colors) ?? Paint.Mixed;
    }

    /// <summary>What the slide, its layout or its master says of its background.</summary>
    public static XElement? BackgroundOf(SlideScene slide) => new[] { slide.Root, slide.Layout, slide.Master }
        .Select(root => root?.Element(P + "cSld")?.Element(P + "bg")).FirstOrDefault(found => found is not null);

    /// <summary>The fill of the theme that a background refers to; those for backgrounds are counted from 1,001.</summary>
    public static XElement? ThemedBackground(XElement reference, SlideScene slide) => reference.Whole("idx") is > 1000 and { } index
        ? OfTheme("bgFillStyleLst", index - 1001, slide)
        : OfTheme("fillStyleLst", (reference.Whole("idx") ?? 0) - 1, slide);

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
        const double Unit = 60_000;
        List<(Rgb? Color, double At)> stops =
        [
            .. (fill.Element(A + "gsLst")?.Elements(A + "gs") ?? [])
                .Select(stop => (colors.Resolve(stop, placeholderColor), Math.Clamp(stop.Share("pos") ?? 0, 0, 1)))
                .OrderBy(stop => stop.Item2),
        ];
        return stops.Count == 0 || stops.Exists(stop => stop.Color is null) ? Paint.Mixed : new Paint(
            true, null, [.. stops.Select(stop => stop.Color!.Value)],
            new GradientRun(
                [.. stops.Select(stop => stop.At)],
                fill.Element(A + "lin") is { } line ? (line.Number("ang") ?? 0) / Unit : 90,
                fill.Element(A + "path") is not null));
    }

    private static XElement? OfTheme(string list, int index, SlideScene slide) =>
        slide.Theme?.Element(A + "themeElements")?.Element(A + "fmtScheme")?.Element(A + list)?.Elements()
            .ElementAtOrDefault(Math.Max(0, index));

    private static Paint Themed(XElement reference, XElement? entry, SlideScene slide)
    {
        Rgb? own = slide.Colors.Resolve(reference);
        return entry?.Name.LocalName == "gradFill" ? Gradient(entry, slide.Colors, own)
            : entry?.Name.LocalName == "solidFill" && slide.Colors.Resolve(entry, own) is { } color ? Paint.Solid(color)
            : Paint.Mixed;
    }
}
