using System.Globalization;

namespace PptBatch.OpenXml.Design.Theming;

/// <summary>Contrast of two colours as the Web Content Accessibility Guidelines count it.</summary>
internal static class ContrastRatio
{
    /// <summary>The least for text of an ordinary size, as the guidelines require at level AA.</summary>
    public const double LeastForText = 4.5;

    /// <summary>1 for equal colours to 21 for black on white.</summary>
    public static double Of(string one, string other)
    {
        double first = RelativeLuminance(one);
        double second = RelativeLuminance(other);
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    /// <summary>0 for black to 1 for white.</summary>
    public static double RelativeLuminance(string rgb) =>
        (0.2126 * Linear(rgb, 0)) + (0.7152 * Linear(rgb, 2)) + (0.0722 * Linear(rgb, 4));

    /// <summary>A channel of a colour, from 0 to 1, as light.</summary>
    public static double Linear(string rgb, int at)
    {
        double channel = int.Parse(rgb.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);
    }
}
