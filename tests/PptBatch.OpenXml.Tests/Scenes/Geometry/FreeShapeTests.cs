using System.Xml.Linq;
using PptBatch.OpenXml.Pages;
using PptBatch.OpenXml.Scenes.Geometry;

namespace PptBatch.OpenXml.Tests.Scenes.Geometry;

public sealed class FreeShapeTests
{
    private static readonly Box Place = new(10, 20, 200, 100);

    [Fact]
    public void Draw_PathOfItsOwnMeasures_IsScaledToTheBox()
    {
        ShapePath path = Draw("""
            <a:pathLst><a:path w="4" h="4"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="4" y="2"/></a:lnTo><a:close/></a:path>
            <a:path w="2" h="2" fill="none"><a:moveTo><a:pt x="1" y="1"/></a:moveTo><a:lnTo><a:pt x="2" y="2"/></a:lnTo></a:path></a:pathLst>
            """);

        Assert.Equal([(10, 20), (210, 70)], Points(path.Parts[0]));
        Assert.True(path.Parts[0].IsFilled);
        Assert.Equal([(110, 70), (210, 120)], Points(path.Parts[1]));
        Assert.False(path.Parts[1].IsFilled);
    }

    [Fact]
    public void Draw_Formulas_AreWorkedOut()
    {
        ShapePath path = Draw("""
            <a:avLst><a:gd name="adj" fmla="val 25000"/></a:avLst>
            <a:gdLst><a:gd name="x" fmla="*/ w adj 100000"/><a:gd name="y" fmla="+- b 0 vc"/><a:gd name="z" fmla="?: -1 l r"/></a:gdLst>
            <a:rect l="x" t="y" r="r" b="b"/>
            <a:pathLst><a:path><a:moveTo><a:pt x="x" y="y"/></a:moveTo><a:lnTo><a:pt x="z" y="t"/></a:lnTo></a:path></a:pathLst>
            """);

        Assert.Equal([(60, 70), (210, 20)], Points(path.Parts[0]));
        Assert.Equal(new Box(60, 70, 150, 50), path.TextBox);
    }

    [Fact]
    public void Draw_Arc_EndsWhereItsAnglesSay()
    {
        ShapePath path = Draw("""
            <a:pathLst><a:path w="200" h="100"><a:moveTo><a:pt x="0" y="50"/></a:moveTo>
            <a:arcTo wR="100" hR="50" stAng="10800000" swAng="5400000"/></a:path></a:pathLst>
            """);

        (double x, double y) = Points(path.Parts[0])[^1];
        Assert.Equal((110, 20), (Math.Round(x, 6), Math.Round(y, 6)));
    }

    [Fact]
    public void Draw_DivisionByZeroAndUnknownNames_IsZero()
    {
        ShapePath path = Draw("""
            <a:gdLst><a:gd name="x" fmla="*/ w 1 0"/><a:gd name="y" fmla="rubbish"/><a:gd fmla="val 1"/></a:gdLst>
            <a:pathLst><a:path><a:moveTo><a:pt x="x" y="y"/></a:moveTo><a:lnTo><a:pt x="nothing" y="b"/></a:lnTo></a:path></a:pathLst>
            """);

        Assert.Equal([(10, 20), (10, 120)], Points(path.Parts[0]));
    }

    private static ShapePath Draw(string inside)
    {
        Pen pen = new(Place, new Dictionary<string, double>());
        Assert.True(FreeShape.Draw(
            XElement.Parse($"<a:custGeom xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">{inside}</a:custGeom>"), pen));
        return pen.Path();
    }

    private static (double X, double Y)[] Points(ShapePart part) => [.. part.Steps.SelectMany(step => step.Points)];
}
