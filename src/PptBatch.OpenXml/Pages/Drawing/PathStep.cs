namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>A step of a path.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Points">Where to: one point, two or three of a curve, none to close. The path's owner says in what unit.</param>
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
