using PptBatch.Pictures.Drawing;

namespace PptBatch.Pictures;

/// <summary>
/// Draws SVG and decodes the first page of a TIFF and what Skia decodes: WebP, BMP, ICO, AVIF where its build has it, and PNG, JPEG and
/// GIF that have to be turned or made smaller. Thread-safe.
/// </summary>
public sealed class SkiaPictureDecoder : IPictureDecoder
{
    /// <inheritdoc/>
    public DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostPixels, 1);
        cancellationToken.ThrowIfCancellationRequested();
        return VectorDrawing.IsSvg(file.Span) ? VectorDrawing.Draw(file, mostPixels)
            : TiffDecoding.IsTiff(file.Span) ? TiffDecoding.Decode(file, mostPixels)
            : RasterDecoding.Decode(file, mostPixels, cancellationToken);
    }
}
