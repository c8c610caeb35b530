namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Forms with straight sides.</summary>
internal static class PlainShapes
{
    private const double Grid = 21_600;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["rect"] = pen => pen.Rectangle(0, 0, pen.W, pen.H),
        ["triangle"] = Triangle,
        ["rtTriangle"] = pen => pen.Polygon((0, 0), (pen.W, pen.H), (0, pen.H))
            .Text(pen.W / 12, pen.H * 7 / 12, pen.W * 7 / 12, pen.H * 11 / 12),
        ["diamond"] = Diamond,
        ["parallelogram"] = Parallelogram,
        ["trapezoid"] = Trapezoid,
        ["nonIsoscelesTrapezoid"] = pen =>
        {
            double left = pen.S * pen.Adjust(1, 0.25, pen.Hc / pen.S), right = pen.S * pen.Adjust(2, 0.25, pen.Hc / pen.S);
            pen.Polygon((0, pen.H), (left, 0), (pen.W - right, 0), (pen.W, pen.H));
        },
        ["pentagon"] = pen => Regular(pen, 5, 1.05146, 1.10557),
        ["hexagon"] = pen =>
        {
            double x = pen.S * pen.Adjust(1, 0.25, pen.Hc / pen.S);
            pen.Polygon((0, pen.Vc), (x, 0), (pen.W - x, 0), (pen.W, pen.Vc), (pen.W - x, pen.H), (x, pen.H))
                .Text(pen.W / 8, pen.H / 8, pen.W * 7 / 8, pen.H * 7 / 8);
        },
        ["heptagon"] = pen => Regular(pen, 7, 1.02572, 1.0521),
        ["octagon"] = pen =>
        {
            double cut = pen.S * pen.Adjust(1, 0.29289, 0.5);
            (double x, double y) = (pen.W - cut, pen.H - cut);
            pen.Polygon((0, cut), (cut, 0), (x, 0), (pen.W, cut), (pen.W, y), (x, pen.H), (cut, pen.H), (0, y))
                .Text(cut / 2, cut / 2, pen.W - (cut / 2), pen.H - (cut / 2));
        },
        ["decagon"] = pen => Regular(pen, 10, 1, 1.05146, 18),
        ["dodecagon"] = pen => Regular(pen, 12, 1.03528, 1.03528, 15),
        ["plus"] = pen =>
        {
            double arm = pen.S * pen.Adjust(1, 0.25, 0.5);
            (double x, double y) = (pen.W - arm, pen.H - arm);
            pen.Polygon(
                (0, arm), (arm, arm), (arm, 0), (x, 0), (x, arm), (pen.W, arm), (pen.W, y), (x, y),
                (x, pen.H), (arm, pen.H), (arm, y), (0, y));
        },
        ["corner"] = pen =>
        {
            double x = pen.S * pen.Adjust(2, 0.5, pen.W / pen.S), y = pen.H - (pen.S * pen.Adjust(1, 0.5, pen.H / pen.S));
            pen.Polygon((0, 0), (x, 0), (x, y), (pen.W, y), (pen.W, pen.H), (0, pen.H)).Text(0, y, pen.W, pen.H);
        },
        ["diagStripe"] = pen =>
        {
            double share = pen.Adjust(1, 0.5);
            pen.Polygon((0, pen.H * share), (pen.W * share, 0), (pen.W, 0), (0, pen.H));
        },
        ["halfFrame"] = HalfFrame,
        ["frame"] = pen =>
        {
            double thick = pen.S * pen.Adjust(1, 0.125, 0.5);
            (double x, double y) = (pen.W - thick, pen.H - thick);
            pen.Rectangle(0, 0, pen.W, pen.H).Polygon((thick, thick), (thick, y), (x, y), (x, thick)).Text(thick, thick, x, y);
        },
        ["lightningBolt"] = pen => pen.Grid(Grid, Grid).Polygon(
            (8472, 0), (12860, 6080), (11050, 6797), (16577, 12007), (14767, 12877), (21600, 21600), (10012, 14915), (12222, 13987),
            (5022, 9705), (7602, 8382), (0, 3890)).End(),
    };

    public static void Triangle(Pen pen)
    {
        double top = pen.W * pen.Adjust(1, 0.5);
        pen.Polygon((0, pen.H), (top, 0), (pen.W, pen.H)).Text(top / 2, pen.Vc, (top / 2) + pen.Hc, pen.H);
    }

    public static void Diamond(Pen pen) => pen.Polygon((0, pen.Vc), (pen.Hc, 0), (pen.W, pen.Vc), (pen.Hc, pen.H))
        .Text(pen.W / 4, pen.H / 4, pen.W * 3 / 4, pen.H * 3 / 4);

    private static void Parallelogram(Pen pen)
    {
        double most = pen.W / pen.S, slant = pen.Adjust(1, 0.25, most), x = pen.S * slant;
        double inset = (1 + (5 * slant / most)) / 12;
        pen.Polygon((0, pen.H), (x, 0), (pen.W, 0), (pen.W - x, pen.H))
            .Text(inset * pen.W, inset * pen.H, (1 - inset) * pen.W, (1 - inset) * pen.H);
    }

    private static void Trapezoid(Pen pen)
    {
        double most = pen.Hc / pen.S, slant = pen.Adjust(1, 0.25, most), x = pen.S * slant, inset = slant / most / 3;
        pen.Polygon((0, pen.H), (x, 0), (pen.W - x, 0), (pen.W, pen.H)).Text(inset * pen.W, inset * pen.H, (1 - inset) * pen.W, pen.H);
    }

    // The factors make the corners of a regular polygon touch the sides of the box.
    private static void Regular(Pen pen, int corners, double acrossFactor, double downFactor, double turnDegrees = 0)
    {
        double middle = corners % 2 == 0 ? pen.Vc : pen.Vc * downFactor;
        (double X, double Y)[] points = new (double X, double Y)[corners];
        for (int index = 0; index < corners; index++)
        {
            (double sin, double cos) = Math.SinCos((((index * 360.0 / corners) + turnDegrees) * Math.PI / 180) - (Math.PI / 2));
            points[index] = (pen.Hc + (pen.Hc * acrossFactor * cos), middle + (pen.Vc * downFactor * sin));
        }

        pen.Polygon(points).Text(pen.W * 0.15, pen.H * 0.15, pen.W * 0.85, pen.H * 0.85);
    }

    private static void HalfFrame(Pen pen)
    {
        double x = pen.S * pen.Adjust(2, 0.33333, pen.W / pen.S);
        double y = pen.S * pen.Adjust(1, 0.33333, Math.Max(0, pen.H - (pen.H * x / pen.W)) / pen.S);
        pen.Polygon((0, 0), (pen.W, 0), (pen.W - (y * pen.W / pen.H), y), (x, y), (x, pen.H - (x * pen.H / pen.W)), (0, pen.H));
    }
}
