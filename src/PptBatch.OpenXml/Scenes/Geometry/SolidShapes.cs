namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>Forms with sides that are lighter or darker than their front.</summary>
internal static class SolidShapes
{
    private const double Light = 0.4, LessLight = 0.2, Dark = -0.4, LessDark = -0.2;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["can"] = pen =>
        {
            double y = pen.S * pen.Adjust(1, 0.25, pen.Vc / pen.S) / 2, low = pen.H - y;
            pen.Part(outlined: false).Move(0, y).Turn(pen.Hc, y, 180, -180).Line(pen.W, low).Turn(pen.Hc, y, 0, 180).Close()
                .Part(shade: Light, outlined: false).Oval(pen.Hc, y, pen.Hc, y)
                .Part(filled: false).Move(pen.W, y).Turn(pen.Hc, y, 0, 180).Turn(pen.Hc, y, 180, 180).Line(pen.W, low)
                .Turn(pen.Hc, y, 0, 180).Line(0, y).Text(0, 2 * y, pen.W, low);
        },
        ["cube"] = pen =>
        {
            double deep = pen.S * pen.Adjust(1, 0.25), x = pen.W - deep, y = pen.H - deep;
            pen.Part(outlined: false).Rectangle(0, deep, x, pen.H)
                .Part(shade: LessLight, outlined: false).Polygon((0, deep), (deep, 0), (pen.W, 0), (x, deep))
                .Part(shade: LessDark, outlined: false).Polygon((x, deep), (pen.W, 0), (pen.W, y), (x, pen.H))
                .Part(filled: false).Polygon((0, deep), (deep, 0), (pen.W, 0), (pen.W, y), (x, pen.H), (0, pen.H))
                .Lines((0, deep), (x, deep), (pen.W, 0)).Lines((x, deep), (x, pen.H)).Text(0, deep, x, pen.H);
        },
        ["bevel"] = pen =>
        {
            double edge = pen.S * pen.Adjust(1, 0.125, 0.5), x = pen.W - edge, y = pen.H - edge;
            pen.Part(outlined: false).Rectangle(edge, edge, x, y)
                .Part(shade: LessLight, outlined: false).Polygon((0, 0), (pen.W, 0), (x, edge), (edge, edge))
                .Part(shade: LessDark, outlined: false).Polygon((0, pen.H), (edge, y), (x, y), (pen.W, pen.H))
                .Part(shade: Light, outlined: false).Polygon((0, 0), (edge, edge), (edge, y), (0, pen.H))
                .Part(shade: Dark, outlined: false).Polygon((pen.W, 0), (pen.W, pen.H), (x, y), (x, edge))
                .Part(filled: false).Rectangle(0, 0, pen.W, pen.H).Rectangle(edge, edge, x, y)
                .Lines((0, 0), (edge, edge)).Lines((0, pen.H), (edge, y)).Lines((pen.W, 0), (x, edge)).Lines((pen.W, pen.H), (x, y))
                .Text(edge, edge, x, y);
        },
        ["foldedCorner"] = pen =>
        {
            double fold = pen.S * pen.Adjust(1, 0.16667, 0.5), x = pen.W - fold, y = pen.H - fold;
            pen.Part(outlined: false).Polygon((0, 0), (pen.W, 0), (pen.W, y), (x, pen.H), (0, pen.H))
                .Part(shade: LessDark, outlined: false).Polygon((x, pen.H), (x + (fold / 5), y + (fold / 5)), (pen.W, y))
                .Part(filled: false).Lines(
                    (x, pen.H), (x + (fold / 5), y + (fold / 5)), (pen.W, y), (x, pen.H), (0, pen.H), (0, 0), (pen.W, 0), (pen.W, y))
                .Text(0, 0, pen.W, y);
        },
        ["smileyFace"] = pen =>
        {
            double smile = pen.H * pen.Adjust(1, 0.04653, 0.04653, -0.04653), mouth = pen.H * 16515 / 21600;
            (double left, double right, double eyes) = (pen.W * 6215 / 21600, pen.W * 13135 / 21600, pen.H * 7570 / 21600);
            (double across, double down) = (pen.W * 1125 / 21600, pen.H * 1125 / 21600);
            pen.Part(outlined: false).Oval(pen.Hc, pen.Vc, pen.Hc, pen.Vc)
                .Part(shade: LessDark).Oval(left + across, eyes, across, down).Oval(right + across, eyes, across, down)
                .Part(filled: false).Move(pen.W * 4969 / 21600, mouth - smile)
                .Quadratic((pen.Hc, mouth + (3 * smile)), (pen.W * 16640 / 21600, mouth - smile))
                .Oval(pen.Hc, pen.Vc, pen.Hc, pen.Vc);
            RoundShapes.TextInOval(pen);
        },
    };
}
