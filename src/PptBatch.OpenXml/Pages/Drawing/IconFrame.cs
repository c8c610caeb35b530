namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>An icon: one shape, filled in one colour by the even-odd rule.</summary>
public sealed record IconFrame : Frame
{
    /// <summary>Units along a side of the square that icons are drawn on.</summary>
    public const int Grid = 24;

    /// <summary>How it is drawn, on a square of <see cref="Grid"/> units that fills the box.</summary>
    public required IReadOnlyList<PathStep> Outline { get; init; }

    /// <summary>Its colour. Default: <see cref="ColorToken.Accent"/>.</summary>
    public ColorToken Fill { get; init; } = ColorToken.Accent;
}
