namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>Outlines of a diagram's symbols; each is a preset shape of PowerPoint, but for the person.</summary>
public enum SymbolGeometry
{
    /// <summary>A rectangle.</summary>
    Rectangle,

    /// <summary>A rectangle with rounded corners.</summary>
    RoundedRectangle,

    /// <summary>A bar with round ends: where a flow starts or ends.</summary>
    Stadium,

    /// <summary>A diamond: a decision.</summary>
    Diamond,

    /// <summary>A parallelogram: data.</summary>
    Parallelogram,

    /// <summary>A cylinder: a store.</summary>
    Cylinder,

    /// <summary>A rectangle with a second line at each side: a system.</summary>
    DoubleSided,

    /// <summary>Head and shoulders over a box.</summary>
    Person,

    /// <summary>An ellipse.</summary>
    Ellipse,

    /// <summary>A triangle with its base below.</summary>
    Triangle,

    /// <summary>A trapezoid with its long side below.</summary>
    Trapezoid,

    /// <summary>A chevron that points to the right.</summary>
    Chevron,
}

internal enum SymbolSide { Top, Left, Bottom, Right }
