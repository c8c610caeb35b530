using System.Globalization;
using PptBatch.OpenXml.Layout.Measuring;
using PptBatch.OpenXml.Layout.Tables;
using PptBatch.OpenXml.Pictures;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.OpenXml.Pages;

/// <summary>Something placed on a page.</summary>
internal abstract record Frame
{
    /// <summary>Where it is, in points.</summary>
    public required Box Box { get; init; }

    /// <summary>Name in the selection pane, unique on the page after the writer adds its number.</summary>
    public required string Name { get; init; }

    /// <summary>What a screen reader says; null for text, empty for ornaments (marked decorative).</summary>
    public string? AltText { get; init; }
}

/// <summary>Which placeholder of the layout a text frame fills; None is a plain text box or shape.</summary>
internal enum PlaceholderRole { None, Title, Subtitle, Body, Body2, Body3, Body4, Body5, Body6, Body7, Body8, Picture }

internal enum VerticalAnchor { Top, Middle, Bottom }

internal enum ShapeGeometry { Rectangle, RoundedRectangle, Ellipse, Chevron }

/// <summary>Text, in a placeholder or in a shape of its own.</summary>
internal sealed record TextFrame : Frame
{
    public PlaceholderRole Placeholder { get; init; }

    public required IReadOnlyList<TextParagraph> Paragraphs { get; init; }

    public Insets Insets { get; init; }

    public VerticalAnchor Anchor { get; init; }

    public ShapeGeometry Geometry { get; init; }

    /// <summary>Fill, or null for none.</summary>
    public ColorToken? Fill { get; init; }

    /// <summary>Outline, or null for none.</summary>
    public ColorToken? Outline { get; init; }

    /// <summary>False for code, whose lines are broken by layout already.</summary>
    public bool Wrap { get; init; } = true;
}

internal enum BulletKind { None, Bullet, Number, Letter }

internal enum TextAlign { Start, Center, End }

/// <summary>One paragraph with real sizes; layout has measured it at exactly these.</summary>
internal record TextParagraph
{
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>Outline level, 0 to 2.</summary>
    public int Level { get; init; }

    public BulletKind Bullet { get; init; }

    /// <summary>Number shown by a numbered paragraph, from 1; its letter of the alphabet by a lettered one.</summary>
    public int Number { get; init; }

    /// <summary>What stands before the first line; empty without a bullet. PowerPoint counts by itself.</summary>
    public virtual string Mark => Bullet switch
    {
        BulletKind.None => "",
        BulletKind.Number => string.Create(CultureInfo.InvariantCulture, $"{Number}."),
        BulletKind.Letter => (char)('A' + ((Number - 1) % 26)) + ".",
        _ => Level == 1 ? "–" : "•",
    };

    /// <summary>Left edge of the text in points; the bullet hangs <see cref="Hanging"/> to the left of it.</summary>
    public double Indent { get; init; }

    public double Hanging { get; init; }

    public TextAlign Align { get; init; }

    public bool RightToLeft { get; init; }

    /// <summary>Line spacing as a multiple of 1.2 em.</summary>
    public double LineSpacing { get; init; } = 1.0;

    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }
}

/// <summary>A run with everything decided. A line break is a span whose text is <c>"\n"</c>.</summary>
internal record TextSpan(string Text, double SizePt)
{
    public InlineStyle Style { get; init; }

    public ColorToken Color { get; init; } = ColorToken.Ink;

    /// <summary>True for the theme's fixed-width face.</summary>
    public bool FixedWidth { get; init; }

    /// <summary>True for the face of titles.</summary>
    public bool Heading { get; init; }

    public string? Href { get; init; }

    /// <summary>BCP-47 tag where it differs from the page's, else null.</summary>
    public string? Language { get; init; }

    /// <summary>TeX of an equation that the writer turns into OMML, with <see cref="Text"/> as the fallback; else null.</summary>
    public string? Tex { get; init; }
}

/// <summary>A native table. Every row is as high as its measured text needs.</summary>
internal sealed record TableFrame : Frame
{
    public required IReadOnlyList<double> ColumnWidths { get; init; }

    public required IReadOnlyList<TableFrameRow> Rows { get; init; }

    /// <summary>How many of the first rows are headers.</summary>
    public int HeaderRows { get; init; }

    public bool RightToLeft { get; init; }
}

internal sealed record TableFrameRow(double Height, IReadOnlyList<TableFrameCell> Cells);

/// <summary>A cell; a merged-over cell is present with <paramref name="Merged"/> set and no text, as the format wants it.</summary>
internal sealed record TableFrameCell(
    IReadOnlyList<TextParagraph> Paragraphs, int ColumnSpan = 1, int RowSpan = 1, MergedCell Merged = MergedCell.No, Insets Insets = default);

internal enum MergedCell { No, Horizontal, Vertical, Both }

/// <summary>A native chart with its workbook inside.</summary>
internal sealed record ChartFrame : Frame
{
    public required ChartBlock Chart { get; init; }

    /// <summary>Size of axis and legend text.</summary>
    public double TextSizePt { get; init; } = 14;
}

/// <summary>A picture at its own aspect ratio.</summary>
internal sealed record PictureFrame : Frame
{
    public required Picture Picture { get; init; }
}

/// <summary>A shape without text: bands, edges, lines, circles. Decorative.</summary>
internal sealed record ShapeFrame : Frame
{
    public ShapeGeometry Geometry { get; init; }

    public ColorToken? Fill { get; init; }

    public ColorToken? Outline { get; init; }
}
