using System.Globalization;
using System.Text;

namespace PptBatch.OpenXml.Text.Metrics;

/// <summary>Widths in em of what a face lacks, as the faces that step in show it; where they differ, the wider.</summary>
internal static class FallbackWidths
{
    /// <summary>One glyph of a colour emoji face (Segoe UI Emoji, Noto Color Emoji).</summary>
    public const float Emoji = 1.25f;

    // Two halves of a flag.
    private const float RegionalIndicator = Emoji / 2;

    private const float Unknown = 1f;

    // How much wider the letters of the face that steps in are when they are bold.
    private const float Bold = 1.1f;

    private static readonly Lazy<FaceMetrics> Symbols = new(() => FaceLibrary.Load("DejaVuSans"));

    /// <summary>True for what never advances: combining marks, joiners, controls, variation selectors.</summary>
    public static bool IsZeroWidth(int c) => c is < 0x20 or (>= 0x7F and < 0xA0)
        || (c is not 0x00AD and >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    /// <summary>
    /// True for Hebrew and Arabic, which decks show in the face that is named for complex scripts and not in the text's own.
    /// </summary>
    public static bool HasFaceOfItsOwn(int c) => c is >= 0x0590 and < 0x0900;

    /// <summary>Width of a character of the Basic Multilingual Plane that the face lacks.</summary>
    public static float Of(int c) => c switch
    {
        >= 0x0530 and < 0x0590 => Symbol(c) * 1.3f, // Armenian
        >= 0x0370 and < 0x0600 => Symbol(c) * Bold, // Greek, Cyrillic, Hebrew
        >= 0x0B80 and < 0x0C00 => 0.95f, // Tamil
        >= 0x0900 and < 0x0E00 => 0.85f, // Indic scripts: spacing letters and vowel signs before they join
        >= 0x0E00 and < 0x1000 => 0.68f, // Thai, Lao, Tibetan
        >= 0x1000 and < 0x10A0 => 0.9f, // Myanmar
        >= 0x10A0 and < 0x1100 => 0.75f, // Georgian
        >= 0x1100 and < 0x1160 => 1f,
        >= 0x1160 and < 0x1200 => 0f, // vowels and finals of conjoining Hangul sit inside the syllable
        >= 0x2E80 and < 0xA4D0 => 1f,
        >= 0xAC00 and < 0xD7B0 => 1f,
        >= 0xF900 and < 0xFB00 => 1f,
        >= 0xFE30 and < 0xFE70 => 1f,
        >= 0xFF61 and < 0xFFE0 => 0.5f,
        >= 0xFF00 and < 0xFFF0 => 1f,
        _ => Symbol(c),
    };

    private static float Symbol(int c) => Symbols.Value.Own(c) is { } width ? Math.Max(0.3f, width) : Unknown;

    /// <summary>Width of a character above the Basic Multilingual Plane.</summary>
    public static float OfSupplementary(Rune rune) => rune.Value switch
    {
        >= 0x1F1E6 and <= 0x1F1FF => RegionalIndicator,
        >= 0x1F3FB and <= 0x1F3FF => 0, // skin tones recolour the emoji before them
        >= 0x1F000 and < 0x1FB00 => Emoji,
        >= 0x1D400 and < 0x1D800 => 0.85f, // mathematical alphabets
        _ when IsZeroWidth(rune.Value) => 0,
        _ => Unknown,
    };
}
