namespace PptBatch.OpenXml.Pages;

/// <summary>Colours as people write them: <c>#0B5FFF</c>, <c>0b5fff</c> or <c>#0BF</c>.</summary>
public static class HexColor
{
    /// <summary>Six hexadecimal digits in capitals; null where the text is no colour.</summary>
    /// <param name="text">The text; null is no colour.</param>
    public static string? Read(string? text)
    {
        string digits = (text ?? "").Trim().TrimStart('#').ToUpperInvariant();
        return !digits.All(char.IsAsciiHexDigit) ? null
            : digits.Length == 6 ? digits
            : digits.Length == 3 ? string.Concat(digits.Select(digit => new string(digit, 2)))
            : null;
    }
}
