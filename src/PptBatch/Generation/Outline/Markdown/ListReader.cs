using System.Globalization;
using Markdig.Syntax;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Reads a list. Code, tables and pictures inside an item follow it as blocks of their own, and the list goes on after them.
/// </summary>
internal sealed class ListReader(BlockReader blocks, string source)
{
    /// <summary>A single item longer than this is a paragraph that happens to have a bullet.</summary>
    private const int LongestBullet = 40;

    /// <summary>The list in one or more parts, with what its items hold in between.</summary>
    public IReadOnlyList<LessonBlock> Read(ListBlock list)
    {
        List<LessonBlock> result = [];
        List<ListEntry> entries = [];
        int next = StartOf(list);
        int start = next;
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            List<LessonBlock> held = [];
            ListEntry? entry = ReadItem(item, held);
            if (entry is not null)
            {
                entries.Add(entry);
            }

            next++;
            if (held.Count > 0)
            {
                EndPart(result, list, entries, start);
                result.AddRange(held);
                start = next;
            }
        }

        EndPart(result, list, entries, start);
        return result;
    }

    private static void EndPart(List<LessonBlock> result, ListBlock list, List<ListEntry> entries, int start)
    {
        if (!list.IsOrdered && entries is [{ Children: null, Text.WordCount: > LongestBullet }])
        {
            result.Add(new Prose(entries[0].Text));
            entries.Clear();
        }
        else if (entries.Count > 0)
        {
            result.Add(new BulletList(list.IsOrdered, start, [.. entries]));
            entries.Clear();
        }
    }

    private ListEntry? ReadItem(ListItemBlock item, List<LessonBlock> held)
    {
        InlineText text = InlineText.Empty;
        List<ListEntry> children = [];
        bool ordered = false;
        foreach (Block block in item)
        {
            switch (block)
            {
                case ParagraphBlock paragraph when held.Count == 0 && children.Count == 0:
                    text = text.Append(InlineReader.ReadText(paragraph.Inline, source, held));
                    break;
                case ListBlock nested when held.Count == 0:
                    ordered |= nested.IsOrdered;
                    children.AddRange(ReadNested(nested, held));
                    break;
                default:
                    held.AddRange(blocks.Read(block));
                    break;
            }
        }

        BulletList? below = children.Count == 0 ? null : new BulletList(ordered, 1, children);
        return text.IsBlank && below is null ? null : new ListEntry(text, below);
    }

    private IEnumerable<ListEntry> ReadNested(ListBlock nested, List<LessonBlock> held)
    {
        foreach (ListItemBlock item in nested.OfType<ListItemBlock>())
        {
            if (ReadItem(item, held) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static int StartOf(ListBlock list) =>
        list.IsOrdered && int.TryParse(list.OrderedStart ?? list.DefaultOrderedStart, NumberStyles.None, CultureInfo.InvariantCulture,
            out int start)
            ? start
            : 1;
}
