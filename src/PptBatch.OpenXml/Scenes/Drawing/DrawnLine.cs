using PptBatch.OpenXml.Scenes.Colors;
using PptBatch.OpenXml.Scenes.Looks;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The look of a line.</summary>
/// <param name="Color">Its colour; of a gradient, its first.</param>
/// <param name="WidthPt">Its width in points.</param>
public sealed record DrawnLine(Rgb Color, double WidthPt)
{
    internal static DrawnLine? Of(Outline? outline) => outline is { } line ? new DrawnLine(line.Color, line.WidthPt) : null;
}
