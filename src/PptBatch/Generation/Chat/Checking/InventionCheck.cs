using AngleSharp.Dom;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Finds code on the slides that the lesson does not have.</summary>
internal static class InventionCheck
{
    public static IEnumerable<string> Findings(IElement article, Lesson lesson)
    {
        string source = CellWords.Bare(lesson.Markdown);
        foreach (IElement listing in article.QuerySelectorAll("pre"))
        {
            string? strange = listing.TextContent.Split('\n', StringSplitOptions.TrimEntries)
                .FirstOrDefault(line => CellWords.Bare(line) is { Length: > 0 } bare && !source.Contains(bare, StringComparison.Ordinal));
            if (strange is not null)
            {
                yield return $"This line of code is not in the lesson: {strange}";
            }
        }
    }
}
