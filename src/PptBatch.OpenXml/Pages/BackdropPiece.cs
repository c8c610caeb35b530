namespace PptBatch.OpenXml.Pages;

/// <summary>Something that a master or a layout draws behind a page's frames, as far as pictures of a deck show it.</summary>
/// <param name="Box">Where.</param>
/// <param name="Rgb">Its colour, six hexadecimal digits, or null for a picture.</param>
/// <param name="Geometry">Its form. Default: a rectangle.</param>
public sealed record BackdropPiece(Box Box, string? Rgb, ShapeGeometry Geometry = ShapeGeometry.Rectangle)
{
    /// <summary>How much it covers, from 0 to 1. Default: 1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Width of its line in points where it is drawn and not filled; 0 for a filled piece. Default: 0.</summary>
    public double LinePt { get; init; }

    /// <summary>A picture's bytes, else empty.</summary>
    public ReadOnlyMemory<byte> Picture { get; init; }

    /// <summary>Content type of the picture, or null.</summary>
    public string? ContentType { get; init; }
}
