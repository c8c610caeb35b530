using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Design.Layouts;

/// <summary>A place for one short text, and how it stands there.</summary>
/// <param name="Box">Where its lines are, without insets, in points.</param>
/// <param name="Anchor">Edge that the lines keep to.</param>
/// <param name="Align">Alignment of the lines.</param>
/// <param name="SizePt">Size that a text which fits is set in.</param>
internal sealed record TextZone(Box Box, VerticalAnchor Anchor, TextAlign Align, double SizePt)
{
    /// <summary>Space around the lines that belongs to the zone's shape. Default: none.</summary>
    public Insets Insets { get; init; }

    /// <summary>The least size that a text which does not fit is set in, in points. Default: 28.</summary>
    public double LeastPt { get; init; } = 28;

    /// <summary>The shape: the lines and the space around them.</summary>
    public Box Outer => new(
        Box.X - Insets.Left, Box.Y - Insets.Top, Box.Width + Insets.Left + Insets.Right, Box.Height + Insets.Top + Insets.Bottom);
}
