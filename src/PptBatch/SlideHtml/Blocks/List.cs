using System.Globalization;
using AngleSharp.Dom;
using PptBatch.SlideHtml.Kinds;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Blocks;

/// <summary>A list with its nested lists, flat.</summary>
/// <param name="Ordered">True for a numbered list, at its outer level.</param>
/// <param name="Start">Number of its first item.</param>
/// <param name="Items">All items, in the order in which they are read.</param>
public sealed record ListBlock(bool Ordered, int Start, IReadOnlyList<ListItem> Items) : Block
{
    /// <summary>A list without lists in it.</summary>
    /// <param name="items">Its items, in order.</param>
    /// <param name="ordered">True for a numbered one.</param>
    public static ListBlock Of(IEnumerable<InlineText> items, bool ordered = false) =>
        new(ordered, 1, [.. items.Select((text, index) => new ListItem(text, 0, ordered, index + 1))]);

    /// <summary>The items of the outer level, each followed by those below it.</summary>
    public IReadOnlyList<IReadOnlyList<ListItem>> Branches
    {
        get
        {
            List<List<ListItem>> branches = [];
            foreach (ListItem item in Items)
            {
                if (item.Level == 0 || branches.Count == 0)
                {
                    branches.Add([]);
                }

                branches[^1].Add(item);
            }

            return branches;
        }
    }

    /// <inheritdoc/>
    public override bool IsEmpty => Items.Count == 0;

    /// <inheritdoc/>
    public override IEnumerable<InlineText> Words => Items.Select(item => new InlineText([new Inline(Mark(item)), .. item.Text.Runs]));

    private static string Mark(ListItem item) =>
        new string(' ', item.Level * 2) + (item.Ordered ? item.Number.ToString(CultureInfo.InvariantCulture) + ". " : "– ");
}

/// <summary>An item of a list.</summary>
/// <param name="Text">Its words; empty where only a nested list stands in it.</param>
/// <param name="Level">0 for the outer list. What is read is at most on level 2.</param>
/// <param name="Ordered">True where the list that it stands in is numbered.</param>
/// <param name="Number">Its number in that list, from 1.</param>
public sealed record ListItem(InlineText Text, int Level = 0, bool Ordered = false, int Number = 1)
{
    /// <summary>Name of the icon that stands with it. Default: null.</summary>
    public string? Icon { get; init; }
}

/// <summary>Lists; a table, code or picture inside an item becomes a block of its own after the item.</summary>
internal sealed class ListHtml : BlockHtml<ListBlock>
{
    public override IReadOnlyList<string> Tags => ["ul", "ol"];

    public override IReadOnlyList<string> Elements => ["li"];

    public override IReadOnlyList<string> Attributes => ["start"];

    public override IEnumerable<Block> Read(IElement element, ReadContext context, int depth)
    {
        List<Block> blocks = [];
        List<ListItem> items = [];
        ReadItems(element, 0, 0, blocks, items, context);
        Close(blocks, items);
        return blocks;
    }

    protected override void Write(ListBlock block, BlockWriter html)
    {
        int next = 0;
        if (block.Items.Count > 0)
        {
            WriteLevel(block.Items, ref next, 0, html);
        }
    }

    // Writes the items from the next one on that stand on a level or below it.
    private static void WriteLevel(IReadOnlyList<ListItem> items, ref int next, int level, BlockWriter html)
    {
        ListItem first = items[next];
        string element = first.Ordered ? "ol" : "ul";
        html.Open(element, first.Ordered && first.Number != 1 ? FormattableString.Invariant($" start=\"{first.Number}\"") : "");
        while (next < items.Count && items[next].Level >= level)
        {
            bool own = items[next].Level == level;
            html.Raw($"<li{(own ? IconAttribute.Html(items[next].Icon) : "")}>");
            if (own)
            {
                html.Text(items[next++].Text);
            }

            if (next < items.Count && items[next].Level > level)
            {
                html.Raw("\n");
                WriteLevel(items, ref next, level + 1, html);
            }

            html.Raw("</li>\n");
        }

        html.Close(element);
    }

    private static void ReadItems(IElement list, int level, int depth, List<Block> blocks, List<ListItem> items, ReadContext context)
    {
        bool ordered = list.LocalName == "ol";
        int number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start)
            && start is > 0 and < 10_000 ? start : 1;
        foreach (INode node in list.ChildNodes)
        {
            if (node is IText text && !string.IsNullOrWhiteSpace(text.Data))
            {
                InlineBuilder loose = new();
                InlineReader.ReadInto(loose, text, context);
                Add(items, new ListItem(InlineText.Empty, Math.Min(level, SlideHtmlLimits.ListLevels - 1), ordered, number++), loose);
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
                ListItem item = new(InlineText.Empty, Math.Min(level, SlideHtmlLimits.ListLevels - 1), ordered, number++)
                {
                    Icon = IconAttribute.Read(child, context),
                };
                ReadItem(child, item, level, depth, blocks, items, context);
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
            else if (child.LocalName is "table" or "pre" or "figure" or "img" or "div" or "blockquote" or "dl"
                || child.QuerySelector("img, table, pre") is not null)
            {
                Add(items, item, words);
                Close(blocks, items);
                blocks.AddRange(BlockReader.Read(Parts.Wrapped(child, [child]), context, depth + 1));
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
