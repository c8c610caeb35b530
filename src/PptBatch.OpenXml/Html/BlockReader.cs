using AngleSharp.Dom;
using PptBatch.OpenXml.Slides;

namespace PptBatch.OpenXml.Html;

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
                Flush(blocks, loose);
                blocks.AddRange(ReadElement(element, context, depth).Select(block => Marked(block, element)));
            }
            else if (node is IText or IElement)
            {
                InlineReader.ReadInto(loose, node, context);
            }
        }

        Flush(blocks, loose);
        return blocks;
    }

    /// <summary>The paragraphs of an element: its p children, or all of it as one.</summary>
    public static IReadOnlyList<InlineText> Paragraphs(IElement element, ReadContext context)
    {
        IReadOnlyList<InlineText> paragraphs = [.. Read(element, context, Dom.MostDepth).OfType<ParagraphBlock>().Select(block => block.Text)];
        return paragraphs.Count > 0 ? paragraphs : [InlineReader.Read(element, context)];
    }

    private static bool IsLoose(IElement element) => element.IsInline() && !HoldsPicture(element);

    private static bool HoldsPicture(IElement element) =>
        element.LocalName != "img" && element.QuerySelector("img, figure, table, pre") is not null;

    private static void Flush(List<Block> blocks, InlineBuilder loose)
    {
        InlineText text = loose.Take();
        if (!text.IsEmpty)
        {
            blocks.Add(new ParagraphBlock(text));
        }
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
            "p" or "address" => Paragraph(element, context, false),
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Paragraph(element, context, true),
            "ul" or "ol" when element.HasClass("steps") => [new StepsBlock([.. element.Named("li").Select(item => Paragraphs(item, context))])],
            "ul" or "ol" when element.HasClass("timeline") => [CompositeReader.Timeline(element, context)],
            "ul" or "ol" when element.HasClass("quiz") => [CompositeReader.Quiz(element, context)],
            "ul" or "ol" => ListReader.Read(element, context),
            "table" => TableReader.Read(element, context),
            "pre" => [Code(element)],
            "figure" or "img" => [PictureReader.Read(element, context)],
            "blockquote" => [CompositeReader.Quote(element, context)],
            "dl" => [CompositeReader.Glossary(element, context)],
            "hr" => [],
            "div" when element.HasClass("callout") => [CompositeReader.Callout(element, context, depth)],
            "div" when element.HasClass("cards") => [CompositeReader.Cards(element, context, depth)],
            "div" when element.HasClass("stats") => [CompositeReader.Stats(element, context)],
            "div" when element.HasClass("columns") => [CompositeReader.Columns(element, context, depth, "column", false)],
            "div" when element.HasClass("comparison") => [CompositeReader.Columns(element, context, depth, "side", true)],
            "div" when element.HasClass("math") => [new MathBlock(XmlText.Clean(element.AllText()).Trim())],
            _ when depth >= Dom.MostDepth => Flat(element),
            _ => Read(element, context, depth + 1),
        };
    }

    private static IEnumerable<Block> Paragraph(IElement element, ReadContext context, bool heading)
    {
        // A paragraph that holds a picture gives the picture a block of its own and keeps the words.
        IElement? picture = element.QuerySelector("img");
        InlineText text = InlineReader.Read(element, context);
        if (picture is not null && text.Plain.Trim() == (picture.GetAttribute("alt") ?? "").Trim())
        {
            return [PictureReader.Read(picture, context)];
        }

        Block paragraph = new ParagraphBlock(text, heading);
        return picture is null ? text.IsEmpty ? [] : [paragraph] : [paragraph, PictureReader.Read(picture, context)];
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
