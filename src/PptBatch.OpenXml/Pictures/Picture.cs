using System.Security.Cryptography;

namespace PptBatch.OpenXml.Pictures;

/// <summary>A picture that was opened and whose header was read; its bytes go into the deck unchanged.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Extension">What its name ends with, without a dot.</param>
/// <param name="PixelWidth">Width in pixels.</param>
/// <param name="PixelHeight">Height in pixels.</param>
/// <param name="Sha256">SHA-256 of the file, as hexadecimal digits.</param>
public sealed record Picture(byte[] Bytes, string ContentType, string Extension, int PixelWidth, int PixelHeight, string Sha256)
{
    // A pixel is 1/96 in, and a picture that is shown more than twice as large looks coarse.
    internal const double MostPointsPerPixel = 0.75 * 2;

    /// <summary>
    /// The SVG that this picture was drawn of, without scripts and references to anything outside it: viewers that know SVG show it, others
    /// this picture. Default: null.
    /// </summary>
    public Picture? Vector { get; init; }

    internal static Picture Of(byte[] bytes, string contentType, string extension, int width, int height) =>
        new(bytes, contentType, extension, width, height, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
