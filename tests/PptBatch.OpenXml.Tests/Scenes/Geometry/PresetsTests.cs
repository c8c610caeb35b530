using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Pages.Drawing;
using PptBatch.OpenXml.Scenes.Geometry;

namespace PptBatch.OpenXml.Tests.Scenes.Geometry;

public sealed class PresetsTests
{
    private static readonly Dictionary<string, double> None = [];
    private static readonly Box Place = new(100, 50, 200, 100);

    public static TheoryData<string> Names => [.. Presets.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_WithoutAdjustments_HasSomethingInItsBoxOrNearIt(string name)
    {
        ShapePath path = Draw(name, None);

        Assert.Contains(path.Parts, part => part.IsOutlined || part.IsFilled);
        Assert.All(Points(path), point =>
        {
            // What points at something leaves its box by at most half of it.
            Assert.InRange(point.X, Place.X - Place.Width, Place.Right + Place.Width);
            Assert.InRange(point.Y, Place.Y - Place.Height, Place.Bottom + Place.Height);
        });
        Assert.InRange(path.TextBox.Width, 0, Place.Width + 0.01);
        Assert.InRange(path.TextBox.Height, 0, Place.Height + 0.01);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Draw_AnyAdjustmentsAndBoxes_EndsInFinitePlaces(string name)
    {
        foreach (double value in (double[])[-1e300, -100_000, 0, 1, 50_000, 100_000, 1e9, 1e300])
        {
            Dictionary<string, double> adjustments = Enumerable.Range(1, 8).ToDictionary(number => $"adj{number}", _ => value);
            foreach (Box box in (Box[])[Place, new Box(0, 0, 0.001, 500), new Box(0, 0, 500, 0.001), new Box(0, 0, 1e6, 1)])
            {
                Pen pen = new(box, adjustments);
                Presets.Draw(name, pen);
                Assert.All(Points(pen.Path()), point => Assert.True(double.IsFinite(point.X) && double.IsFinite(point.Y)));
            }
        }
    }

    [Fact]
    public void Draw_RightArrow_HasHeadAndShaftOfItsAdjustments()
    {
        // A head as long as the height, a shaft of half the height: those are the standards.
        Assert.Equal(
            [(100, 75), (250, 75), (250, 50), (300, 100), (250, 150), (250, 125), (100, 125)], Points(Draw("rightArrow", None)));
        Assert.Equal(
            [(100, 90), (200, 90), (200, 50), (300, 100), (200, 150), (200, 110), (100, 110)],
            Points(Draw("rightArrow", new() { ["adj1"] = 20_000, ["adj2"] = 100_000 })));
    }

    [Fact]
    public void Draw_DownArrow_IsTheRightArrowTurned() => Assert.Equal(
        [(150, 50), (150, 100), (100, 100), (200, 150), (300, 100), (250, 100), (250, 50)], Points(Draw("downArrow", None)));

    [Fact]
    public void Draw_Flipped_IsMirroredInItsBox()
    {
        Pen pen = new(Place, None, (Across: true, Down: false));
        Presets.Draw("homePlate", pen);
        Assert.Equal([(300, 50), (150, 50), (100, 100), (150, 150), (300, 150)], Points(pen.Path()));
    }

    [Fact]
    public void Draw_Ellipse_TouchesTheMiddlesOfTheSides()
    {
        ShapePath path = Draw("ellipse", None);
        List<(double X, double Y)> ends = [.. path.Parts[0].Steps.Where(step => step.Points.Count > 0).Select(step => step.Points[^1])];
        foreach ((double x, double y) in new (double, double)[] { (100, 100), (200, 50), (300, 100), (200, 150) })
        {
            Assert.Contains(ends, end => Math.Abs(end.X - x) < 1e-6 && Math.Abs(end.Y - y) < 1e-6);
        }

        Assert.Equal(200 * 0.7071, path.TextBox.Width, 0.01);
    }

    [Fact]
    public void Draw_Cube_HasALighterTopAndADarkerSide() =>
        Assert.Equal([0, 0.2, -0.2, 0], Draw("cube", None).Parts.Select(part => part.Shade));

    [Fact]
    public void Draw_UnknownName_IsItsBox() =>
        Assert.Equal([(100, 50), (300, 50), (300, 150), (100, 150)], Points(Draw("noSuchShape", None)));

    private static ShapePath Draw(string name, Dictionary<string, double> adjustments)
    {
        Pen pen = new(Place, adjustments);
        Presets.Draw(name, pen);
        return pen.Path();
    }

    private static List<(double X, double Y)> Points(ShapePath path) =>
        [.. path.Parts.SelectMany(part => part.Steps).SelectMany((PathStep step) => step.Points).Select(
            point => (Math.Round(point.X, 6), Math.Round(point.Y, 6)))];
}
