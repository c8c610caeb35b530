using PptBatch.OpenXml.Design;
using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Writing.Charts.Drawing;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Tests.Writing.Charts;

/// <summary>A drawn chart shows what the native one shows.</summary>
public sealed class ChartDrawingTests
{
    [Fact]
    public void Of_FewBars_HaveTheirValuesAtThemAndNoGrid()
    {
        IReadOnlyList<ChartShape> shapes = Draw(ChartKind.Column, [1134, 1790, 421]);
        Assert.Equal(["1134", "1790", "421"], Texts(shapes).Where(text => char.IsAsciiDigit(text[0])));
        Assert.Single(shapes.OfType<ChartLine>());
    }

    [Fact]
    public void Of_LineOfNearValues_IsNotFlat()
    {
        IReadOnlyList<ChartShape> shapes = Draw(ChartKind.Line, [1012, 1003, 1020]);
        ChartLine line = shapes.OfType<ChartLine>().Single(one => one.Points.Count == 3);
        Assert.InRange(line.Points.Max(point => point.Y) - line.Points.Min(point => point.Y), 60, 300);
        Assert.DoesNotContain("0", Texts(shapes));
    }

    [Fact]
    public void Of_BarsOfNearValues_BeginAtZero() =>
        Assert.InRange(Draw(ChartKind.Column, [1012, 1003, 1020]).OfType<ChartBar>().Min(bar => bar.Box.Height), 150, 300);

    [Fact]
    public void Of_Scatter_HasItsPointsWhereTheirNumbersAre()
    {
        List<ChartDot> dots = [.. Draw(ChartKind.Scatter, [1, 2, 3], ["0", "10", "40"]).OfType<ChartDot>()];
        Assert.Equal(3, (dots[2].X - dots[1].X) / (dots[1].X - dots[0].X), 0.01);
    }

    [Fact]
    public void Of_Doughnut_HasItsSharesOnItsSlices() =>
        Assert.Equal(["40%", "27%", "33%"], Texts(Draw(ChartKind.Doughnut, [40, 27, 33])).Where(text => text.EndsWith('%')));

    [Fact]
    public void Of_ManySeries_KeepsTheirNamesInsideTheFrame()
    {
        ChartSeries[] series = [.. Enumerable.Range(1, 12).Select(number => new ChartSeries($"Station number {number}", [number, 3, 2]))];
        IReadOnlyList<ChartShape> shapes =
            ChartDrawing.Of(Frame(new ChartBlock(ChartKind.Line, ["A", "B", "C"], series, null, null)), DesignCatalog.Default.Theme.Colors);
        List<ChartLabel> names =
            [.. shapes.OfType<ChartLabel>().Where(label => label.Text.StartsWith("Station", StringComparison.Ordinal))];
        Assert.Equal(12, names.Count);
        Assert.All(names, name => Assert.InRange(name.X + (name.Text.Length * name.SizePt / 2), 0, 800));
        Assert.True(names.Select(name => name.Y).Distinct().Count() > 1);
    }

    private static IEnumerable<string> Texts(IReadOnlyList<ChartShape> shapes) => shapes.OfType<ChartLabel>().Select(label => label.Text);

    private static IReadOnlyList<ChartShape> Draw(ChartKind kind, double?[] values, string[]? categories = null) => ChartDrawing.Of(
        Frame(new ChartBlock(kind, categories ?? ["Bilbao", "Vigo", "Madrid"], [new ChartSeries("Rain", values)], null, null)),
        DesignCatalog.Default.Theme.Colors);

    private static ChartFrame Frame(ChartBlock chart) => new() { Box = new Box(0, 0, 800, 300), Name = "Chart", Chart = chart };
}
