using AngleSharp.Dom;

namespace PptBatch.OpenXml.Html;

/// <summary>Language and direction attributes; what is not shaped like a BCP-47 tag is ignored.</summary>
internal static class LanguageTag
{
    public static string? Read(IElement element)
    {
        string? tag = element.GetAttribute("lang")?.Trim();
        return tag is { Length: > 1 and <= 35 } && tag.Split('-') is { } parts
            && parts[0].Length is 2 or 3 && parts.All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
                ? tag
                : null;
    }

    public static bool SaysRightToLeft(IElement element) =>
        string.Equals(element.GetAttribute("dir"), "rtl", StringComparison.OrdinalIgnoreCase);

    /// <summary>True for languages that are written from right to left.</summary>
    public static bool IsRightToLeft(string tag) =>
        tag.Split('-')[0].ToLowerInvariant() is "ar" or "he" or "iw" or "fa" or "ur" or "yi" or "ps" or "dv" or "ug" or "sd";
}
