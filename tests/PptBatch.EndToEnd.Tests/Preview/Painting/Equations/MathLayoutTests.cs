using System.Text;
using System.Xml.Linq;
using PptBatch.OpenXml.Equations;
using PptBatch.Preview.Painting;
using PptBatch.Preview.Painting.Equations;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Preview.Painting.Equations;

public sealed class MathLayoutTests : IDisposable
{
    private const double Size = 20;
    private readonly Typefaces _typefaces = new();

    [Fact]
    public void Of_Fraction_StandsOnTheAxisAndIsAsWideAsItsWiderPart()
    {
        (MathBox fraction, MathBox above, MathBox below) = (Box(@"\frac{abc}{d}"), Box("abc"), Box("d"));

        Assert.InRange(fraction.Height, (above.Height + below.Height) * 0.9, (above.Height + below.Height) * 1.5);
        Assert.InRange(fraction.Width, above.Width * 0.9, above.Width * 1.3);
        Assert.True(fraction.Ascent > fraction.Descent);
    }

    [Theory]
    [InlineData("x^2", true, false)]
    [InlineData("x_i", false, true)]
    [InlineData("x_i^2", true, true)]
    [InlineData(@"\sum_{i=1}^n i", true, true)]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", true, true)]
    [InlineData(@"\sqrt{x}", true, false)]
    [InlineData(@"\hat{x}", true, false)]
    [InlineData(@"\underbrace{x}_{y}", false, true)]
    public void Of_Construct_ReachesAboveOrBelowALetter(string tex, bool above, bool below)
    {
        (MathBox box, MathBox letter) = (Box(tex), Box("x"));
        Assert.Equal(above, box.Ascent > letter.Ascent);
        Assert.Equal(below, box.Descent > letter.Descent + 0.01);
    }

    [Fact]
    public void Of_AlignedRows_HaveTheirRelationsBelowEachOther()
    {
        using SKBitmap picture = Draw(Box(@"\begin{aligned} a &= b \\ aaa + aaa &= bbb + bbb \end{aligned}"));
        MathBox wide = Box("aaa + aaa = bbb + bbb");

        Assert.InRange(Box(@"\begin{aligned} a &= b \\ aaa + aaa &= bbb + bbb \end{aligned}").Width, wide.Width * 0.9, wide.Width * 1.1);
        Assert.Contains(picture.Pixels, pixel => pixel.Alpha > 0);
    }

    [Fact]
    public void Of_EquationNestedBeyondReason_EndsAndIsDrawn()
    {
        XElement equation = new("oMath");
        XElement inner = equation;
        for (int depth = 0; depth < 5_000; depth++)
        {
            XElement next = new("e");
            inner.Add(new XElement("rad", next));
            inner = next;
        }

        using SKBitmap picture = Draw(new MathLayout(Face, SKColors.Black).Of(equation, Size));
        Assert.Contains(picture.Pixels, pixel => pixel.Alpha > 0);
    }

    public void Dispose() => _typefaces.Dispose();

    private MathBox Box(string tex) => new MathLayout(Face, SKColors.Black).Of(OfficeMath.Of(tex)!, Size);

    private SKTypeface Face(Rune character, bool bold, bool slanted) =>
        _typefaces.For(character.Value, _typefaces.Of("Cambria", bold, slanted)).Typeface;

    private static SKBitmap Draw(MathBox box)
    {
        SKBitmap picture = new(400, 200);
        using SKCanvas canvas = new(picture);
        box.Draw(canvas, 10, 120);
        return picture;
    }
}
