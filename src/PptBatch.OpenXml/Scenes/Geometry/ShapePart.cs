using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>A part of a shape's form, with its share in fill and outline.</summary>
/// <param name="Steps">How it is drawn, on the slide in points, before the shape is turned.</param>
/// <param name="IsFilled">True where it takes the shape's fill.</param>
/// <param name="Shade">How much lighter its fill is than the shape's, -1 (black) to 1 (white); 0 is the same.</param>
/// <param name="IsOutlined">True where it takes the shape's line.</param>
public sealed record ShapePart(IReadOnlyList<PathStep> Steps, bool IsFilled, double Shade, bool IsOutlined);
