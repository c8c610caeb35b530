using System.Xml.Linq;
using PptBatch.OpenXml.Scenes.Colors;

namespace PptBatch.OpenXml.Tests.Scenes.Colors;

public sealed class ColorTransformsTests
{
    [Theory]
    [InlineData("<c/>", 0x4472C4, "#4472C4")]
    [InlineData("<c><lumMod val=\"50000\"/></c>", 0x808080, "#404040")]
    [InlineData("<c><lumOff val=\"50000\"/></c>", 0x000000, "#808080")]
    [InlineData("<c><lumMod val=\"40000\"/><lumOff val=\"60000\"/></c>", 0x0000FF, "#9999FF")]
    [InlineData("<c><satMod val=\"0\"/></c>", 0xFF0000, "#808080")]
    [InlineData("<c><shade val=\"0\"/></c>", 0x4472C4, "#000000")]
    [InlineData("<c><tint val=\"0\"/></c>", 0x4472C4, "#FFFFFF")]
    [InlineData("<c><unknown val=\"50000\"/></c>", 0x4472C4, "#4472C4")]
    public void Apply_Changes_InTheirOrder(string changes, int color, string expected) =>
        Assert.Equal(expected, ColorTransforms.Apply(Rgb.FromHex(color), XElement.Parse(changes)).ToString());

    [Fact]
    public void Over_HalfCovered_IsBetweenBoth() =>
        Assert.Equal("#800080", (Rgb.FromHex(0xFF0000) with { Alpha = 0.5 }).Over(Rgb.FromHex(0x0000FF)).ToString());

    [Fact]
    public void Contrast_BlackOnWhite_IsTwentyOneEitherWay()
    {
        Assert.Equal(21, Rgb.Contrast(Rgb.FromHex(0), Rgb.FromHex(0xFFFFFF)), 6);
        Assert.Equal(21, Rgb.Contrast(Rgb.FromHex(0xFFFFFF), Rgb.FromHex(0)), 6);
    }
}
