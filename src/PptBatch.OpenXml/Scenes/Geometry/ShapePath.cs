using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Scenes.Geometry;

/// <summary>The form of a shape.</summary>
/// <param name="Parts">Its parts, the hindmost first.</param>
/// <param name="TextBox">Where its text is, on the slide in points, before the shape is turned.</param>
public sealed record ShapePath(IReadOnlyList<ShapePart> Parts, Box TextBox);
