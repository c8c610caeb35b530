using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Generation.Outline.Markdown.Html;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Tells a picture that is part of a sentence, as an icon is, from one that stands by itself.</summary>
internal static class InSentence
{
    /// <summary>True with words before and after it in its line, or with other cells beside its own that hold words.</summary>
    public static bool Holds(Inline image)
    {
        bool before = HasWords(image, inline => inline.PreviousSibling);
        bool after = HasWords(image, inline => inline.NextSibling);
        bool beside = Cell(image) is { } cell
            && (before || after || cell.Parent!.OfType<TableCell>().Any(other => HasWords(other)));
        return (before && after) || beside;
    }

    /// <summary>True for one that is shown: small in its cell, or below its paragraph, in which its words stand for it.</summary>
    public static bool IsShown(LinkInline image) => Links.Target(image.Url) is null
        && (Cell(image) is not null || Root(image).ParentBlock is ParagraphBlock { Parent: not ListItemBlock });

    /// <summary>True for one in a cell of a table.</summary>
    public static bool IsInCell(Inline image) => Cell(image) is not null;

    /// <summary>True for what stands in a paragraph and not in a title or a cell, where nothing can stand below the words.</summary>
    public static bool IsInParagraph(Inline inline) => Root(inline).ParentBlock is ParagraphBlock && !IsInCell(inline);

    private static TableCell? Cell(Inline image) => Root(image).ParentBlock?.Parent as TableCell;

    private static ContainerInline Root(Inline inline)
    {
        ContainerInline root = inline as ContainerInline ?? inline.Parent!;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root;
    }

    private static bool HasWords(TableCell cell) => cell.Descendants<LiteralInline>()
        .Any(literal => !literal.Content.IsEmptyOrWhitespace() && literal.Parent is not LinkInline { IsImage: true });

    private static bool HasWords(Inline from, Func<Inline, Inline?> next)
    {
        for (Inline? inline = next(from); inline is not null and not LineBreakInline; inline = next(inline))
        {
            bool words = inline is LiteralInline literal ? !literal.Content.IsEmptyOrWhitespace()
                : inline is CodeInline or EmphasisInline or LinkInline { IsImage: false };
            if (words)
            {
                return true;
            }
        }

        return false;
    }
}
