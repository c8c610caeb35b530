using System.Globalization;
using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads nested lists; a table, code or picture inside an item becomes a block of its own after the item.</summary>
internal static class ListReader
{
    private const int DeepestLevel = 2;

    public static IEnumerable<Block> Read(IElement list, ReadContext context)
    {
        List<Block> blocks = [];
        List<ListItem> items = [];
        ReadItems(list, 0, 0, blocks, items, context);
        Close(blocks, items);
        return blocks;
    }

    private static void ReadItems(IElement list, int level, int depth, List<Block> blocks, List<ListItem> items, ReadContext context)
    {
        bool ordered = list.LocalName == "ol";
        int number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start) && start is > 0 and < 10_000 ? start : 1;
        foreach (INode node in list.ChildNodes)
        {
            if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                InlineBuilder loose = new();
                InlineReader.ReadInto(loose, text, context);
                Add(items, new ListItem(InlineText.Empty, Math.Min(level, DeepestLevel), ordered, number++), loose);
            }

            if (node is not IElement child)
            {
                continue;
            }

            if (child.LocalName is "ul" or "ol" && depth < Dom.MostDepth)
            {
                ReadItems(child, level + 1, depth + 1, blocks, items, context);
            }
            else if (!child.IsSilent())
            {
                ReadItem(child, new ListItem(InlineText.Empty, Math.Min(level, DeepestLevel), ordered, number++), level, depth, blocks, items, context);
            }
        }
    }

    private static void ReadItem(
        IElement element, ListItem item, int level, int depth, List<Block> blocks, List<ListItem> items, ReadContext context)
    {
        InlineBuilder words = new();
        foreach (INode node in element.ChildNodes)
        {
            if (node is not IElement child || depth >= Dom.MostDepth)
            {
                InlineReader.ReadInto(words, node, context);
            }
            else if (child.LocalName is "ul" or "ol")
            {
                Add(items, item, words);
                ReadItems(child, level + 1, depth + 1, blocks, items, context);
            }
            else if (child.LocalName is "table" or "pre" or "figure" or "img" or "div" or "blockquote" or "dl" || child.QuerySelector("img, table, pre") is not null)
            {
                Add(items, item, words);
                Close(blocks, items);
                blocks.AddRange(BlockReader.Read(Alone(child), context, depth + 1));
            }
            else
            {
                if (child.LocalName == "p")
                {
                    words.Break();
                }

                InlineReader.ReadInto(words, child, context);
            }
        }

        Add(items, item, words);
    }

    // The readers take a parent and read its children, so a single element is read inside a wrapper of its own.
    private static IElement Alone(IElement child)
    {
        IElement wrapper = child.Owner!.CreateElement("div");
        wrapper.AppendChild(child.Clone());
        return wrapper;
    }

    private static void Add(List<ListItem> items, ListItem item, InlineBuilder words)
    {
        InlineText text = words.Take();
        if (!text.IsEmpty)
        {
            items.Add(item with { Text = text });
        }
    }

    private static void Close(List<Block> blocks, List<ListItem> items)
    {
        if (items.Count > 0)
        {
            blocks.Add(new ListBlock(items[0].Ordered, items[0].Number, [.. items]));
            items.Clear();
        }
    }
}
