namespace PptBatch.Generation.Chat.Prompting;

/// <summary>Where a picture stands in a lesson: the heading above it and the lines around it.</summary>
internal static class PicturePlace
{
    private const int MostCharacters = 160;

    public static string Of(string markdown, string reference)
    {
        int at = markdown.IndexOf(reference, StringComparison.Ordinal);
        if (at < 0 || reference.Length == 0)
        {
            return "";
        }

        int lineStart = markdown.LastIndexOf('\n', at) + 1;
        int lineEnd = markdown.IndexOf('\n', at);
        string before = markdown[..lineStart];
        string after = lineEnd < 0 ? "" : markdown[(lineEnd + 1)..];
        string?[] parts =
        [
            Lines(before).LastOrDefault(line => line.StartsWith('#'))?.TrimStart('#').Trim(),
            Lines(before).LastOrDefault(IsText) is { } said ? $"after \"{Excerpt.Of(said, MostCharacters)}\"" : null,
            Lines(after).FirstOrDefault(IsText) is { } next ? $"before \"{Excerpt.Of(next, MostCharacters)}\"" : null,
        ];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim());

    private static bool IsText(string line) => line.Length > 0 && char.IsLetterOrDigit(line[0]);
}
