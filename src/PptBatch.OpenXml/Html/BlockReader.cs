using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

/// <summary>Reads the children of a slide, a callout or a column as blocks. What is outside the dialect is kept as text.</summary>
internal static class BlockReader
{
    // A panel in a panel in a panel has no room for words; what is nested deeper is read as the blocks that it holds.
    private const int MostNesting = 2;

    public static IReadOnlyList<Block> Read(IElement parent, ReadContext context, int depth = 0)
    {
        List<Block> blocks = [];
        InlineBuilder loose = new();
        foreach (INode node in parent.ChildNodes)
        {
            if (node is IElement element && !IsLoose(element))
            {
                Flush(blocks, loose, context);
                blocks.AddRange(ReadElement(element, context, depth).Where(block => !EmptyBlocks.HoldsNothing(block)).Select(block => Marked(block, element)));
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
        (IReadOnlyList<Block> words, IReadOnlyList<Block> standing) = BlockWords.Split(Read(element, context));
        context.Defer(standing);
        return [.. BlockWords.Of(words)];
    }

    private static bool IsLoose(IElement element) => element.IsInline() && element.QuerySelector("figure, table, pre, ul, ol, dl, blockquote, div, p") is null;

    private static void Flush(List<Block> blocks, InlineBuilder loose, ReadContext context)
    {
        InlineText text = loose.Take();
        if (!text.IsEmpty)
        {
            blocks.Add(new ParagraphBlock(text));
        }

        blocks.AddRange(context.TakeDeferred());
    }

    private static IEnumerable<Block> ReadElement(IElement element, ReadContext context, int depth)
    {
        if (element.IsSilent())
        {
            context.Say("PB3010", $"<{element.LocalName}> is not shown on slides and was left out.", severity: DiagnosticSeverity.Info);
            return [];
        }

        return element.LocalName switch
        {
            "p" or "address" when element.QuerySelector("figure, table, pre, ul, ol, dl, blockquote, div, p") is null => Paragraph(element, context, false),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Paragraph(element, context, true),
            "ul" or "ol" when element.HasClass("steps") => [CompositeReader.Steps(element, context)],
            "ul" or "ol" when element.HasClass("timeline") => [CompositeReader.Timeline(element, context)],
            "ul" or "ol" when element.HasClass("quiz") => [QuizReader.Read(element, context)],
            "ul" or "ol" => ListReader.Read(element, context),
            "table" => TableReader.Read(element, context),
            "pre" => [Code(element)],
            "img" => [PictureReader.Read(element, null, context)],
            "figure" => FigureReader.Read(element, context, depth),
            "blockquote" => [CompositeReader.Quote(element, context)],
            "dl" => [CompositeReader.Glossary(element, context)],
            "hr" => [],
            "div" when element.HasClass("callout") && context.Nesting < MostNesting => [CompositeReader.Callout(element, context, depth)],
            "div" when element.HasClass("cards") && context.Nesting < MostNesting => [CompositeReader.Cards(element, context, depth)],
            "div" when element.HasClass("stats") && context.Nesting < MostNesting => [CompositeReader.Stats(element, context)],
            "div" when element.HasClass("columns") && context.Nesting < MostNesting => [CompositeReader.Columns(element, context, depth, "column", false)],
            "div" when element.HasClass("comparison") && context.Nesting < MostNesting => [CompositeReader.Columns(element, context, depth, "side", true)],
            "div" when element.HasClass("math") => [new MathBlock(EquationReader.Read(element, context))],
            _ when depth >= Dom.MostDepth => Flat(element),
            _ => Read(element, context, depth + 1),
        };
    }

    private static IEnumerable<Block> Paragraph(IElement element, ReadContext context, bool heading)
    {
        InlineText text = InlineReader.Read(element, context);
        return text.IsEmpty ? [] : [new ParagraphBlock(text, heading)];
    }

    private static IEnumerable<Block> Flat(IElement element)
    {
        InlineBuilder builder = new();
        builder.Add(element.AllText(), new Inline(""));
        InlineText text = builder.Take();
        return text.IsEmpty ? [] : [new ParagraphBlock(text)];
    }

    private static CodeBlock Code(IElement element)
    {
        IElement? code = element.Named("code").FirstOrDefault();
        string? language = (code ?? element).ClassList.FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..];
        string text = XmlText.Clean((code ?? element).TextContent.ReplaceLineEndings("\n"));
        return new CodeBlock(text.EndsWith('\n') ? text[..^1] : text, language, language is "output" or "error");
    }

    private static Block Marked(Block block, IElement element) => block with
    {
        Language = block.Language ?? LanguageTag.Read(element),
        RightToLeft = block.RightToLeft || LanguageTag.SaysRightToLeft(element),
    };
}
