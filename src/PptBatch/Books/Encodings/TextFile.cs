using System.Text;
using PptBatch.Diagnostics;

namespace PptBatch.Books.Encodings;

/// <summary>Reads the text of a lesson, an order or a notebook in whatever encoding it was saved.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text: by its byte order mark, else as UTF-8, else by what its bytes look like, which is then reported with the line.
    /// </summary>
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
            LegacyText read = LegacyText.Of(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes);
            findings.Warning("PB1052", read.Finding, $"{place} line {line}", read.Fix);
            return read.Text;
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
