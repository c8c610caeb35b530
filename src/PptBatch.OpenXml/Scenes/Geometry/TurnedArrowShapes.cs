namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Arrows that turn on their way.</summary>
internal static class TurnedArrowShapes
{
    private const double LessDark = -0.2;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["bentArrow"] = Bent,
        ["bentUpArrow"] = pen =>
        {
            double thick = pen.S * pen.Adjust(1, 0.25, 0.5), side = pen.S * pen.Adjust(2, 0.25, 0.5);
            double head = pen.S * pen.Adjust(3, 0.25, 0.5);
            (double x, double y) = (pen.W - side, pen.H - thick);
            pen.Polygon(
                (0, y), (x - (thick / 2), y), (x - (thick / 2), head), (x - side, head), (x, 0), (pen.W, head), (x + (thick / 2), head),
                (x + (thick / 2), pen.H), (0, pen.H)).Text(0, y, x + (thick / 2), pen.H);
        },
        ["leftUpArrow"] = pen =>
        {
            double wide = pen.Adjust(2, 0.25, 0.5), half = pen.S * pen.Adjust(1, 0.25, wide * 2) / 2;
            double head = pen.S * pen.Adjust(3, 0.25, 1 - (wide * 2)), side = pen.S * wide;
            (double x, double y) = (pen.W - side, pen.H - side);
            pen.Polygon(
                (0, y), (head, y - side), (head, y - half), (x - half, y - half), (x - half, head), (x - side, head), (x, 0), (pen.W, head),
                (x + half, head), (x + half, y + half), (head, y + half), (head, pen.H));
        },
        ["uturnArrow"] = UTurn,
        ["circularArrow"] = Circular,
        ["curvedRightArrow"] = Curved,
        ["curvedLeftArrow"] = pen => pen.Towards(Direction.Left, Curved),
        ["curvedDownArrow"] = pen => pen.Towards(Direction.Down, Curved),
        ["curvedUpArrow"] = pen => pen.Towards(Direction.Up, Curved),
    };

    private static void Bent(Pen pen)
    {
        double wide = pen.Adjust(2, 0.25, 0.5), thick = pen.S * pen.Adjust(1, 0.25, wide * 2), middle = pen.S * wide;
        double top = middle - (thick / 2), x = pen.W - (pen.S * pen.Adjust(3, 0.25, 0.5));
        double outer = pen.S * pen.Adjust(4, 0.4375, Math.Min(x, pen.H - top) / pen.S), inner = Math.Max(0, outer - thick);
        pen.Move(0, pen.H).Line(0, top + outer).Turn(outer, outer, 180, 90).Line(x, top).Line(x, 0).Line(pen.W, middle)
            .Line(x, middle * 2).Line(x, top + thick).Line(thick + inner, top + thick).Turn(inner, inner, 270, -90).Line(thick, pen.H)
            .Close();
    }

    private static void UTurn(Pen pen)
    {
        double wide = pen.Adjust(2, 0.25, 0.25), thick = pen.S * pen.Adjust(1, 0.25, wide * 2), side = pen.S * wide;
        double tip = pen.H * pen.Adjust(5, 0.75), x = pen.W - side, right = x + (thick / 2), left = x - (thick / 2);
        double head = tip - (pen.S * pen.Adjust(3, 0.25, tip / pen.S));
        double outer = pen.S * pen.Adjust(4, 0.4375, Math.Max(0, Math.Min(right / 2, head)) / pen.S), inner = Math.Max(0, outer - thick);
        pen.Move(0, pen.H).Line(0, outer).Turn(outer, outer, 180, 90).Line(right - outer, 0).Turn(outer, outer, 270, 90)
            .Line(right, head).Line(pen.W, head).Line(x, tip).Line(x - side, head).Line(left, head).Line(left, thick + inner)
            .Turn(inner, inner, 0, -90).Line(thick + inner, thick).Turn(inner, inner, 270, -90).Line(thick, pen.H).Close();
    }

    // A ring from one angle to another; the head is as wide as the room that it leaves at the box.
    private static void Circular(Pen pen)
    {
        double half = pen.S * pen.Adjust(1, 0.125, 0.25) / 2, side = Math.Max(half, pen.S * pen.Adjust(5, 0.125, 0.25));
        double point = pen.Angle(2, 1142319 / 60_000.0), end = pen.Angle(3, 20457681 / 60_000.0), start = pen.Angle(4, 180);
        double sweep = end - start > 0 ? end - start : end - start + (2 * Math.PI);
        (double across, double down) = (pen.Hc - side, pen.Vc - side);
        (double x, double y) = At(half, start);
        pen.Move(x, y).Arc(across + half, down + half, start, sweep);
        foreach ((double x1, double y1) in new[] { At(side, end), At(0, end + point), At(-side, end), At(-half, end) })
        {
            pen.Line(x1, y1);
        }

        pen.Arc(across - half, down - half, end, -sweep).Close();

        (double X, double Y) At(double out1, double angle)
        {
            double along = Math.Atan2((across + out1) * Math.Sin(angle), (down + out1) * Math.Cos(angle));
            return (pen.Hc + ((across + out1) * Math.Cos(along)), pen.Vc + ((down + out1) * Math.Sin(along)));
        }
    }

    private static void Curved(Pen pen)
    {
        double widest = pen.Vc / pen.S, wide = pen.Adjust(2, 0.5, widest), thick = pen.S * pen.Adjust(1, 0.25, wide), head = pen.S * wide;
        double down = pen.Vc - ((thick + head) / 4), reach = Math.Sqrt(Math.Max(0, (4 * down * down) - (thick * thick)));
        double tip = pen.S * pen.Adjust(3, 0.25, reach * pen.W / (2 * down) / pen.S), x = pen.W - tip;
        double drop = Math.Sqrt(Math.Max(0, (pen.W * pen.W) - (tip * tip))) * down / pen.W, half = (head - thick) / 2;
        double low = pen.H - (head / 2), sweep = Math.Atan2(drop, x - pen.W);
        pen.Part(shade: LessDark).Move(pen.W, 0).Turn(pen.W, down, 270, -90).Line(0, down + thick).Turn(pen.W, down, 180, 90).Close()
            .Part().Move(0, down).Arc(pen.W, down, Math.PI, sweep - Math.PI).Line(x, down + drop - half).Line(pen.W, low)
            .Line(x, down + drop + thick + half).Line(x, down + drop + thick).Arc(pen.W, down, sweep, Math.PI - sweep).Close();
    }
}
