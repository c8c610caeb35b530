using System.Buffers;
using System.Text;
using PptBatch.Diagnostics;
using UtfUnknown;

namespace PptBatch.Books.Encodings;

/// <summary>The text of a file that is not UTF-8, read by what its bytes look like.</summary>
/// <param name="Text">The text, without a replacement character.</param>
/// <param name="Finding">What is wrong, and how it was read.</param>
/// <param name="Fix">What its author can do.</param>
internal sealed record LegacyText(string Text, string Finding, string Fix)
{
    private const int SampleBytes = 1 << 18;

    // Accented letters stand alone or in pairs; longer runs of them are letters of another script.
    private const int LongestRun = 3;

    // Between two letters these signs of Windows-1252 are letters of Central Europe.
    private static readonly SearchValues<char> CentralLetters = SearchValues.Create("¹²³¼½¾¿¡±¶§¤£¥¦¬");

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly Encoding Windows1250 = CodePagesEncodingProvider.Instance.GetEncoding(1250)!;

    /// <summary>Reads bytes that are not UTF-8: as UTF-8 where that is what most of them are, else by their statistics.</summary>
    public static LegacyText Of(ReadOnlySpan<byte> bytes)
    {
        if (Mended(bytes) is { } mended)
        {
            return mended;
        }

        byte[] sample = Sample(bytes);
        string western = Windows1252.GetString(bytes);
        bool isCentral = HasSignsAsLetters(western);
        bool isWestern = !isCentral && !HasLongRun(sample);
        foreach (DetectionDetail detail in CharsetDetector.DetectFromBytes(sample).Details ?? [])
        {
            // To the detector a text is Windows-1252 wherever it knows nothing better.
            string? text = Legacy(detail.EncodingName)?.GetString(bytes);
            if (text is not null && (text == western ? isWestern : IsText(text)))
            {
                return text == western ? AsWestern(western) : As(Legacy(detail.EncodingName)!, text);
            }
        }

        return isCentral ? As(Windows1250, Windows1250.GetString(bytes)) : new LegacyText(
            western,
            "The file is not UTF-8, and its bytes do not tell what else it is; it was read as Windows-1252.",
            "Open it in an editor with the encoding that it was written in, save it as UTF-8, and compare the letters on its slides.");
    }

    private static LegacyText AsWestern(string text) => new(
        text, "The file is not UTF-8; it was read as Windows-1252.", "Save it as UTF-8, and compare the accented letters on its slides.");

    private static LegacyText As(Encoding encoding, string text) => new(
        text,
        $"The file is not UTF-8; its bytes look like {encoding.WebName}, and it was read as such.",
        $"Save it as UTF-8 (iconv -f {encoding.WebName} -t UTF-8), and compare the letters on its slides.");

    // A file of UTF-8 into which a few letters were pasted from elsewhere.
    private static LegacyText? Mended(ReadOnlySpan<byte> bytes)
    {
        StringBuilder text = new(bytes.Length);
        (int whole, int stray) = (0, 0);
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out Rune rune, out int length);
            if (status == OperationStatus.Done)
            {
                text.Append(rune.ToString());
                whole += length > 1 ? 1 : 0;
            }
            else
            {
                text.Append(Windows1252.GetString(bytes[..length]));
                stray += length;
            }

            bytes = bytes[length..];
        }

        return whole <= stray ? null : new LegacyText(
            text.ToString(),
            stray == 1 ? "The file is UTF-8 except for one byte, which was read as Windows-1252."
                : FormattableString.Invariant($"The file is UTF-8 except for {stray} bytes, which were read as Windows-1252."),
            "Save it as UTF-8, and look at those letters.");
    }

    // Only lines that are not plain ASCII say anything; a notebook may be mostly the text of its pictures.
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        ArrayBufferWriter<byte> sample = new();
        foreach (Range range in bytes.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = bytes[range];
            if (line.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && sample.WrittenCount < SampleBytes)
            {
                sample.Write(line[..Math.Min(line.Length, SampleBytes)]);
                sample.Write("\n"u8);
            }
        }

        return sample.WrittenSpan.ToArray();
    }

    private static bool HasLongRun(ReadOnlySpan<byte> bytes)
    {
        int run = 0;
        foreach (byte one in bytes)
        {
            run = one > 0x7F ? run + 1 : 0;
            if (run > LongestRun)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSignsAsLetters(string western)
    {
        for (int i = 1; i + 1 < western.Length; i++)
        {
            if (CentralLetters.Contains(western[i]) && char.IsLetter(western[i - 1]) && char.IsLetter(western[i + 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsText(string text) => !text.AsSpan().ContainsAnyInRange('\u0080', '\u009F') && !text.Contains('\uFFFD');

    // What calls itself Latin 1 or 5 on the web is Windows' form of it, which has the quotation marks. Those of old Macintoshes and of DOS
    // are by now seldom what a file is in, and often what the detector takes a short text of the West for.
    private static Encoding? Legacy(string name) => name switch
    {
        "iso-8859-1" or "iso-8859-15" or "ascii" or "windows-1252" => Windows1252,
        "iso-8859-9" => CodePagesEncodingProvider.Instance.GetEncoding("windows-1254"),
        "ibm866" => CodePagesEncodingProvider.Instance.GetEncoding("cp866"),
        _ when name.StartsWith("x-mac", StringComparison.Ordinal) || name.StartsWith("ibm", StringComparison.Ordinal) => null,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
    };
}
