using PptBatch.OpenXml.Design.Theming;

namespace PptBatch.OpenXml.Tests.Design.Theming;

internal enum ColorVision { Full, Protan, Deutan }

/// <summary>Colours as people without red or green cones see them (Viénot, Brettel and Mollon 1999), in CIE Lab under D65.</summary>
internal static class SeenColor
{
    public static double[] Lab(string rgb, ColorVision vision)
    {
        double red = ContrastRatio.Linear(rgb, 0);
        double green = ContrastRatio.Linear(rgb, 2);
        double blue = ContrastRatio.Linear(rgb, 4);
        (red, green, blue) = vision switch
        {
            ColorVision.Protan =>
                ((0.11238 * red) + (0.88762 * green), (0.11238 * red) + (0.88762 * green), (0.00401 * red) - (0.00401 * green) + blue),
            ColorVision.Deutan =>
                ((0.29275 * red) + (0.70725 * green), (0.29275 * red) + (0.70725 * green), (-0.02234 * red) + (0.02234 * green) + blue),
            _ => (red, green, blue),
        };
        double x = Root(((0.4124 * red) + (0.3576 * green) + (0.1805 * blue)) / 0.9505);
        double y = Root((0.2126 * red) + (0.7152 * green) + (0.0722 * blue));
        double z = Root(((0.0193 * red) + (0.1192 * green) + (0.9505 * blue)) / 1.089);
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];
    }

    private static double Root(double value) => value > 0.008856 ? Math.Cbrt(value) : (7.787 * value) + (16 / 116.0);
}
