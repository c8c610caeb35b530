namespace PptBatch.OpenXml.Pages.Drawing;

/// <summary>A shape of a diagram, with text or without.</summary>
internal sealed record SymbolFrame : Frame
{
    public SymbolGeometry Geometry { get; init; }

    /// <summary>The shape's first adjustment in hundred thousandths, or null for the one that its preset has.</summary>
    public int? Adjust { get; init; }

    /// <summary>Turned upside down; the text stays upright.</summary>
    public bool FlipVertical { get; init; }

    /// <summary>Fill, or null for none.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>How much of the fill covers what is behind it, in per cent.</summary>
    public int FillPercent { get; init; } = 100;

    /// <summary>Outline, or null for none.</summary>
    public ColorToken? Outline { get; init; }

    public double OutlinePt { get; init; } = 1;

    public bool DashedOutline { get; init; }

    public IReadOnlyList<TextParagraph> Paragraphs { get; init; } = [];

    /// <summary>Space inside the geometry's own text rectangle.</summary>
    public Insets Insets { get; init; }

    public VerticalAnchor Anchor { get; init; } = VerticalAnchor.Middle;

    /// <summary>Name by which lines are glued to it; null where none is.</summary>
    public string? Key { get; init; }
}
