using System.Globalization;

namespace PptBatch.Generation.Grounding.Words;

/// <summary>Digits of any script, and the signs that stand with them, as they are written in English.</summary>
internal static class PlainDigits
{
    /// <summary>The same text character by character, so that places in it are places in the other; itself where nothing changes.</summary>
    public static string Of(string text) => text.All(letter => Of(letter) == letter) ? text : string.Concat(text.Select(Of));

    /// <summary>The same character, or the one that it stands for.</summary>
    public static char Of(char letter) => letter switch
    {
        < '\u0080' => letter,
        '٫' or '．' => '.',
        '٬' => ',',
        '٪' or '％' => '%',
        _ => CharUnicodeInfo.GetDecimalDigitValue(letter) is >= 0 and var digit ? (char)('0' + digit) : letter,
    };
}
