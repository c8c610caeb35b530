using PptBatch.Preview.Painting;
using SkiaSharp;

namespace PptBatch.EndToEnd.Tests.Preview;

public sealed class CarriedFontsTests
{
    [Theory]
    [InlineData("Calibri", "Carlito")]
    [InlineData("Cambria", "Caladea")]
    [InlineData("Arial", "Liberation Sans")]
    [InlineData("Courier New", "Liberation Mono")]
    [InlineData("carlito", "Carlito")]
    public void Find_FaceOfADesign_IsCarriedInEveryStyle(string named, string family)
    {
        foreach ((bool bold, bool italic) in (ReadOnlySpan<(bool, bool)>)[(false, false), (true, false), (false, true), (true, true)])
        {
            using SKTypeface? face = CarriedFonts.Find(named, bold, italic)?.Open();
            Assert.NotNull(face);
            Assert.Equal((family, bold, italic), (face.FamilyName, face.IsBold, face.IsItalic));
            using SKFont font = new(face);
            Assert.True(font.ContainsGlyph('é'), $"{family} lacks a letter");
        }
    }

    [Fact]
    public void Find_AnotherFace_IsNotCarried() => Assert.Null(CarriedFonts.Find("Comic Sans MS", bold: false, italic: false));

    [Fact]
    public void Of_FaceThatNobodyHas_IsPaintedInACarriedOneAndSaid()
    {
        using Typefaces faces = new();
        Assert.Equal("Carlito", faces.Of("No Such Face", bold: false, italic: false).Typeface.FamilyName);
        Assert.Equal("PB3090", Assert.Single(faces.Diagnostics).Code);
    }
}
