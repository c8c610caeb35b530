using System.Text.RegularExpressions;

namespace PptBatch.Books.Fields;

/// <summary>Makes a list of a text that should have been one: at its bullets, else at its lines, never at its characters.</summary>
internal static partial class TextList
{
    public static IReadOnlyList<string> Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        IEnumerable<string> parts = text.Split(['\r', '\n', '•', '●', '▪', '◦']).Select(part => part.Trim());
        return [.. parts.Select(part => Mark().Replace(part, "").Trim()).Where(part => part.Length > 0)];
    }

    [GeneratedRegex(@"^(?:[-*+–·▸►✓✔]\s+|\d{1,2}[.)]\s+)")]
    private static partial Regex Mark();
}
