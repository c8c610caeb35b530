namespace PptBatch;

/// <summary>
/// Makes pictures that PowerPoint shows of those that it does not show, or not as they were meant: SVG, WebP, BMP, photographs that lie
/// on their side, very large ones; and small ones for a model to look at. PptBatch.Pictures has one. Implementations are thread-safe.
/// </summary>
public interface IPictureDecoder
{
    /// <summary>Decodes a picture, upright and no larger than asked.</summary>
    /// <param name="file">The file. SVG has neither scripts nor references to anything outside it.</param>
    /// <param name="mostPixels">How many pixels the result may have, width by height; at least 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The picture, or null where the format is not known or the file cannot be read.</returns>
    DecodedPicture? Decode(ReadOnlyMemory<byte> file, int mostPixels, CancellationToken cancellationToken = default);
}

/// <summary>A picture that was decoded.</summary>
/// <param name="Bytes">A PNG or JPEG file.</param>
/// <param name="ContentType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="PixelWidth">Width in pixels.</param>
/// <param name="PixelHeight">Height in pixels.</param>
public sealed record DecodedPicture(byte[] Bytes, string ContentType, int PixelWidth, int PixelHeight);
