using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Generation.Outline.Text;
using InlineText = PptBatch.SlideHtml.Model.InlineText;
using SlideBlock = PptBatch.SlideHtml.Model.Block;
using Slides = PptBatch.SlideHtml.Blocks;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Reads a list. Code, tables and pictures inside an item follow it as blocks of their own, and the list goes on after them.
/// </summary>
internal sealed class ListReader(BlockReader blocks, string source)
{
    /// <summary>A single item longer than this is a paragraph that happens to have a bullet.</summary>
    private const int LongestBullet = 40;

    /// <summary>The list in one or more parts, with what its items hold in between.</summary>
    public IReadOnlyList<SlideBlock> Read(ListBlock list)
    {
        List<SlideBlock> result = [];
        List<List<Slides.ListItem>> branches = [];
        int next = StartOf(list);
        int start = next;
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            List<SlideBlock> held = [];
            List<Slides.ListItem>? branch = ReadItem(item, held);
            if (branch is not null)
            {
                branches.Add(branch);
            }

            // An answer that is code and nothing else is chosen by its number.
            bool isBare = branch is null && list is { IsOrdered: true, Count: > 1 };
            next++;
            if (held.Count > 0)
            {
                EndPart(result, list, branches, start);
                result.AddRange(isBare ? [Number(next - 1), .. held] : held);
                start = next;
            }
        }

        EndPart(result, list, branches, start);
        return result;
    }

    private static Slides.ParagraphBlock Number(int number) =>
        new(InlineText.Trimmed(string.Create(CultureInfo.InvariantCulture, $"{number}.")));

    private static void EndPart(List<SlideBlock> result, ListBlock list, List<List<Slides.ListItem>> branches, int start)
    {
        if (!list.IsOrdered && branches is [[{ } single]] && single.Text.WordCount > LongestBullet)
        {
            result.Add(new Slides.ParagraphBlock(single.Text));
        }
        else if (branches.Count > 0)
        {
            result.Add(new Slides.ListBlock(list.IsOrdered, start, [.. Numbered(branches, list.IsOrdered, start)]));
        }

        branches.Clear();
    }

    /// <summary>An item with those below it, or null where it says nothing.</summary>
    private List<Slides.ListItem>? ReadItem(ListItemBlock item, List<SlideBlock> held)
    {
        InlineText text = InlineText.Empty;
        List<List<Slides.ListItem>> below = [];
        bool ordered = false;
        foreach (Block block in item)
        {
            switch (block)
            {
                case ParagraphBlock paragraph when held.Count == 0 && below.Count == 0:
                    string between = paragraph.Inline?.FirstChild is LineBreakInline { IsHard: true } ? "\n" : " ";
                    text = text.Append(InlineReader.ReadText(paragraph.Inline, source, held), between);
                    break;
                case ListBlock nested when held.Count == 0:
                    ordered |= nested.IsOrdered;
                    below.AddRange(nested.OfType<ListItemBlock>().Select(inner => ReadItem(inner, held)).OfType<List<Slides.ListItem>>());
                    break;
                default:
                    held.AddRange(blocks.Read(block));
                    break;
            }
        }

        return text.IsEmpty && below.Count == 0 ? null
            : [new Slides.ListItem(text), .. Numbered(below, ordered, 1).Select(inner => inner with { Level = inner.Level + 1 })];
    }

    /// <summary>The items of some branches, the first of each with its number.</summary>
    private static IEnumerable<Slides.ListItem> Numbered(IEnumerable<List<Slides.ListItem>> branches, bool ordered, int start) =>
        branches.SelectMany((branch, index) => branch.Skip(1).Prepend(branch[0] with { Ordered = ordered, Number = start + index }));

    private static int StartOf(ListBlock list) =>
        list.IsOrdered && int.TryParse(list.OrderedStart ?? list.DefaultOrderedStart, NumberStyles.None, CultureInfo.InvariantCulture,
            out int start)
            ? start
            : 1;
}
