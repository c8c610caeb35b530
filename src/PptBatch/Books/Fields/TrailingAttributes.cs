using System.Buffers;

namespace PptBatch.Books.Fields;

/// <summary>Takes Pandoc's and Quarto's attributes off the end of a heading: <c>{#sec-x .unnumbered}</c>, <c>{-}</c>.</summary>
internal static class TrailingAttributes
{
    private static readonly SearchValues<char> NoNames = SearchValues.Create(" \t,;(){}");

    /// <summary>The text without attributes at its end; the same string when it has none.</summary>
    public static string Without(string text)
    {
        string trimmed = text.TrimEnd();
        int start = trimmed.EndsWith('}') ? trimmed.LastIndexOf('{') : -1;
        return start >= 0 && AreAttributes(trimmed.AsSpan(start + 1, trimmed.Length - start - 2)) ? trimmed[..start].TrimEnd() : text;
    }

    /// <summary>True for what stands between the braces of attributes: an id, a class, a dash, <c>name=value</c>.</summary>
    public static bool AreAttributes(ReadOnlySpan<char> inside)
    {
        ReadOnlySpan<char> first = inside.Trim();
        return first is ['#' or '.' or ':', not ' ', ..] or "-" or "docsify-ignore" or "docsify-ignore-all"
            || (first.Length > 0 && char.IsLetter(first[0]) && NamesAValue(first));
    }

    private static bool NamesAValue(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('=');
        return end > 0 && end < text.Length - 1 && !text[..end].ContainsAny(NoNames);
    }
}
