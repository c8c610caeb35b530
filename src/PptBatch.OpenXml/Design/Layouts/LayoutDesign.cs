using PptBatch.OpenXml.Design.Theming;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>One layout of the master: its placeholders and its ornaments.</summary>
/// <param name="Layout">Which.</param>
/// <param name="Name">Name in PowerPoint's gallery.</param>
/// <param name="Type">The format's word for it, or null for none of its own.</param>
internal sealed record LayoutDesign(PageLayout Layout, string Name, string? Type)
{
    /// <summary>Number of its part, from 1.</summary>
    public int Part { get; init; } = (int)Layout + 1;

    public required IReadOnlyList<LayoutPlaceholder> Placeholders { get; init; }

    /// <summary>What covers the whole page, or null for the master's background.</summary>
    public ColorToken? Ground { get; init; }

    /// <summary>Colours by role on what this layout draws, or null where they are the design's.</summary>
    public DeckTheme? Theme { get; init; }

    /// <summary>The placeholders of the footer line.</summary>
    public IReadOnlyList<LayoutFooter> Footers { get; init; } = [];

    public IReadOnlyList<LayoutOrnament> Ornaments { get; init; } = [];

    /// <summary>
    /// What pictures of its slides show behind their text, or null where that is the master's and the layout's ornaments.
    /// </summary>
    public IReadOnlyList<BackdropPiece>? Backdrop { get; init; }

    /// <summary>False where the layout has ornaments of its own instead of the master's.</summary>
    public bool ShowMasterOrnaments { get; init; } = true;

    /// <summary>The placeholder that a role fills, or null where the layout has none.</summary>
    public LayoutPlaceholder? Find(PlaceholderRole role)
    {
        foreach (LayoutPlaceholder placeholder in Placeholders)
        {
            if (placeholder.Role == role)
            {
                return placeholder;
            }
        }

        return null;
    }

    /// <summary>The placeholder of a kind of content that is no text: pic, tbl or chart.</summary>
    public LayoutPlaceholder? Find(string type)
    {
        foreach (LayoutPlaceholder placeholder in Placeholders)
        {
            if (placeholder.Type == type || placeholder.Takes == type)
            {
                return placeholder;
            }
        }

        return null;
    }
}

/// <summary>A placeholder.</summary>
/// <param name="Role">The role that a frame names; None for content that is found by its type.</param>
/// <param name="Type">The format's type, or null for one that takes any content.</param>
/// <param name="Index">Index by which slide and layout find each other; 0 for a title.</param>
/// <param name="Name">Name in the selection pane.</param>
/// <param name="Box">Where it is, in points.</param>
internal sealed record LayoutPlaceholder(PlaceholderRole Role, string? Type, int Index, string Name, Box Box)
{
    /// <summary>Kind of content that it takes here though it takes any, or null.</summary>
    public string? Takes { get; init; }

    /// <summary>True where titles keep the fill that the placeholder has in its template.</summary>
    public bool KeepsLook { get; init; }

    public VerticalAnchor Anchor { get; init; }

    /// <summary>Space around its text.</summary>
    public Insets Insets { get; init; }

    /// <summary>What is behind its text, or null for nothing of its own.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>Size of its text in points, or 0 for the master's.</summary>
    public int SizePt { get; init; }

    /// <summary>Colour of its text.</summary>
    public ColorToken Color { get; init; } = ColorToken.Ink;

    /// <summary>True for text that is no list: no bullets on its first level.</summary>
    public bool Unbulleted { get; init; }
}

/// <summary>A shape behind everything.</summary>
/// <param name="Box">Where, in points.</param>
/// <param name="Fill">Its colour.</param>
internal readonly record struct LayoutOrnament(Box Box, ColorToken Fill)
{
    /// <summary>Its form. Default: a rectangle.</summary>
    public ShapeGeometry Geometry { get; init; }

    /// <summary>How much of what is behind it is seen through it, in per cent. Default: nothing.</summary>
    public int Clear { get; init; }

    /// <summary>Width of its line in points where it is drawn and not filled; 0 for a filled shape.</summary>
    public double LinePt { get; init; }
}
