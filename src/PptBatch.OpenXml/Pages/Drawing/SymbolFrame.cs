namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>A shape of a diagram, with text or without.</summary>
public sealed record SymbolFrame : Frame
{
    /// <summary>Its outline. Default: <see cref="SymbolGeometry.Rectangle"/>.</summary>
    public SymbolGeometry Geometry { get; init; }

    /// <summary>The shape's first adjustment in hundred thousandths, or null for the one that its preset has.</summary>
    public int? Adjust { get; init; }

    /// <summary>Turned upside down; the text stays upright.</summary>
    public bool FlipVertical { get; init; }

    /// <summary>Turned from side to side; the text stays as it is.</summary>
    public bool FlipHorizontal { get; init; }

    /// <summary>Fill, or null for none.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>How much of the fill covers what is behind it, in per cent.</summary>
    public int FillPercent { get; init; } = 100;

    /// <summary>Outline, or null for none.</summary>
    public ColorToken? Outline { get; init; }

    /// <summary>Width of the outline in points. Default: 1.</summary>
    public double OutlinePt { get; init; } = 1;

    /// <summary>Whether the outline is dashed. Default: false.</summary>
    public bool DashedOutline { get; init; }

    /// <summary>Its text. Default: none.</summary>
    public IReadOnlyList<TextParagraph> Paragraphs { get; init; } = [];

    /// <summary>Space inside the geometry's own text rectangle.</summary>
    public Insets Insets { get; init; }

    /// <summary>Where the text stands in its height. Default: in the middle.</summary>
    public VerticalAnchor Anchor { get; init; } = VerticalAnchor.Middle;

    /// <summary>Name by which lines are glued to it; null where none is.</summary>
    public string? Key { get; init; }
}
