namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Forms that point at something.</summary>
internal static class CalloutShapes
{
    private const double Far = 1000;
    private const double HalfTipDegrees = 11;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["wedgeRectCallout"] = pen => Wedge(pen, 0),
        ["wedgeRoundRectCallout"] = pen => Wedge(pen, pen.S * pen.Adjust(3, 0.16667, 0.5)),
        ["wedgeEllipseCallout"] = pen =>
        {
            (double x, double y) = Tip(pen);
            double angle = Math.Atan2((y - pen.Vc) * pen.W, (x - pen.Hc) * pen.H), half = HalfTipDegrees * Math.PI / 180;
            (double startX, double startY) = (pen.Hc + (pen.Hc * Math.Cos(angle + half)), pen.Vc + (pen.Vc * Math.Sin(angle + half)));
            double start = Math.Atan2(startY - pen.Vc, startX - pen.Hc);
            double end = Math.Atan2(pen.Vc * Math.Sin(angle - half), pen.Hc * Math.Cos(angle - half));
            double sweep = end - start;
            pen.Move(x, y).Line(startX, startY).Arc(pen.Hc, pen.Vc, start, sweep > 0 ? sweep : sweep + (2 * Math.PI)).Close();
            RoundShapes.TextInOval(pen);
        },
        ["cloudCallout"] = pen =>
        {
            (double x, double y) = Tip(pen);
            (double fromX, double fromY) = RoundShapes.OnOval(pen, Math.Atan2(y - pen.Vc, x - pen.Hc));
            RoundShapes.Cloud(pen);
            pen.Part();
            foreach ((double at, double size) in new[] { (0.25, 1800.0), (0.65, 1200), (1, 600) })
            {
                double radius = pen.S * size / 21600;
                pen.Oval(fromX + ((x - fromX) * at), fromY + ((y - fromY) * at), radius, radius);
            }
        },
        ["borderCallout1"] = pen => Lines(pen, 2, border: true, accent: false),
        ["borderCallout2"] = pen => Lines(pen, 3, border: true, accent: false),
        ["borderCallout3"] = pen => Lines(pen, 4, border: true, accent: false),
        ["accentCallout1"] = pen => Lines(pen, 2, border: false, accent: true),
        ["accentCallout2"] = pen => Lines(pen, 3, border: false, accent: true),
        ["accentCallout3"] = pen => Lines(pen, 4, border: false, accent: true),
        ["callout1"] = pen => Lines(pen, 2, border: false, accent: false),
        ["callout2"] = pen => Lines(pen, 3, border: false, accent: false),
        ["callout3"] = pen => Lines(pen, 4, border: false, accent: false),
        ["accentBorderCallout1"] = pen => Lines(pen, 2, border: true, accent: true),
        ["accentBorderCallout2"] = pen => Lines(pen, 3, border: true, accent: true),
        ["accentBorderCallout3"] = pen => Lines(pen, 4, border: true, accent: true),
    };

    private static (double X, double Y) Tip(Pen pen) =>
        (pen.Hc + (pen.W * pen.Adjust(1, -0.20833, Far, -Far)), pen.Vc + (pen.H * pen.Adjust(2, 0.625, Far, -Far)));

    // The tip grows out of the side that it is farthest from, left or right of that side's middle.
    private static void Wedge(Pen pen, double radius)
    {
        (double x, double y) = Tip(pen);
        (double right, double low) = (x - pen.Hc, y - pen.Vc);
        bool upright = Math.Abs(low) * pen.W > Math.Abs(right) * pen.H;
        (double x1, double x2) = right > 0 ? (pen.W * 7 / 12, pen.W * 10 / 12) : (pen.W * 2 / 12, pen.W * 5 / 12);
        (double y1, double y2) = low > 0 ? (pen.H * 7 / 12, pen.H * 10 / 12) : (pen.H * 2 / 12, pen.H * 5 / 12);
        Corner(pen.Move(0, radius), 180);
        Side(upright && low <= 0, (x1, 0), (x2, 0), (pen.W - radius, 0));
        Corner(pen, 270);
        Side(!upright && right > 0, (pen.W, y1), (pen.W, y2), (pen.W, pen.H - radius));
        Corner(pen, 0);
        Side(upright && low > 0, (x2, pen.H), (x1, pen.H), (radius, pen.H));
        Corner(pen, 90);
        Side(!upright && right <= 0, (0, y2), (0, y1), (0, radius));
        double inset = radius * 0.29289;
        pen.Close().Text(inset, inset, pen.W - inset, pen.H - inset);

        void Side(bool points, (double X, double Y) begin, (double X, double Y) end, (double X, double Y) corner)
        {
            if (points)
            {
                pen.Line(begin.X, begin.Y).Line(x, y).Line(end.X, end.Y);
            }

            pen.Line(corner.X, corner.Y);
        }

        void Corner(Pen drawn, double startDegrees)
        {
            if (radius > 0)
            {
                drawn.Turn(radius, radius, startDegrees, 90);
            }
        }
    }

    // A line of two to four points, each with its share of the height and of the width.
    private static void Lines(Pen pen, int points, bool border, bool accent)
    {
        (double Down, double Across)[] standard = points switch
        {
            2 => [(0.1875, -0.08333), (1.125, -0.38333)],
            3 => [(0.1875, -0.08333), (0.1875, -0.16667), (1.125, -0.46667)],
            _ => [(0.1875, -0.08333), (0.1875, -0.16667), (1, -0.16667), (1.12963, -0.08333)],
        };
        (double X, double Y)[] line =
        [
            .. standard.Select((point, index) => (
                pen.W * pen.Adjust((2 * index) + 2, point.Across, Far, -Far), pen.H * pen.Adjust((2 * index) + 1, point.Down, Far, -Far))),
        ];
        pen.Part(outlined: border).Rectangle(0, 0, pen.W, pen.H).Part(filled: false).Lines(line);
        if (accent)
        {
            pen.Lines((line[0].X, 0), (line[0].X, pen.H));
        }
    }
}
