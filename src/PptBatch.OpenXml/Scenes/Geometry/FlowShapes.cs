namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>The forms of flow charts.</summary>
internal static class FlowShapes
{
    private const double Grid = 21_600;

    public static Dictionary<string, Action<Pen>> All { get; } = new()
    {
        ["flowChartProcess"] = pen => pen.Rectangle(0, 0, pen.W, pen.H),
        ["flowChartAlternateProcess"] = pen => CornerShapes.Round(pen, pen.S / 6),
        ["flowChartDecision"] = PlainShapes.Diamond,
        ["flowChartConnector"] = RoundShapes.Ellipse,
        ["flowChartInputOutput"] = pen => On(pen, 5, 5, (0, 5), (1, 0), (5, 0), (4, 5)).Text(pen.W / 5, 0, pen.W * 4 / 5, pen.H),
        ["flowChartPredefinedProcess"] = pen => pen.Part(outlined: false).Rectangle(0, 0, pen.W, pen.H)
            .Part(filled: false).Rectangle(0, 0, pen.W, pen.H).Lines((pen.W / 8, 0), (pen.W / 8, pen.H))
            .Lines((pen.W * 7 / 8, 0), (pen.W * 7 / 8, pen.H)).Text(pen.W / 8, 0, pen.W * 7 / 8, pen.H),
        ["flowChartInternalStorage"] = pen => pen.Part(outlined: false).Rectangle(0, 0, pen.W, pen.H)
            .Part(filled: false).Rectangle(0, 0, pen.W, pen.H).Lines((pen.W / 8, 0), (pen.W / 8, pen.H))
            .Lines((0, pen.H / 8), (pen.W, pen.H / 8)).Text(pen.W / 8, pen.H / 8, pen.W, pen.H),
        ["flowChartDocument"] = pen =>
        {
            pen.Grid(Grid, Grid).Lines((0, 0), (21600, 0), (21600, 17322)).Cubic((10800, 17322), (10800, 23922), (0, 20172)).Close().End();
            pen.Text(0, 0, pen.W, pen.H * 17322 / Grid);
        },
        ["flowChartMultidocument"] = Documents,
        ["flowChartTerminator"] = pen => pen.Grid(Grid, Grid).Move(3475, 0).Line(18125, 0).Turn(3475, 10800, 270, 180).Line(3475, 21600)
            .Turn(3475, 10800, 90, 180).Close().End(),
        ["flowChartPreparation"] = pen => On(pen, 10, 10, (0, 5), (2, 0), (8, 0), (10, 5), (8, 10), (2, 10))
            .Text(pen.W / 5, 0, pen.W * 4 / 5, pen.H),
        ["flowChartManualInput"] = pen => On(pen, 5, 5, (0, 1), (5, 0), (5, 5), (0, 5)).Text(0, pen.H / 5, pen.W, pen.H),
        ["flowChartManualOperation"] = pen => On(pen, 5, 5, (0, 0), (5, 0), (4, 5), (1, 5)).Text(pen.W / 5, 0, pen.W * 4 / 5, pen.H),
        ["flowChartOffpageConnector"] = pen => On(pen, 10, 10, (0, 0), (10, 0), (10, 8), (5, 10), (0, 8)).Text(0, 0, pen.W, pen.H * 4 / 5),
        ["flowChartPunchedCard"] = pen => On(pen, 5, 5, (0, 1), (1, 0), (5, 0), (5, 5), (0, 5)).Text(0, pen.H / 5, pen.W, pen.H),
        ["flowChartPunchedTape"] = pen =>
        {
            pen.Grid(20, 20).Move(0, 2).Turn(5, 2, 180, -180).Turn(5, 2, 180, 180).Line(20, 18).Turn(5, 2, 0, -180).Turn(5, 2, 0, 180)
                .Close().End();
            pen.Text(0, pen.H / 5, pen.W, pen.H * 4 / 5);
        },
        ["flowChartSummingJunction"] = pen => Crossed(pen, Math.Sqrt(0.5)),
        ["flowChartOr"] = pen => Crossed(pen, 0),
        ["flowChartCollate"] = pen => On(pen, 2, 2, (0, 0), (2, 0), (1, 1), (2, 2), (0, 2), (1, 1))
            .Text(pen.W / 4, pen.H / 4, pen.W * 3 / 4, pen.H * 3 / 4),
        ["flowChartSort"] = pen =>
        {
            PlainShapes.Diamond(pen);
            pen.Part(filled: false).Lines((0, pen.Vc), (pen.W, pen.Vc));
        },
        ["flowChartExtract"] = pen => On(pen, 2, 2, (0, 2), (1, 0), (2, 2)).Text(pen.W / 4, pen.Vc, pen.W * 3 / 4, pen.H),
        ["flowChartMerge"] = pen => On(pen, 2, 2, (0, 0), (2, 0), (1, 2)).Text(pen.W / 4, 0, pen.W * 3 / 4, pen.Vc),
        ["flowChartOnlineStorage"] = pen =>
        {
            pen.Grid(6, 6).Move(1, 0).Line(6, 0).Turn(1, 3, 270, -180).Line(1, 6).Turn(1, 3, 90, 180).Close().End();
            pen.Text(pen.W / 6, 0, pen.W * 5 / 6, pen.H);
        },
        ["flowChartDelay"] = pen => pen.Move(0, 0).Line(pen.Hc, 0).Turn(pen.Hc, pen.Vc, 270, 180).Line(0, pen.H).Close(),
        ["flowChartMagneticTape"] = pen =>
        {
            double end = Math.Atan2(pen.H, pen.W), low = pen.Vc + (pen.Vc * 0.70711);
            RoundShapes.TextInOval(pen.Move(pen.Hc, pen.H).Arc(pen.Hc, pen.Vc, Math.PI / 2, (Math.PI * 3 / 2) + end).Line(pen.W, low)
                .Line(pen.W, pen.H).Close());
        },
        ["flowChartMagneticDisk"] = pen =>
        {
            pen.Part(outlined: true).Grid(6, 6).Move(0, 1).Turn(3, 1, 180, 180).Line(6, 5).Turn(3, 1, 0, 180).Close().End();
            pen.Part(filled: false).Move(pen.W, pen.H / 6).Turn(pen.Hc, pen.H / 6, 0, 180).Text(0, pen.H / 3, pen.W, pen.H * 5 / 6);
        },
        ["flowChartMagneticDrum"] = pen =>
        {
            pen.Grid(6, 6).Move(1, 0).Line(5, 0).Turn(1, 3, 270, 180).Line(1, 6).Turn(1, 3, 90, 180).Close().End();
            pen.Part(filled: false).Move(pen.W * 5 / 6, pen.H).Turn(pen.W / 6, pen.Vc, 90, 180).Text(pen.W / 6, 0, pen.W * 2 / 3, pen.H);
        },
        ["flowChartDisplay"] = pen =>
        {
            pen.Grid(6, 6).Move(0, 3).Line(1, 0).Line(5, 0).Turn(1, 3, 270, 180).Line(1, 6).Close().End();
            pen.Text(pen.W / 6, 0, pen.W * 5 / 6, pen.H);
        },
    };

    private static Pen On(Pen pen, double width, double height, params ReadOnlySpan<(double X, double Y)> corners)
    {
        pen.Grid(width, height).Polygon(corners).End();
        return pen;
    }

    // The ends of the lines are on the ellipse, their places from its middle as parts of its radii.
    private static void Crossed(Pen pen, double part)
    {
        double x = pen.Hc * (part == 0 ? 1 : part), y = pen.Vc * (part == 0 ? 1 : part);
        RoundShapes.Ellipse(pen);
        pen.Part(filled: false);
        if (part == 0)
        {
            pen.Lines((pen.Hc, 0), (pen.Hc, pen.H)).Lines((0, pen.Vc), (pen.W, pen.Vc));
        }
        else
        {
            pen.Lines((pen.Hc - x, pen.Vc - y), (pen.Hc + x, pen.Vc + y)).Lines((pen.Hc + x, pen.Vc - y), (pen.Hc - x, pen.Vc + y));
        }
    }

    private static void Documents(Pen pen)
    {
        Pen grid = pen.Grid(Grid, Grid);
        grid.Lines((2972, 1815), (2972, 0), (21600, 0), (21600, 14392)).Quadratic((20800, 14392), (20000, 14467)).Line(20000, 1815).Close();
        grid.Part().Lines((1532, 3675), (1532, 1815), (20000, 1815), (20000, 16252)).Quadratic((19298, 16252), (18595, 16352))
            .Line(18595, 3675).Close();
        grid.Part().Lines((0, 3675), (18595, 3675), (18595, 18022)).Cubic((9298, 18022), (9298, 23542), (0, 20782)).Close().End();
        pen.Text(0, pen.H * 3675 / Grid, pen.W * 18595 / Grid, pen.H * 18022 / Grid);
    }
}
