using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Tests.Pages;

public sealed class PanelEdgeTests
{
    [Theory]
    [InlineData(ColorToken.Panel, null, true, ColorToken.Line)]
    [InlineData(ColorToken.CodeSurface, null, true, ColorToken.Line)]
    [InlineData(ColorToken.Panel, ColorToken.Muted, true, ColorToken.Muted)]
    [InlineData(ColorToken.Panel, null, false, null)]
    [InlineData(ColorToken.Accent, null, true, null)]
    [InlineData(null, null, true, null)]
    public void EdgeOf_Shape_IsItsOwnOrThatOfAPanelOnPaper(ColorToken? fill, ColorToken? outline, bool outlines, ColorToken? edge)
    {
        FontScheme faces = new("Calibri", "Calibri", "Consolas");
        PageLook look = new() { Colors = new Dictionary<ColorToken, string>(), Faces = faces, MeasuredFaces = faces, OutlinesPanels = outlines };

        Assert.Equal(edge, look.EdgeOf(fill, outline));
    }
}
