namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Forms with round sides.</summary>
internal static class RoundShapes
{
    private const double Grid = 43_200;

    // An arc of the cloud: its radii, and where it begins and how far it goes in 60,000ths of a degree.
    private static readonly (double Across, double Down, double Start, double Sweep)[] CloudArcs =
    [
        (6753, 9190, -11429249, 7426832), (5333, 7267, -8646143, 5396714), (4365, 5945, -8748475, 5983381),
        (4857, 6595, -7859164, 7034504), (5333, 7273, -4722533, 6541615), (6775, 9220, -2776035, 7816140),
        (5785, 7867, 37501, 6842000), (6752, 9215, 1347096, 6910353), (7720, 10543, 3974558, 4542661),
        (4360, 5918, -16496525, 8804134), (4345, 5945, -14809710, 9151131),
    ];

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["ellipse"] = Ellipse,
        ["donut"] = pen =>
        {
            double thick = pen.S * pen.Adjust(1, 0.25, 0.5);
            Ellipse(pen);
            pen.Oval(pen.Hc, pen.Vc, pen.Hc - thick, pen.Vc - thick);
        },
        ["noSmoking"] = NoSmoking,
        ["blockArc"] = BlockArc,
        ["arc"] = pen =>
        {
            (double start, double sweep) = Angles(pen, 270, 0);
            (double x, double y) = OnOval(pen, start);
            pen.Part(outlined: false).Move(x, y).Arc(pen.Hc, pen.Vc, start, sweep).Line(pen.Hc, pen.Vc).Close()
                .Part(filled: false).Move(x, y).Arc(pen.Hc, pen.Vc, start, sweep);
        },
        ["chord"] = pen =>
        {
            (double start, double sweep) = Angles(pen, 45, 270);
            (double x, double y) = OnOval(pen, start);
            TextInOval(pen.Move(x, y).Arc(pen.Hc, pen.Vc, start, sweep).Close());
        },
        ["pie"] = pen =>
        {
            (double start, double sweep) = Angles(pen, 0, 270);
            (double x, double y) = OnOval(pen, start);
            TextInOval(pen.Move(x, y).Arc(pen.Hc, pen.Vc, start, sweep).Line(pen.Hc, pen.Vc).Close());
        },
        ["pieWedge"] = pen => pen.Move(0, pen.H).Turn(pen.W, pen.H, 180, 90).Line(pen.W, pen.H).Close()
            .Text(pen.W * 0.29289, pen.H * 0.29289, pen.W, pen.H),
        ["teardrop"] = pen =>
        {
            double far = pen.Adjust(1, 1, 2), x = pen.Hc + (pen.Hc * far), y = pen.Vc - (pen.Vc * far);
            TextInOval(pen.Move(0, pen.Vc).Turn(pen.Hc, pen.Vc, 180, 90).Quadratic(((pen.Hc + x) / 2, 0), (x, y))
                .Quadratic((pen.W, (pen.Vc + y) / 2), (pen.W, pen.Vc)).Turn(pen.Hc, pen.Vc, 0, 90).Turn(pen.Hc, pen.Vc, 90, 90).Close());
        },
        ["heart"] = pen =>
        {
            (double wide, double near, double top, double notch) = (pen.W * 49 / 48, pen.W * 10 / 48, -pen.H / 3, pen.H / 4);
            pen.Move(pen.Hc, notch).Cubic((pen.Hc + near, top), (pen.Hc + wide, notch), (pen.Hc, pen.H))
                .Cubic((pen.Hc - wide, notch), (pen.Hc - near, top), (pen.Hc, notch)).Close()
                .Text(pen.W / 6, pen.H / 4, pen.W * 5 / 6, pen.H * 2 / 3);
        },
        ["moon"] = Moon,
        ["sun"] = Sun,
        ["cloud"] = Cloud,
    };

    public static void Ellipse(Pen pen) => TextInOval(pen.Oval(pen.Hc, pen.Vc, pen.Hc, pen.Vc));

    public static void TextInOval(Pen pen) => pen.Text(pen.W * 0.14645, pen.H * 0.14645, pen.W * 0.85355, pen.H * 0.85355);

    public static void Cloud(Pen pen)
    {
        Pen grid = pen.Grid(Grid, Grid).Move(3900, 14370);
        foreach ((double across, double down, double start, double sweep) in CloudArcs)
        {
            grid.Turn(across, down, start / 60_000, sweep / 60_000);
        }

        grid.Close().End();
        pen.Text(pen.W * 2977 / 21600, pen.H * 3262 / 21600, pen.W * 17087 / 21600, pen.H * 17337 / 21600);
    }

    /// <summary>The place on the ellipse that fills the box, seen from its middle under an angle.</summary>
    public static (double X, double Y) OnOval(Pen pen, double angle)
    {
        double along = Math.Atan2(pen.W * Math.Sin(angle), pen.H * Math.Cos(angle));
        return (pen.Hc + (pen.Hc * Math.Cos(along)), pen.Vc + (pen.Vc * Math.Sin(along)));
    }

    private static (double Start, double Sweep) Angles(Pen pen, double startDegrees, double endDegrees)
    {
        double start = pen.Angle(1, startDegrees), sweep = pen.Angle(2, endDegrees) - start;
        return (start, sweep > 0 ? sweep : sweep + (2 * Math.PI));
    }

    private static void BlockArc(Pen pen)
    {
        (double start, double sweep) = Angles(pen, 180, 0);
        double thick = pen.S * pen.Adjust(3, 0.25, 0.5), across = pen.Hc - thick, down = pen.Vc - thick, end = start + sweep;
        (double x, double y) = OnOval(pen, start);
        double inner = Math.Atan2(across * Math.Sin(end), down * Math.Cos(end));
        pen.Move(x, y).Arc(pen.Hc, pen.Vc, start, sweep)
            .Line(pen.Hc + (across * Math.Cos(inner)), pen.Vc + (down * Math.Sin(inner))).Arc(across, down, end, -sweep).Close();
    }

    private static void NoSmoking(Pen pen)
    {
        double thick = pen.S * pen.Adjust(1, 0.1875, 0.5), across = pen.Hc - thick, down = pen.Vc - thick;
        Ellipse(pen);
        double tilt = Math.Atan2(pen.H, pen.W), reach = Radius(tilt);
        double half = Math.Atan2(thick / 2, reach), start = tilt - half, sweep = -Math.PI + (2 * half);
        double far = Radius(start);
        (double x, double y) = (far * Math.Cos(start), far * Math.Sin(start));
        pen.Move(pen.Hc + x, pen.Vc + y).Arc(across, down, start, sweep).Close()
            .Move(pen.Hc - x, pen.Vc - y).Arc(across, down, start - Math.PI, sweep).Close();

        double Radius(double angle) =>
            across * down / Math.Max(1e-9, Math.Sqrt(Math.Pow(down * Math.Cos(angle), 2) + Math.Pow(across * Math.Sin(angle), 2)));
    }

    // Outside half an ellipse, inside an arc through its ends.
    private static void Moon(Pen pen)
    {
        double thick = pen.Adjust(1, 0.5, 0.875), deep = 1 - thick, radius = (0.25 + (deep * deep)) / (2 * deep), middle = thick + radius;
        double end = Math.Atan2(0.5, 1 - middle) * 180 / Math.PI;
        Pen unit = pen.Grid(1, 1);
        unit.Move(1, 1).Turn(1, 0.5, 90, 180).Turn(radius, radius, -end, -(360 - (2 * end))).Close().End();
    }

    private static void Sun(Pen pen)
    {
        double reach = 0.5 - pen.Adjust(1, 0.25, 0.46875, 0.125), low = 0.5 - (reach * 30274 / 32768), high = 0.5 - (reach * 12540 / 32768);
        (double a, double b, double c) = (low * 0.75, (low * 0.75) + 0.03662, (high * 0.75) + 0.03662);
        double d = (high * 0.75) + 0.125;
        const double Corner = 3163.0 / 21600;
        Pen unit = pen.Grid(1, 1);
        unit.Polygon((1, 0.5), (1 - a, 1 - d), (1 - a, d)).Polygon((1 - Corner, Corner), (1 - b, c), (1 - c, b))
            .Polygon((0.5, 0), (1 - d, a), (d, a)).Polygon((Corner, Corner), (c, b), (b, c))
            .Polygon((0, 0.5), (a, d), (a, 1 - d)).Polygon((Corner, 1 - Corner), (b, 1 - c), (c, 1 - b))
            .Polygon((0.5, 1), (d, 1 - a), (1 - d, 1 - a)).Polygon((1 - Corner, 1 - Corner), (1 - c, 1 - b), (1 - b, 1 - c))
            .Oval(0.5, 0.5, reach, reach).End();
    }
}
