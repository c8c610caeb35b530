namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>A line of a diagram: straight, or of legs that turn at right angles.</summary>
public sealed record LineFrame : Frame
{
    private const double ThickPt = 2.5;

    /// <summary>Its corners from start to end, both included.</summary>
    public required IReadOnlyList<Point> Points { get; init; }

    /// <summary>What its start is glued to, or null.</summary>
    public Glue? Start { get; init; }

    /// <summary>What its end is glued to, or null.</summary>
    public Glue? End { get; init; }

    /// <summary>Colour. Default: <see cref="ColorToken.Muted"/>.</summary>
    public ColorToken Color { get; init; } = ColorToken.Muted;

    /// <summary>Width in points. Default: 2.</summary>
    public double WidthPt { get; init; } = 2;

    /// <summary>Whether it is dashed. Default: false.</summary>
    public bool Dashed { get; init; }

    /// <summary>Whether its start has an arrowhead. Default: false.</summary>
    public bool HeadAtStart { get; init; }

    /// <summary>Whether its end has an arrowhead. Default: true.</summary>
    public bool HeadAtEnd { get; init; } = true;

    /// <summary>Whether its arrowheads are large, so that about 10 pt of them are seen where the line is thin too.</summary>
    public bool HasLargeHeads => WidthPt < ThickPt;

    /// <summary>Length and width of an arrowhead in points: five times the line's width where it is large, else three times.</summary>
    public double HeadPt => WidthPt * (HasLargeHeads ? 5 : 3);
}

/// <summary>A place that a line holds on to.</summary>
/// <param name="Key">The symbol's <see cref="SymbolFrame.Key"/>.</param>
/// <param name="Site">Number of its connection site.</param>
public readonly record struct Glue(string Key, int Site);

/// <summary>A point on a slide, in points from its top left corner.</summary>
/// <param name="X">Distance from the left edge.</param>
/// <param name="Y">Distance from the top edge.</param>
public readonly record struct Point(double X, double Y);
