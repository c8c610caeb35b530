using System.Text;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Encodings;

/// <summary>Reads the text of a lesson, an order or a notebook in whatever encoding it was saved.</summary>
internal static class TextFile
{
    private const int Windows1252 = 1252;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text: by its byte order mark, else as UTF-8, else as Windows-1252, which is then reported with the line.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="place">How messages name it.</param>
    /// <param name="findings">Receives what was not UTF-8.</param>
    public static string Decode(byte[] bytes, string place, Findings findings)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            int line = 1 + bytes.AsSpan(0, Math.Clamp(error.Index, 0, bytes.Length)).Count((byte)'\n');
            findings.Warning(
                "PB1052",
                "The file is not UTF-8; it was read as Windows-1252.",
                $"{place} line {line}",
                "Save it as UTF-8, and compare the accented letters on its slides.");

            // The five bytes that Windows-1252 leaves open are control characters there, which no text has.
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!.GetString(bytes);
        }
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0xEF, 0xBB, 0xBF, ..] => Utf8Of(bytes),
        [not 0, 0, not 0, 0, ..] => Encoding.Unicode.GetString(bytes),
        [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => null,
    };

    // A mark before bytes that are no UTF-8 was put there by a tool that did not look; the rest is judged without it.
    private static string? Utf8Of(byte[] bytes)
    {
        try
        {
            return Utf8.GetString(bytes, 3, bytes.Length - 3);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
