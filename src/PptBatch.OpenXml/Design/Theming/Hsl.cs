using System.Globalization;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>Hue, saturation and luminance, each 0 to 1: the space in which DrawingML lightens and darkens.</summary>
internal static class Hsl
{
    public static (double Hue, double Saturation, double Luminance) Of(string rgb)
    {
        double red = Channel(rgb, 0);
        double green = Channel(rgb, 2);
        double blue = Channel(rgb, 4);
        double high = Math.Max(red, Math.Max(green, blue));
        double low = Math.Min(red, Math.Min(green, blue));
        double luminance = (high + low) / 2;
        double range = high - low;
        if (range == 0)
        {
            return (0, 0, luminance);
        }

        double saturation = luminance > 0.5 ? range / (2 - high - low) : range / (high + low);
        double sixth = high == red ? ((green - blue) / range) + (green < blue ? 6 : 0)
            : high == green ? ((blue - red) / range) + 2
            : ((red - green) / range) + 4;
        return (sixth / 6, saturation, luminance);
    }

    public static string ToRgb(double hue, double saturation, double luminance)
    {
        double upper = luminance < 0.5 ? luminance * (1 + saturation) : luminance + saturation - (luminance * saturation);
        double lower = (2 * luminance) - upper;
        return Hex(Part(lower, upper, hue + (1 / 3.0))) + Hex(Part(lower, upper, hue)) + Hex(Part(lower, upper, hue - (1 / 3.0)));
    }

    private static double Part(double lower, double upper, double hue)
    {
        double turn = hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue;
        return turn < 1 / 6.0 ? lower + ((upper - lower) * 6 * turn)
            : turn < 0.5 ? upper
            : turn < 2 / 3.0 ? lower + ((upper - lower) * 6 * ((2 / 3.0) - turn))
            : lower;
    }

    private static double Channel(string rgb, int at) =>
        int.Parse(rgb.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;

    private static string Hex(double channel) => ((int)Math.Round(channel * 255)).ToString("X2", CultureInfo.InvariantCulture);
}
