using System.Globalization;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.OpenXml.Pages;

/// <summary>Something placed on a page.</summary>
public abstract record Frame
{
    /// <summary>Where it is, in points.</summary>
    public required Box Box { get; init; }

    /// <summary>Name in the selection pane, unique on the page after the writer adds its number.</summary>
    public required string Name { get; init; }

    /// <summary>What a screen reader says; null for text, empty for ornaments (marked decorative).</summary>
    public string? AltText { get; init; }

    /// <summary>
    /// The click at which it appears, from 1; of a list, the click of its first item, whose others follow at the next ones. Null: it is
    /// there from the start.
    /// </summary>
    public int? Click { get; init; }
}

/// <summary>A native chart with its workbook inside.</summary>
public sealed record ChartFrame : Frame
{
    /// <summary>Kind and numbers.</summary>
    public required ChartBlock Chart { get; init; }

    /// <summary>Size of axis and legend text, in points. Default: 16.</summary>
    public double TextSizePt { get; init; } = 16;
}

/// <summary>A picture at its own aspect ratio.</summary>
public sealed record PictureFrame : Frame
{
    /// <summary>The picture.</summary>
    public required Picture Picture { get; init; }
}

/// <summary>A shape without text: bands, edges, lines, circles. Decorative.</summary>
public sealed record ShapeFrame : Frame
{
    /// <summary>Its form. Default: a rectangle.</summary>
    public ShapeGeometry Geometry { get; init; }

    /// <summary>Fill, or null for none.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>Outline, or null for none.</summary>
    public ColorToken? Outline { get; init; }
}

/// <summary>The form of a shape.</summary>
public enum ShapeGeometry
{
    /// <summary>A rectangle.</summary>
    Rectangle,

    /// <summary>A rectangle with round corners.</summary>
    RoundedRectangle,

    /// <summary>An ellipse.</summary>
    Ellipse,

    /// <summary>A chevron that points in the reading direction.</summary>
    Chevron,

    /// <summary>A quarter of a disc whose centre is the lower left corner.</summary>
    QuarterLeft,

    /// <summary>A quarter of a disc whose centre is the lower right corner.</summary>
    QuarterRight,
}
