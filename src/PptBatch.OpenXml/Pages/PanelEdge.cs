namespace PptBatch.OpenXml.Pages;

/// <summary>Panels have no ground of their own on paper, where a hairline stands for it.</summary>
internal static class PanelEdge
{
    /// <summary>The outline of a shape: its own, else a hairline where a panel has one.</summary>
    /// <param name="fill">What the shape is filled with, or null.</param>
    /// <param name="outline">Its own outline, or null.</param>
    /// <param name="outlined">True in a look that outlines its panels.</param>
    public static ColorToken? Of(ColorToken? fill, ColorToken? outline, bool outlined) =>
        outline is null && outlined && fill is ColorToken.Panel or ColorToken.CodeSurface or ColorToken.AccentSoft
            or ColorToken.SecondSoft or ColorToken.GoodSoft or ColorToken.WarnSoft or ColorToken.Deep
            ? ColorToken.Line
            : outline;
}
