using PptBatch.OpenXml.Pages.Drawing;

namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The form of a shape.</summary>
public abstract record ShapePath;

/// <summary>An ellipse that fills the shape's box.</summary>
public sealed record EllipsePath : ShapePath;

/// <summary>The shape's box with round corners.</summary>
/// <param name="Radius">Radius of the corners, in points.</param>
public sealed record RoundedPath(double Radius) : ShapePath;

/// <summary>Lines and curves.</summary>
/// <param name="Steps">How it is drawn, on the slide in points.</param>
public sealed record DrawnPath(IReadOnlyList<PathStep> Steps) : ShapePath;
