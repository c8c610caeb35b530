namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>Words as they stand in a line of markdown.</summary>
internal static class LiteralText
{
    /// <summary>The words with one space between them; three hyphens between words are the dash that they are on every site.</summary>
    public static string Of(string text)
    {
        while (text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        return !text.Contains("---", StringComparison.Ordinal) ? text
            : string.Join(' ', text.Split(' ').Select(word => word == "---" ? "—" : word));
    }
}
