namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Lines with and without bends.</summary>
internal static class ConnectorShapes
{
    private const double Far = 1000;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["line"] = Straight,
        ["straightConnector1"] = Straight,
        ["lineInv"] = pen => pen.Part(filled: false).Lines((0, pen.H), (pen.W, 0)),
        ["bentConnector2"] = pen => pen.Part(filled: false).Lines((0, 0), (pen.W, 0), (pen.W, pen.H)),
        ["bentConnector3"] = pen => Bent(pen, (At(pen, 1), 0), (At(pen, 1), pen.H)),
        ["bentConnector4"] = Bent4,
        ["bentConnector5"] = Bent5,
        ["curvedConnector2"] = pen =>
            pen.Part(filled: false).Move(0, 0).Cubic((pen.Hc, 0), (pen.W, pen.Vc), (pen.W, pen.H)),
        ["curvedConnector3"] = pen =>
        {
            double x = At(pen, 1);
            pen.Part(filled: false).Move(0, 0).Cubic((x / 2, 0), (x, pen.H / 4), (x, pen.Vc))
                .Cubic((x, pen.H * 3 / 4), ((pen.W + x) / 2, pen.H), (pen.W, pen.H));
        },
        ["curvedConnector4"] = pen =>
        {
            (double x, double y) = (At(pen, 1), Down(pen));
            Curved(pen, (x, y / 2), ((x + pen.W) / 2, y), (pen.W, pen.H));
        },
        ["curvedConnector5"] = pen =>
        {
            (double x, double y, double last) = (At(pen, 1), Down(pen), At(pen, 3));
            Curved(pen, (x, y / 2), ((x + last) / 2, y), (last, (y + pen.H) / 2), (pen.W, pen.H));
        },
    };

    private static void Straight(Pen pen) => pen.Part(filled: false).Lines((0, 0), (pen.W, pen.H));

    private static void Bent4(Pen pen)
    {
        (double x, double y) = (At(pen, 1), Down(pen));
        pen.Part(filled: false).Lines((0, 0), (x, 0), (x, y), (pen.W, y), (pen.W, pen.H));
    }

    private static void Bent5(Pen pen)
    {
        (double x, double y, double last) = (At(pen, 1), Down(pen), At(pen, 3));
        Bent(pen, (x, 0), (x, y), (last, y), (last, pen.H));
    }

    private static void Bent(Pen pen, params ReadOnlySpan<(double X, double Y)> bends) =>
        pen.Part(filled: false).Lines([(0, 0), .. bends, (pen.W, pen.H)]);

    // Through middles of its legs, which it leaves level and upright in turn.
    private static void Curved(Pen pen, params ReadOnlySpan<(double X, double Y)> through)
    {
        (double fromX, double fromY) = (0, 0);
        pen.Part(filled: false).Move(fromX, fromY);
        for (int leg = 0; leg < through.Length; leg++)
        {
            (double x, double y) = through[leg];
            (double X, double Y) corner = leg % 2 == 0 ? (x, fromY) : (fromX, y);
            pen.Cubic(((fromX + corner.X) / 2, (fromY + corner.Y) / 2), ((x + corner.X) / 2, (y + corner.Y) / 2), (x, y));
            (fromX, fromY) = (x, y);
        }
    }

    private static double Down(Pen pen) => pen.H * pen.Adjust(2, 0.5, Far, -Far);

    private static double At(Pen pen, int number) => pen.W * pen.Adjust(number, 0.5, Far, -Far);
}
