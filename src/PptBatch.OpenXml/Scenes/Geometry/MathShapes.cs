namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Signs of arithmetic.</summary>
internal static class MathShapes
{
    // The part of the box that a sign takes.
    private const double Reach = 0.7349;
    private const double Thick = 0.2352;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["mathPlus"] = pen =>
        {
            double half = pen.S * pen.Adjust(1, Thick, Reach) / 2, across = pen.W * Reach / 2, down = pen.H * Reach / 2;
            (double x, double y) = (pen.Hc, pen.Vc);
            pen.Polygon(
                (x - across, y - half), (x - half, y - half), (x - half, y - down), (x + half, y - down), (x + half, y - half),
                (x + across, y - half), (x + across, y + half), (x + half, y + half), (x + half, y + down), (x - half, y + down),
                (x - half, y + half), (x - across, y + half));
        },
        ["mathMinus"] = pen => Bar(pen, 0, pen.H * pen.Adjust(1, Thick) / 2),
        ["mathMultiply"] = Times,
        ["mathDivide"] = pen =>
        {
            double radius = pen.Adjust(3, 0.1176, 0.3675, 0.01), half = pen.H * pen.Adjust(1, Thick, Reach) / 2;
            double gap = pen.H * (pen.Adjust(2, 0.0588, Reach) + radius) + half;
            radius *= pen.H;
            Bar(pen, 0, half);
            pen.Oval(pen.Hc, pen.Vc - gap, radius, radius).Oval(pen.Hc, pen.Vc + gap, radius, radius);
        },
        ["mathEqual"] = pen => Equal(pen, gapNumber: 2),
        ["mathNotEqual"] = pen =>
        {
            Equal(pen, gapNumber: 3);
            double tilt = pen.Angle(2, 110), half = pen.H * pen.Adjust(1, Thick, 0.5) / 2 / Math.Max(0.3, Math.Abs(Math.Sin(tilt)));
            double lean = pen.Vc * Math.Cos(tilt) / Math.Max(0.3, Math.Sin(tilt));
            pen.Part().Polygon(
                (pen.Hc - lean - half, 0), (pen.Hc - lean + half, 0), (pen.Hc + lean + half, pen.H), (pen.Hc + lean - half, pen.H));
        },
    };

    private static void Bar(Pen pen, double at, double half) => pen.Rectangle(
        pen.Hc - (pen.W * Reach / 2), pen.Vc + at - half, pen.Hc + (pen.W * Reach / 2), pen.Vc + at + half);

    private static void Equal(Pen pen, int gapNumber)
    {
        double thick = pen.H * pen.Adjust(1, Thick, 0.36745), gap = pen.H * pen.Adjust(gapNumber, 0.1176);
        Bar(pen, -(gap + thick) / 2, thick / 2);
        Bar(pen, (gap + thick) / 2, thick / 2);
    }

    private static void Times(Pen pen)
    {
        double tilt = Math.Atan2(pen.H, pen.W), length = Math.Sqrt((pen.W * pen.W) + (pen.H * pen.H));
        (double sin, double cos) = Math.SinCos(tilt);
        double thick = pen.S * pen.Adjust(1, Thick, 0.51965), out1 = (length - (length * 0.51965)) / 2;
        (double aX, double aY) = ((cos * out1) - (sin * thick / 2), (sin * out1) + (cos * thick / 2));
        (double bX, double bY) = ((cos * out1) + (sin * thick / 2), (sin * out1) - (cos * thick / 2));
        double slope = sin / cos, c = bY + ((pen.Hc - bX) * slope), f = pen.W - aX - ((pen.Vc - aY) / slope);
        pen.Polygon(
            (aX, aY), (bX, bY), (pen.Hc, c), (pen.W - bX, bY), (pen.W - aX, aY), (f, pen.Vc), (pen.W - aX, pen.H - aY),
            (pen.W - bX, pen.H - bY), (pen.Hc, pen.H - c), (bX, pen.H - bY), (aX, pen.H - aY), (pen.W - f, pen.Vc));
    }
}
