namespace PptBatch.OpenXml.Scenes.Drawing;

/// <summary>The form of a shape.</summary>
public abstract record ShapePath;

/// <summary>An ellipse that fills the shape's box.</summary>
public sealed record EllipsePath : ShapePath;

/// <summary>The shape's box with round corners.</summary>
/// <param name="Radius">Radius of the corners, in points.</param>
public sealed record RoundedPath(double Radius) : ShapePath;

/// <summary>Lines and curves.</summary>
/// <param name="Steps">How it is drawn.</param>
public sealed record DrawnPath(IReadOnlyList<PathStep> Steps) : ShapePath;

/// <summary>A step of a path.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Points">Where to, on the slide in points: one point, two or three of a curve, none to close.</param>
public sealed record PathStep(PathVerb Verb, IReadOnlyList<(double X, double Y)> Points);

/// <summary>What a step of a path does.</summary>
public enum PathVerb
{
    /// <summary>Begins at a point.</summary>
    Move,

    /// <summary>Draws a line to a point.</summary>
    Line,

    /// <summary>Draws a curve with one control point to a point.</summary>
    Quadratic,

    /// <summary>Draws a curve with two control points to a point.</summary>
    Cubic,

    /// <summary>Draws a line to where it began.</summary>
    Close,
}
