using System.Globalization;
using System.Text;

namespace PptBatch.Preview.Painting.Bidi;

/// <summary>
/// The classes of characters, from their general category and the blocks that Unicode sets apart for scripts that are written from right
/// to left (DerivedBidiClass.txt). Symbols that Unicode counts as letters from left to right are neutral here.
/// </summary>
internal static class BidiClasses
{
    private const string Separators = "+-\u207A\u207B\u208A\u208B\u2212\uFB29\uFE62\uFE63\uFF0B\uFF0D";
    private const string Terminators =
        "#%\u00B0\u00B1\u0609\u060A\u066A\u2030\u2031\u2032\u2033\u2034\u2213\u212E\uFE5F\uFE6A\uFF03\uFF05";
    private const string CommonSeparators = ",./:\u00A0\u060C\u202F\u2044\uFE50\uFE52\uFE55\uFF0C\uFF0E\uFF0F\uFF1A";

    /// <summary>Class of a character.</summary>
    public static BidiClass Of(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or (>= 0x1C and <= 0x1E) or 0x85 or 0x2029 => BidiClass.B,
        '\t' or 0x0B or 0x1F => BidiClass.S,
        0x0C or 0x2028 => BidiClass.WS,
        0x200E => BidiClass.L,
        0x200F or 0x07FE or 0x07FF => BidiClass.R,
        0x061C or 0x060B or 0x070F or 0xFDFC or 0x1ECB0 => BidiClass.AL,
        (>= 0x0600 and <= 0x0605) or (>= 0x0660 and <= 0x0669) or 0x066B or 0x066C or 0x06DD or 0x0890 or 0x0891 or 0x08E2
            or (>= 0x10D30 and <= 0x10D39) or (>= 0x10E60 and <= 0x10E7E) => BidiClass.AN,
        (>= 0x2070 and <= 0x2079) or (>= 0x2080 and <= 0x2089) or 0xB2 or 0xB3 or 0xB9 => BidiClass.EN,
        _ when Holds(Separators, rune) => BidiClass.ES,
        _ when Holds(Terminators, rune) => BidiClass.ET,
        _ when Holds(CommonSeparators, rune) => BidiClass.CS,
        _ => OfCategory(rune),
    };

    /// <summary>True where no character of a text has a place of its own in a line that runs from left to right.</summary>
    public static bool RunsOneWay(string text) => !text.AsSpan().ContainsAnyInRange('\u0590', '\uFFFF')
        || text.EnumerateRunes().All(rune => Of(rune) is not (BidiClass.R or BidiClass.AL or BidiClass.AN));

    private static bool Holds(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);

    private static BidiClass OfCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiClass.NSM,
        UnicodeCategory.CurrencySymbol => BidiClass.ET,
        UnicodeCategory.SpaceSeparator => BidiClass.WS,
        UnicodeCategory.Control or UnicodeCategory.Format => BidiClass.BN,
        UnicodeCategory.DecimalDigitNumber when
            rune.Value is (>= '0' and <= '9') or (>= 0x06F0 and <= 0x06F9) or (>= 0xFF10 and <= 0xFF19) => BidiClass.EN,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNotAssigned => Strong(rune.Value),
        _ when Strong(rune.Value) is var strong && strong != BidiClass.L && !IsNeutralSign(rune.Value) => strong,
        _ => BidiClass.ON,
    };

    private static BidiClass Strong(int value) => value switch
    {
        (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDCF) or (>= 0xFDF0 and <= 0xFDFF)
            or (>= 0xFE70 and <= 0xFEFF) or (>= 0x10D00 and <= 0x10D3F) or (>= 0x10F30 and <= 0x10F6F)
            or (>= 0x1EC70 and <= 0x1ECBF) or (>= 0x1ED00 and <= 0x1ED4F) or (>= 0x1EE00 and <= 0x1EEFF) => BidiClass.AL,
        (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EFFF) => BidiClass.R,
        _ => BidiClass.L,
    };

    // Signs of these scripts that take the direction of what is around them.
    private static bool IsNeutralSign(int value) => value is 0x0606 or 0x0607 or 0x060E or 0x060F or 0x06DE or 0x06E9
        or (>= 0x07F6 and <= 0x07F9) or 0xFD3E or 0xFD3F or (>= 0xFD40 and <= 0xFD4F) or 0xFDCF or (>= 0xFDFD and <= 0xFDFF) or 0x1091F
        or (>= 0x10B39 and <= 0x10B3F) or 0x1EEF0 or 0x1EEF1;
}
