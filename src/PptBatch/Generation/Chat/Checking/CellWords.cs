using System.Buffers;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Chat.Checking;

/// <summary>Compares tables by what their cells say, letters and digits alone: a chart writes 1.200,50 as 1200.50.</summary>
internal static class CellWords
{
    public static IReadOnlyList<string> Of(TableBlock table) =>
        [.. table.Rows.SelectMany(line => line.Cells).Select(cell => Bare(cell.Text.Plain)).Where(cell => cell.Length > 0)];

    public static HashSet<string> Of(IElement table) => [.. table.QuerySelectorAll("th, td").Select(cell => Bare(cell.TextContent))];

    /// <summary>The letters and digits of a text, in lower case.</summary>
    public static string Bare(ReadOnlySpan<char> text)
    {
        char[] bare = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                bare[length++] = char.ToLowerInvariant(letter);
            }
        }

        string result = new(bare, 0, length);
        ArrayPool<char>.Shared.Return(bare);
        return result;
    }
}
