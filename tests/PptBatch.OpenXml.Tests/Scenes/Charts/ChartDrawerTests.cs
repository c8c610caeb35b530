using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Charts;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Tests.Scenes.Charts;

public sealed class ChartDrawerTests
{
    private static readonly Rgb White = Rgb.FromHex(0xFFFFFF);
    private static readonly Rgb Red = Rgb.FromHex(0xFF0000);
    private static readonly Rgb Blue = Rgb.FromHex(0x0000FF);
    private static readonly ChartText Look = new(10, Rgb.FromHex(0), false, "Calibri");
    private static readonly ChartStroke Hair = new(Rgb.FromHex(0x808080), 1);
    private static readonly Box Place = new(50, 40, 400, 300);

    [Fact]
    public void Draw_StackedColumns_StandOnEachOther()
    {
        IReadOnlyList<ChartMark> marks = Draw(Plot(PlotKind.Column, Stacking.Stacked, Series(Red, 2, 4), Series(Blue, 3, 1)));

        Box[] red = Boxes(marks, Red), blue = Boxes(marks, Blue);
        Assert.Equal(red.Select(box => box.Y), blue.Select(box => box.Bottom));
        Assert.Equal(red.Select(box => box.X), blue.Select(box => box.X));
        Assert.Equal(2.0 / 3, red[0].Height / blue[0].Height, 6);
    }

    [Fact]
    public void Draw_ColumnsOfTheWhole_AreEquallyHigh()
    {
        IReadOnlyList<ChartMark> marks = Draw(Plot(PlotKind.Column, Stacking.Percent, Series(Red, 2, 40), Series(Blue, 3, 10)));

        Box[] red = Boxes(marks, Red), blue = Boxes(marks, Blue);
        Assert.Equal(red[0].Height + blue[0].Height, red[1].Height + blue[1].Height, 6);
        Assert.Equal(0.8, red[1].Height / (red[1].Height + blue[1].Height), 6);
        Assert.Contains("100%", Texts(marks));
    }

    [Fact]
    public void Draw_StackedBelowZero_GoesDownFromZero()
    {
        IReadOnlyList<ChartMark> marks = Draw(Plot(PlotKind.Column, Stacking.Stacked, Series(Red, 2), Series(Blue, -3)));

        Assert.Equal(Boxes(marks, Red)[0].Bottom, Boxes(marks, Blue)[0].Y, 6);
    }

    [Fact]
    public void Draw_BarsBesideEachOther_DoNotCoverEachOtherAndFirstIsLowest()
    {
        IReadOnlyList<ChartMark> marks = Draw(Plot(PlotKind.Bar, Stacking.None, Series(Red, 2, 4), Series(Blue, 3, 1)));

        Box[] red = Boxes(marks, Red), blue = Boxes(marks, Blue);
        Assert.True(red[0].Y > red[1].Y);
        Assert.Equal(red[0].Y, blue[0].Bottom, 6);
        Assert.Equal(2, red[1].Width / red[0].Width, 6);
    }

    [Fact]
    public void Draw_ColumnsAndALineWithAnAxisOfItsOwn_EachByItsScale()
    {
        SceneAxis second = new("3", false, false, Look) { Side = "r" };
        ScenePlot line = Plot(PlotKind.Line, Stacking.None, Series(Blue, 1000, 2000) with { Line = new ChartStroke(Blue, 2) })
            with { Values = second };
        IReadOnlyList<ChartMark> marks = Draw(Plot(PlotKind.Column, Stacking.None, Series(Red, 2, 4)), line);

        Assert.Equal(2, Boxes(marks, Red).Length);
        PathMark drawn = Assert.Single(marks.OfType<PathMark>(), mark => mark.Line?.Color == Blue);
        double[] heights = [.. drawn.Steps.Select(step => step.Points[0].Y)];
        Assert.True(heights[0] > heights[1]);
        Assert.Contains("2000", Texts(marks));
        Assert.True(marks.OfType<TextMark>().First(mark => mark.Text == "2000").X > Place.X + (Place.Width / 2));
        Assert.Contains("4", Texts(marks));
    }

    [Fact]
    public void Draw_TitleLegendAndAxisTitles_AreInTheChart()
    {
        SceneChart chart = Chart(Plot(PlotKind.Column, Stacking.None, Series(Red, 2, 4), Series(Blue, 3, 1))) with
        {
            Title = new SceneTitle("Sales", Look),
            Legend = "b",
        };
        chart = chart with
        {
            Plots = [chart.Plots[0] with { Values = chart.Plots[0].Values! with { Title = new SceneTitle("Euro", Look), Grid = Hair } }],
        };

        IReadOnlyList<ChartMark> marks = ChartDrawer.Draw(chart, Place, White);

        List<TextMark> texts = [.. marks.OfType<TextMark>()];
        Assert.True(texts.Single(text => text.Text == "Sales").Y < Place.Y + 30);
        Assert.True(texts.First(text => text.Text == "FF0000").Y > Place.Bottom - 30);
        Assert.Equal(-90, texts.Single(text => text.Text == "Euro").Degrees);
        Assert.All(texts, text => Assert.InRange(text.X, Place.X, Place.Right));
        Assert.All(texts, text => Assert.InRange(text.Y, Place.Y, Place.Bottom));
        Assert.Contains(marks.OfType<PathMark>(), mark => mark.Line == Hair);
    }

    [Fact]
    public void Draw_Radar_IsAClosedLineAroundTheMiddle()
    {
        ScenePlot plot = Plot(PlotKind.Radar, Stacking.None, Series(Blue, 4, 4, 4, 4) with { Line = new ChartStroke(Blue, 2) });
        PathMark drawn = Assert.Single(Draw(plot).OfType<PathMark>(), mark => mark.Line?.Color == Blue);

        (double X, double Y)[] corners = [.. drawn.Steps.SelectMany(step => step.Points)];
        Assert.Equal(4, corners.Length);
        Assert.Equal(Place.X + (Place.Width / 2), corners.Average(corner => corner.X), 3);
        Assert.Equal(corners[0].X, corners[2].X, 3);
        Assert.Equal(corners[1].Y, corners[3].Y, 3);
    }

    [Fact]
    public void Draw_PieWithShares_SaysThem()
    {
        SceneSeries series = Series(Blue, 3, 1) with
        {
            Labels = new SceneLabels(false, true, false, true, "outEnd", null, Look) { Separator = " " },
        };

        Assert.Equal(["a 75%", "b 25%"], Texts(Draw(Plot(PlotKind.Pie, Stacking.None, series) with { Across = null, Values = null })));
    }

    [Fact]
    public void Draw_GapInALine_IsNotBridged()
    {
        SceneSeries series = Series(Blue, 1, 2, null, 4, 5) with { Line = new ChartStroke(Blue, 2) };

        Assert.Equal(2, Draw(Plot(PlotKind.Line, Stacking.None, series)).OfType<PathMark>().Count(mark => mark.Line?.Color == Blue));
    }

    [Theory]
    [InlineData(1234.5, "#,##0.00", "1,234.50")]
    [InlineData(0.256, "0%", "26%")]
    [InlineData(5, "General", "5")]
    [InlineData(-3, "0;[Red](0)", "(3)")]
    [InlineData(7, "[$€-407] #,##0", "€ 7")]
    [InlineData(45000, "d/m/yyyy", "15/3/2023")]
    [InlineData(2, "0\\", "2")]
    [InlineData(1.5, "_-* #,##0.0_-", "1.5")]
    public void NumberText_FormatCodes_AreWritten(double value, string format, string expected) =>
        Assert.Equal(expected, NumberText.Of(value, format));

    private static IReadOnlyList<ChartMark> Draw(params ScenePlot[] plots) => ChartDrawer.Draw(Chart(plots), Place, White);

    private static SceneChart Chart(params ScenePlot[] plots) => new() { Plots = plots, LegendText = Look };

    private static ScenePlot Plot(PlotKind kind, Stacking stacking, params SceneSeries[] series) => new(kind, stacking, series)
    {
        Across = new SceneAxis("1", false, false, Look) { Side = kind == PlotKind.Bar ? "l" : "b" },
        Values = new SceneAxis("2", false, false, Look) { Side = kind == PlotKind.Bar ? "b" : "l" },
        Categories = [.. series[0].Values.Select((_, index) => ((char)('a' + index)).ToString())],
    };

    private static SceneSeries Series(Rgb color, params double?[] values) => new(color.ToString().TrimStart('#'), values, [])
    {
        Color = color,
        PointColors = new Dictionary<int, Rgb>(),
        PointLabels = new Dictionary<int, SceneLabels?>(),
    };

    private static Box[] Boxes(IReadOnlyList<ChartMark> marks, Rgb color) =>
    [
        .. marks.OfType<PathMark>().Where(mark => mark.Fill == color).Select(mark =>
        {
            (double X, double Y) first = mark.Steps[0].Points[0], last = mark.Steps[2].Points[0];
            return new Box(first.X, first.Y, last.X - first.X, last.Y - first.Y);
        }),
    ];

    private static string[] Texts(IReadOnlyList<ChartMark> marks) => [.. marks.OfType<TextMark>().Select(mark => mark.Text)];
}
