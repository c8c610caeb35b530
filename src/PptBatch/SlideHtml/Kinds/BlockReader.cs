using AngleSharp.Dom;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>Reads the children of a slide, a callout or a column as blocks. What is outside the dialect is kept as text.</summary>
internal static class BlockReader
{
    public static IReadOnlyList<Block> Read(IElement parent, ReadContext context, int depth = 0)
    {
        List<Block> blocks = [];
        InlineBuilder loose = new();
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IElement element && !IsLoose(element))
            {
                Flush(blocks, loose, context);
                blocks.AddRange(
                    ReadElement(element, context, depth).Where(block => !block.IsEmpty).Select(block => Marked(block, element)));
                blocks.AddRange(context.TakeDeferred());
            }
            else if (node is IText or IElement)
            {
                InlineReader.ReadInto(loose, node, context);
            }
        }

        Flush(blocks, loose, context);
        return blocks;
    }

    /// <summary>
    /// The words of an element as paragraphs, for cells, steps and quotations, which hold words alone: a picture, a table or code in it is
    /// deferred to a block of its own after them.
    /// </summary>
    public static IReadOnlyList<InlineText> Paragraphs(IElement element, ReadContext context)
    {
        List<Block> standing = [];
        IReadOnlyList<InlineText> paragraphs = Paragraphs(element, context, standing);
        context.Defer(standing);
        return paragraphs;
    }

    /// <summary>The same, with what cannot stand among words added to <paramref name="standing"/>.</summary>
    public static IReadOnlyList<InlineText> Paragraphs(IElement element, ReadContext context, List<Block> standing) =>
        [.. BlockWords.Of(BlockWords.Without(Read(element, context), standing))];

    /// <summary>True for an element with blocks in it.</summary>
    public static bool HoldsBlocks(IElement element) =>
        element.QuerySelector("figure, table, pre, ul, ol, dl, blockquote, div, p") is not null;

    private static bool IsLoose(IElement element) => element.IsInline() && !HoldsBlocks(element);

    private static void Flush(List<Block> blocks, InlineBuilder loose, ReadContext context)
    {
        InlineText text = loose.Take();
        if (!text.IsEmpty)
        {
            blocks.Add(context.Kinds.Loose(text));
        }

        blocks.AddRange(context.TakeDeferred());
    }

    private static IEnumerable<Block> ReadElement(IElement element, ReadContext context, int depth)
    {
        if (element.IsSilent())
        {
            context.Say("PB3010", $"<{element.LocalName}> cannot be shown on a slide and was removed.", severity: DiagnosticSeverity.Info);
            return [];
        }

        return context.Kinds.Find(element, context.Nesting) is { } kind ? kind.Read(element, context, depth)
            : depth >= Dom.MostDepth ? Flat(element, context)
            : Read(element, context, depth + 1);
    }

    private static IEnumerable<Block> Flat(IElement element, ReadContext context)
    {
        InlineBuilder builder = new();
        builder.Add(element.AllText(), new Inline(""));
        InlineText text = builder.Take();
        return text.IsEmpty ? [] : [context.Kinds.Loose(text)];
    }

    private static Block Marked(Block block, IElement element) => block with
    {
        Language = block.Language ?? LanguageAttributes.Read(element),
        RightToLeft = block.RightToLeft || LanguageAttributes.SaysRightToLeft(element),
    };
}
