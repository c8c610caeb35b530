using System.Globalization;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>
/// A colour in OKLCH, where equal steps look equally large: lightness 0 to 1, chroma from 0 for grey to about 0.32, hue in degrees.
/// Formulas: Björn Ottosson, "A perceptual color space for image processing", 2020.
/// </summary>
internal readonly record struct Oklch(double Lightness, double Chroma, double Hue)
{
    private const double LeastChroma = 0.001;
    private const double InGamut = 1e-4;

    /// <summary>From six hexadecimal digits.</summary>
    public static Oklch Of(string rgb)
    {
        double red = ContrastRatio.Linear(rgb, 0);
        double green = ContrastRatio.Linear(rgb, 2);
        double blue = ContrastRatio.Linear(rgb, 4);
        double l = Math.Cbrt((0.4122214708 * red) + (0.5363325363 * green) + (0.0514459929 * blue));
        double m = Math.Cbrt((0.2119034982 * red) + (0.6806995451 * green) + (0.1073969566 * blue));
        double s = Math.Cbrt((0.0883024619 * red) + (0.2817188376 * green) + (0.6299787005 * blue));
        double a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        double b = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        double hue = Math.Atan2(b, a) * 180 / Math.PI;
        return new Oklch(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (b * b)), hue < 0 ? hue + 360 : hue);
    }

    /// <summary>Degrees between two hues, 0 to 180.</summary>
    public static double HueDistance(Oklch one, Oklch other) => 180 - Math.Abs(180 - Math.Abs(one.Hue - other.Hue));

    /// <summary>Six hexadecimal digits; chroma that a screen cannot show is taken away.</summary>
    public string ToRgb()
    {
        for (double chroma = Chroma; ; chroma = chroma * 0.95 < LeastChroma ? 0 : chroma * 0.95)
        {
            double[] channels = Linear(chroma);
            if (chroma == 0 || channels.All(channel => channel is >= -InGamut and <= 1 + InGamut))
            {
                return string.Concat(channels.Select(Hex));
            }
        }
    }

    private double[] Linear(double chroma)
    {
        double a = chroma * Math.Cos(Hue * Math.PI / 180);
        double b = chroma * Math.Sin(Hue * Math.PI / 180);
        double l = Cube(Lightness + (0.3963377774 * a) + (0.2158037573 * b));
        double m = Cube(Lightness - (0.1055613458 * a) - (0.0638541728 * b));
        double s = Cube(Lightness - (0.0894841775 * a) - (1.2914855480 * b));
        return
        [
            (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s),
            (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s),
            (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s),
        ];
    }

    private static double Cube(double value) => value * value * value;

    private static string Hex(double linear)
    {
        double light = Math.Clamp(linear, 0, 1);
        double channel = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return ((int)Math.Round(channel * 255)).ToString("X2", CultureInfo.InvariantCulture);
    }
}
