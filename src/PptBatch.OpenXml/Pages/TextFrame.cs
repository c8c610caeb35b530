namespace PptBatch.OpenXml.Pages;

/// <summary>Text, in a placeholder or in a shape of its own.</summary>
public sealed record TextFrame : Frame
{
    /// <summary>The placeholder that it fills. Default: none.</summary>
    public PlaceholderRole Placeholder { get; init; }

    /// <summary>Its text.</summary>
    public required IReadOnlyList<TextParagraph> Paragraphs { get; init; }

    /// <summary>Space around the text. Default: none.</summary>
    public Insets Insets { get; init; }

    /// <summary>The edge that the lines keep to. Default: the top.</summary>
    public VerticalAnchor Anchor { get; init; }

    /// <summary>The form of its shape. Default: a rectangle.</summary>
    public ShapeGeometry Geometry { get; init; }

    /// <summary>Fill, or null for none.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>Outline, or null for none.</summary>
    public ColorToken? Outline { get; init; }

    /// <summary>False for code, whose lines are broken by layout already. Default: true.</summary>
    public bool Wrap { get; init; } = true;
}

/// <summary>Which placeholder of the layout a text frame fills.</summary>
public enum PlaceholderRole
{
    /// <summary>None: a plain text box or shape.</summary>
    None,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The line under the title.</summary>
    Subtitle,

    /// <summary>The first body.</summary>
    Body,

    /// <summary>Body 2 of the layout.</summary>
    Body2,

    /// <summary>Body 3 of the layout.</summary>
    Body3,

    /// <summary>Body 4 of the layout.</summary>
    Body4,

    /// <summary>Body 5 of the layout.</summary>
    Body5,

    /// <summary>Body 6 of the layout.</summary>
    Body6,

    /// <summary>Body 7 of the layout.</summary>
    Body7,

    /// <summary>Body 8 of the layout.</summary>
    Body8,

    /// <summary>The picture.</summary>
    Picture,
}

/// <summary>The edge of a box that lines keep to.</summary>
public enum VerticalAnchor
{
    /// <summary>The top.</summary>
    Top,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The bottom.</summary>
    Bottom,
}
