using AngleSharp.Dom;

namespace PptBatch.SlideHtml.Markup;

/// <summary>Language and direction attributes; what is not shaped like a BCP-47 tag is ignored.</summary>
internal static class LanguageAttributes
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
}
