using System.Xml.Linq;
using PptBatch.OpenXml.Packages.Xml;

namespace PptBatch.OpenXml.Scenes.Colors;

/// <summary>Changes that a colour carries as children, applied in their order.</summary>
internal static class ColorTransforms
{
    public static Rgb Apply(Rgb color, XElement element)
    {
        foreach (XElement change in element.Elements())
        {
            if (change.Share("val") is { } amount)
            {
                color = Apply(color, change.Name.LocalName, amount);
            }
        }

        return color;
    }

    private static Rgb Apply(Rgb color, string name, double amount)
    {
        (double hue, double saturation, double lightness) = color.ToHsl();
        return name switch
        {
            "alpha" => color with { Alpha = Math.Clamp(amount, 0, 1) },
            "lumMod" => Rgb.FromHsl(hue, saturation, lightness * amount, color.Alpha),
            "lumOff" => Rgb.FromHsl(hue, saturation, lightness + amount, color.Alpha),
            "satMod" => Rgb.FromHsl(hue, saturation * amount, lightness, color.Alpha),
            "satOff" => Rgb.FromHsl(hue, saturation + amount, lightness, color.Alpha),
            "shade" => Linear(color, channel => channel * amount),
            "tint" => Linear(color, channel => (channel * amount) + (1 - amount)),
            _ => color,
        };
    }

    private static Rgb Linear(Rgb color, Func<double, double> change) => new(
        Channel(color.Red, change), Channel(color.Green, change), Channel(color.Blue, change), color.Alpha);

    private static double Channel(double channel, Func<double, double> change) =>
        Rgb.FromLinear(Math.Clamp(change(Rgb.ToLinear(channel)), 0, 1));
}
