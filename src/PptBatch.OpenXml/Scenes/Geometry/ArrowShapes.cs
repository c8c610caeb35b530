namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Straight arrows.</summary>
internal static class ArrowShapes
{
    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["rightArrow"] = Arrow,
        ["leftArrow"] = pen => pen.Towards(Direction.Left, Arrow),
        ["upArrow"] = pen => pen.Towards(Direction.Up, Arrow),
        ["downArrow"] = pen => pen.Towards(Direction.Down, Arrow),
        ["leftRightArrow"] = Double,
        ["upDownArrow"] = pen => pen.Towards(Direction.Down, Double),
        ["notchedRightArrow"] = pen =>
        {
            (double head, double top, double low) = Head(pen, pen.W / pen.S);
            double notch = (pen.Vc - top) * (pen.W - head) / pen.Vc;
            pen.Polygon((0, top), (head, top), (head, 0), (pen.W, pen.Vc), (head, pen.H), (head, low), (0, low), (notch, pen.Vc))
                .Text(notch, top, head + notch, low);
        },
        ["stripedRightArrow"] = pen =>
        {
            double stripe = pen.S / 32;
            (double head, double top, double low) = Head(pen, (pen.W / pen.S) - (5.0 / 32));
            pen.Rectangle(0, top, stripe, low).Rectangle(stripe * 2, top, stripe * 4, low)
                .Polygon((stripe * 5, top), (head, top), (head, 0), (pen.W, pen.Vc), (head, pen.H), (head, low), (stripe * 5, low))
                .Text(stripe * 5, top, head, low);
        },
        ["homePlate"] = pen =>
        {
            double x = pen.W - (pen.S * pen.Adjust(1, 0.5, pen.W / pen.S));
            pen.Polygon((0, 0), (x, 0), (pen.W, pen.Vc), (x, pen.H), (0, pen.H)).Text(0, 0, (x + pen.W) / 2, pen.H);
        },
        ["chevron"] = pen =>
        {
            double point = pen.S * pen.Adjust(1, 0.5, pen.W / pen.S), x = pen.W - point;
            pen.Polygon((0, 0), (x, 0), (pen.W, pen.Vc), (x, pen.H), (0, pen.H), (point, pen.Vc))
                .Text(x > point ? point : 0, 0, x > point ? x : pen.W, pen.H);
        },
        ["rightArrowCallout"] = Callout,
        ["leftArrowCallout"] = pen => pen.Towards(Direction.Left, Callout),
        ["upArrowCallout"] = pen => pen.Towards(Direction.Up, Callout),
        ["downArrowCallout"] = pen => pen.Towards(Direction.Down, Callout),
        ["quadArrow"] = Quad,
        ["leftRightUpArrow"] = LeftRightUp,
    };

    /// <summary>Where the head of an arrow begins, and where its shaft runs.</summary>
    private static (double Head, double Top, double Low) Head(Pen pen, double longest)
    {
        double half = pen.H * pen.Adjust(1, 0.5) / 2;
        return (pen.W - (pen.S * pen.Adjust(2, 0.5, longest)), pen.Vc - half, pen.Vc + half);
    }

    private static void Arrow(Pen pen)
    {
        (double head, double top, double low) = Head(pen, pen.W / pen.S);
        pen.Polygon((0, top), (head, top), (head, 0), (pen.W, pen.Vc), (head, pen.H), (head, low), (0, low))
            .Text(0, top, head + ((pen.Vc - top) * (pen.W - head) / pen.Vc), low);
    }

    private static void Double(Pen pen)
    {
        (double right, double top, double low) = Head(pen, pen.Hc / pen.S);
        double left = pen.W - right;
        pen.Polygon(
            (0, pen.Vc), (left, 0), (left, top), (right, top), (right, 0), (pen.W, pen.Vc), (right, pen.H), (right, low), (left, low),
            (left, pen.H)).Text(left / 2, top, pen.W - (left / 2), low);
    }

    private static void Callout(Pen pen)
    {
        double wide = pen.Adjust(2, 0.25, pen.Vc / pen.S), thick = pen.S * pen.Adjust(1, 0.25, wide * 2) / 2;
        double longest = pen.Adjust(3, 0.25, pen.W / pen.S), head = pen.W - (pen.S * longest);
        double box = pen.W * pen.Adjust(4, 0.64977, 1 - (longest * pen.S / pen.W)), side = pen.S * wide, y = pen.Vc;
        pen.Polygon(
            (0, 0), (box, 0), (box, y - thick), (head, y - thick), (head, y - side), (pen.W, y), (head, y + side), (head, y + thick),
            (box, y + thick), (box, pen.H), (0, pen.H)).Text(0, 0, box, pen.H);
    }

    private static void Quad(Pen pen)
    {
        double wide = pen.Adjust(2, 0.225, 0.5), thick = pen.Adjust(1, 0.225, wide * 2);
        double head = pen.S * pen.Adjust(3, 0.225, (1 - (wide * 2)) / 2), side = pen.S * wide, half = pen.S * thick / 2;
        (double x, double y, double right, double low) = (pen.Hc, pen.Vc, pen.W - head, pen.H - head);
        pen.Polygon(
            (0, y), (head, y - side), (head, y - half), (x - half, y - half), (x - half, head), (x - side, head), (x, 0), (x + side, head),
            (x + half, head), (x + half, y - half), (right, y - half), (right, y - side), (pen.W, y), (right, y + side), (right, y + half),
            (x + half, y + half), (x + half, low), (x + side, low), (x, pen.H), (x - side, low), (x - half, low), (x - half, y + half),
            (head, y + half), (head, y + side));
    }

    private static void LeftRightUp(Pen pen)
    {
        double wide = pen.Adjust(2, 0.25, 0.5), thick = pen.Adjust(1, 0.25, wide * 2);
        double head = pen.S * pen.Adjust(3, 0.25, (1 - (wide * 2)) / 2), side = pen.S * wide, half = pen.S * thick / 2;
        (double x, double y, double right) = (pen.Hc, pen.H - side, pen.W - head);
        pen.Polygon(
            (0, y), (head, y - side), (head, y - half), (x - half, y - half), (x - half, head), (x - side, head), (x, 0), (x + side, head),
            (x + half, head), (x + half, y - half), (right, y - half), (right, y - side), (pen.W, y), (right, pen.H), (right, y + half),
            (head, y + half), (head, pen.H));
    }
}
