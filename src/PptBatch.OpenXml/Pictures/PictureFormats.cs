namespace PptBatch.OpenXml.Pictures;

/// <summary>Formats that PowerPoint does not show by itself, told by their first bytes.</summary>
internal static class PictureFormats
{
    /// <summary>True for formats that a decoder need not know: one of these is not damaged where it cannot be decoded.</summary>
    public static bool MayHaveNoDecoder(string format) => format is "AVIF" or "HEIF" or "PDF";

    /// <summary>The name of a format, for people; null where the bytes are none of these.</summary>
    public static string? Name(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "WebP",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "BMP",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "TIFF",
        [0, 0, 1, 0, ..] => "ICO",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'a', (byte)'v', (byte)'i', ..] => "AVIF",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h', (byte)'e', ..] => "HEIF",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        _ => null,
    };
}
