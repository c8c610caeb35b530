namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Stars, bursts and waves.</summary>
internal static class StarShapes
{
    private const double Grid = 21_600;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["star4"] = pen => Star(pen, 4, 0.125),
        ["star5"] = pen => Star(pen, 5, 0.19098, 1.05146, 1.10557),
        ["star6"] = pen => Star(pen, 6, 0.28868, 1.1547),
        ["star7"] = pen => Star(pen, 7, 0.34601, 1.02572, 1.0521),
        ["star8"] = pen => Star(pen, 8, 0.375),
        ["star10"] = pen => Star(pen, 10, 0.42533, 1.05146),
        ["star12"] = pen => Star(pen, 12, 0.375),
        ["star16"] = pen => Star(pen, 16, 0.375),
        ["star24"] = pen => Star(pen, 24, 0.375),
        ["star32"] = pen => Star(pen, 32, 0.375),
        ["irregularSeal1"] = pen => pen.Grid(Grid, Grid).Polygon(
            (10800, 5800), (14522, 0), (14155, 5325), (18380, 4457), (16702, 7315), (21097, 8137), (17607, 10475), (21600, 13290),
            (16837, 12942), (18145, 18095), (14020, 14457), (13247, 19737), (10532, 14935), (8485, 21600), (7715, 15627), (4762, 17617),
            (5667, 13937), (135, 14587), (3722, 11775), (0, 8615), (4627, 7617), (370, 2295), (7312, 6320), (8352, 2295)).End(),
        ["irregularSeal2"] = pen => pen.Grid(Grid, Grid).Polygon(
            (11462, 4342), (14790, 0), (14525, 5777), (18007, 3172), (16380, 6532), (21600, 6645), (16985, 9402), (18270, 11290),
            (16380, 12310), (18877, 15632), (14640, 14350), (14942, 17370), (12180, 15935), (11612, 18842), (9872, 17370), (8700, 19712),
            (7527, 18125), (4917, 21600), (4805, 18240), (1285, 17825), (3330, 15370), (0, 12877), (3935, 11592), (1172, 8270),
            (5372, 7817),
            (4502, 3625), (8550, 6382), (9722, 1887)).End(),
        ["wave"] = pen => Wave(pen, pen.H * pen.Adjust(1, 0.125, 0.2), 1),
        ["doubleWave"] = pen => Wave(pen, pen.H * pen.Adjust(1, 0.0625, 0.125), 2),
    };

    private static void Star(Pen pen, int points, double inner, double acrossFactor = 1, double downFactor = 1)
    {
        double share = pen.Adjust(1, inner, 0.5) * 2;
        (double across, double down, double middle) = (pen.Hc * acrossFactor, pen.Vc * downFactor, pen.Vc * downFactor);
        (double X, double Y)[] corners = new (double X, double Y)[points * 2];
        for (int index = 0; index < corners.Length; index++)
        {
            (double sin, double cos) = Math.SinCos((index * Math.PI / points) - (Math.PI / 2));
            double radius = index % 2 == 0 ? 1 : share;
            corners[index] = (pen.Hc + (across * radius * cos), middle + (down * radius * sin));
        }

        double inset = (1 - (share * 0.70711)) / 2;
        pen.Polygon(corners).Text(pen.W * inset, pen.H * inset, pen.W * (1 - inset), pen.H * (1 - inset));
    }

    private static void Wave(Pen pen, double high, int waves)
    {
        double low = pen.H - high, swing = high * 10 / 3, length = pen.W / waves;
        pen.Move(0, high);
        for (int wave = 0; wave < waves; wave++)
        {
            double x = wave * length;
            pen.Cubic((x + (length / 3), high - swing), (x + (length * 2 / 3), high + swing), (x + length, high));
        }

        pen.Line(pen.W, low);
        for (int wave = waves - 1; wave >= 0; wave--)
        {
            double x = wave * length;
            pen.Cubic((x + (length * 2 / 3), low + swing), (x + (length / 3), low - swing), (x, low));
        }

        pen.Close().Text(0, high * 2, pen.W, pen.H - (high * 2));
    }
}
