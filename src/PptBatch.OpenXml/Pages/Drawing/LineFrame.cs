namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>A line of a diagram: straight, or of legs that turn at right angles.</summary>
internal sealed record LineFrame : Frame
{
    /// <summary>Its corners from start to end, both included.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>What its start is glued to, or null.</summary>
    public Glue? Start { get; init; }

    public Glue? End { get; init; }

    public ColorToken Color { get; init; } = ColorToken.Muted;

    public double WidthPt { get; init; } = 2;

    public bool Dashed { get; init; }

    public bool HeadAtStart { get; init; }

    public bool HeadAtEnd { get; init; } = true;
}

/// <summary>A place that a line holds on to.</summary>
/// <param name="Key">The symbol's <see cref="SymbolFrame.Key"/>.</param>
/// <param name="Site">Number of its connection site.</param>
internal readonly record struct Glue(string Key, int Site);

/// <summary>A point on a slide, in points.</summary>
internal readonly record struct Point(double X, double Y);
