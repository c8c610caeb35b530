namespace PptBatch.OpenXml.Scenes.Colors;

/// <summary>A colour.</summary>
/// <param name="Red">Red, 0 to 1.</param>
/// <param name="Green">Green, 0 to 1.</param>
/// <param name="Blue">Blue, 0 to 1.</param>
/// <param name="Alpha">How much it covers, 0 to 1. Default: 1.</param>
public readonly record struct Rgb(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Contrast ratio as WCAG 2 defines it, 1 to 21.</summary>
    internal static double Contrast(Rgb one, Rgb other)
    {
        (double light, double dark) = (Math.Max(one.Luminance, other.Luminance), Math.Min(one.Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    internal static Rgb FromHex(int value) => new((value >> 16 & 255) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);

    /// <summary>This colour laid over an opaque one.</summary>
    internal Rgb Over(Rgb below) => new(
        (Red * Alpha) + (below.Red * (1 - Alpha)),
        (Green * Alpha) + (below.Green * (1 - Alpha)),
        (Blue * Alpha) + (below.Blue * (1 - Alpha)));

    internal (double Hue, double Saturation, double Lightness) ToHsl()
    {
        double max = Math.Max(Red, Math.Max(Green, Blue)), min = Math.Min(Red, Math.Min(Green, Blue));
        double lightness = (max + min) / 2, range = max - min;
        if (range < 1e-9)
        {
            return (0, 0, lightness);
        }

        double saturation = lightness > 0.5 ? range / (2 - max - min) : range / (max + min);
        double sixth = max == Red ? (Green - Blue) / range + (Green < Blue ? 6 : 0) : max == Green ? ((Blue - Red) / range) + 2
            : ((Red - Green) / range) + 4;
        return (sixth / 6, saturation, lightness);
    }

    internal static Rgb FromHsl(double hue, double saturation, double lightness, double alpha)
    {
        saturation = Math.Clamp(saturation, 0, 1);
        lightness = Math.Clamp(lightness, 0, 1);
        double high = lightness < 0.5 ? lightness * (1 + saturation) : lightness + saturation - (lightness * saturation);
        double low = (2 * lightness) - high;
        return new Rgb(Channel(low, high, hue + (1.0 / 3)), Channel(low, high, hue), Channel(low, high, hue - (1.0 / 3)), alpha);
    }

    /// <summary>As a number sign and six hexadecimal digits.</summary>
    public override string ToString() => $"#{Byte(Red):X2}{Byte(Green):X2}{Byte(Blue):X2}";

    private double Luminance => (0.2126 * ToLinear(Red)) + (0.7152 * ToLinear(Green)) + (0.0722 * ToLinear(Blue));

    internal static double ToLinear(double channel) => channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    internal static double FromLinear(double channel) => channel <= 0.0031308 ? channel * 12.92
        : (1.055 * Math.Pow(channel, 1 / 2.4)) - 0.055;

    private static double Channel(double low, double high, double hue)
    {
        hue -= Math.Floor(hue);
        return hue < 1.0 / 6 ? low + ((high - low) * 6 * hue) : hue < 0.5 ? high : hue < 2.0 / 3
            ? low + ((high - low) * ((2.0 / 3) - hue) * 6) : low;
    }

    private static int Byte(double channel) => (int)Math.Round(Math.Clamp(channel, 0, 1) * 255);
}
