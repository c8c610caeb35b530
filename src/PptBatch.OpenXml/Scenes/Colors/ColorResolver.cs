using System.Globalization;
using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;
using static PptBatch.OpenXml.Packages.Xml.Ooxml;

namespace PptBatch.OpenXml.Scenes.Colors;

/// <summary>Resolves DrawingML colours through the colour map and the theme.</summary>
internal sealed class ColorResolver
{
    private readonly XElement? _scheme;
    private readonly XElement? _map;

    public ColorResolver(XElement? theme, XElement slide, XElement? layout, XElement? master)
    {
        _scheme = theme?.Element(A + "themeElements")?.Element(A + "clrScheme");
        _map = Override(slide) ?? Override(layout) ?? master?.Element(P + "clrMap");
    }

    /// <summary>The colour inside a fill or a reference; null when it is not one that can be worked out.</summary>
    /// <param name="container">An element with a colour as its child.</param>
    /// <param name="placeholderColor">What <c>phClr</c> means here.</param>
    public Rgb? Resolve(XElement? container, Rgb? placeholderColor = null)
    {
        XElement? color = container?.Elements().FirstOrDefault(child => child.Name.LocalName.EndsWith("Clr", StringComparison.Ordinal));
        return color is null || Base(color, placeholderColor) is not { } start ? null : ColorTransforms.Apply(start, color);
    }

    /// <summary>A colour of the theme by its name in the map, such as <c>tx1</c>.</summary>
    public Rgb? Scheme(string name)
    {
        // The name comes from the deck and need not be one that XML allows, so it is compared and never looked up.
        string mapped = _map?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value ?? name switch
        {
            "tx1" => "dk1",
            "tx2" => "dk2",
            "bg1" => "lt1",
            "bg2" => "lt2",
            _ => name,
        };
        XElement? entry = _scheme?.Elements().FirstOrDefault(color => color.Name.LocalName == mapped)?.Elements().FirstOrDefault();
        return entry is null || entry.Name.LocalName == "schemeClr" ? null : Base(entry, null);
    }

    private Rgb? Base(XElement color, Rgb? placeholderColor) => color.Name.LocalName switch
    {
        "srgbClr" => Hex(color.Text("val")),
        "sysClr" => Hex(color.Text("lastClr")) ?? (color.Text("val") == "window" ? Rgb.FromHex(0xFFFFFF) : Rgb.FromHex(0)),
        "schemeClr" when color.Text("val") == "phClr" => placeholderColor,
        "schemeClr" => color.Text("val") is { } name ? Scheme(name) : null,
        "scrgbClr" => new Rgb(
            Rgb.FromLinear(color.Share("r") ?? 0), Rgb.FromLinear(color.Share("g") ?? 0), Rgb.FromLinear(color.Share("b") ?? 0)),
        "hslClr" => Rgb.FromHsl((color.Number("hue") ?? 0) / 21600000, color.Share("sat") ?? 0, color.Share("lum") ?? 0, 1),
        "prstClr" => color.Text("val") switch
        {
            "black" => Rgb.FromHex(0),
            "white" => Rgb.FromHex(0xFFFFFF),
            "red" => Rgb.FromHex(0xFF0000),
            "green" => Rgb.FromHex(0x008000),
            "blue" => Rgb.FromHex(0x0000FF),
            "yellow" => Rgb.FromHex(0xFFFF00),
            "gray" or "grey" => Rgb.FromHex(0x808080),
            _ => null,
        },
        _ => null,
    };

    private static XElement? Override(XElement? root) => root?.Element(P + "clrMapOvr")?.Element(A + "overrideClrMapping");

    private static Rgb? Hex(string? text) =>
        int.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value) ? Rgb.FromHex(value) : null;
}
