using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;
using PptBatch.OpenXml.Scenes.Shapes;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>Reads colours, lines and text of a chart's elements.</summary>
internal sealed class ChartLook
{
    private const double StandardSizePt = 10;
    private const double SmallestSizePt = 4;
    private const double LargestSizePt = 96;
    private readonly SlideScene _slide;
    private readonly ChartText _standard;

    public ChartLook(SlideScene slide, XElement space)
    {
        _slide = slide;
        ChartText plain = new(StandardSizePt, Scheme("tx1"), false, FaceNames.Resolve(null, slide.Theme));
        _standard = Read(space.Element(C + "txPr"), plain);
    }

    public Rgb Surface => Scheme("bg1");

    /// <summary>The look of an element's text, its title's first words included.</summary>
    public ChartText Text(XElement? element, double scale = 1, bool bold = false) => Read(
        element?.Element(C + "txPr") ?? element?.Element(C + "tx")?.Element(C + "rich"),
        _standard with { SizePt = _standard.SizePt * scale, Bold = bold || _standard.Bold });

    /// <summary>The colour that an element is filled with, of a gradient its first; null where it says none.</summary>
    public Rgb? Fill(XElement? element) =>
        FillResolver.Explicit(element?.Element(C + "spPr"), _slide.Colors) is { IsVisible: true } paint
            ? paint.Color ?? paint.Stops?[0] : null;

    public static bool HasNoFill(XElement? element) => element?.Element(C + "spPr")?.Element(A + "noFill") is not null;

    /// <summary>The line of an element; the standard where it says none, null where it says that there is none.</summary>
    public ChartStroke? Stroke(XElement? element, ChartStroke? standard)
    {
        XElement? line = element?.Element(C + "spPr")?.Element(A + "ln");
        return line is null ? standard
            : line.Element(A + "noFill") is not null ? null
            : Outline.Read(line, _slide.Colors, null, standard?.Color) is { } read
                ? new ChartStroke(read.Color, line.Points("w") ?? standard?.WidthPt ?? read.WidthPt)
                : standard;
    }

    /// <summary>The theme's colour of a series or a point; after six they begin again, darker and then lighter.</summary>
    public Rgb Accent(int index)
    {
        Rgb color = _slide.Colors.Scheme($"accent{(index % 6) + 1}") ?? Rgb.FromHex(0x4472C4);
        (double hue, double saturation, double lightness) = color.ToHsl();
        return (index / 6 % 3) switch
        {
            1 => Rgb.FromHsl(hue, saturation, lightness * 0.6, 1),
            2 => Rgb.FromHsl(hue, saturation, (lightness * 0.8) + 0.2, 1),
            _ => color,
        };
    }

    /// <summary>The colour of axes and grids that say none.</summary>
    public Rgb Faint => Scheme("tx1") with { Alpha = 0.25 };

    private ChartText Read(XElement? body, ChartText standard)
    {
        XElement? paragraph = body?.Element(A + "p");
        foreach (XElement? properties in new[]
        {
            paragraph?.Element(A + "pPr")?.Element(A + "defRPr"), paragraph?.Element(A + "r")?.Element(A + "rPr"),
        })
        {
            if (properties is not null)
            {
                string? face = properties.Element(A + "latin").Text("typeface");
                standard = new ChartText(
                    properties.Number("sz") is { } size ? Math.Clamp(size / 100, SmallestSizePt, LargestSizePt) : standard.SizePt,
                    _slide.Colors.Resolve(properties.Element(A + "solidFill")) ?? standard.Color,
                    properties.Flag("b") ?? standard.Bold,
                    face is null ? standard.Face : FaceNames.Resolve(face, _slide.Theme));
            }
        }

        return standard;
    }

    private Rgb Scheme(string name) => _slide.Colors.Scheme(name) ?? Rgb.FromHex(name == "bg1" ? 0xFFFFFF : 0);
}
