using Markdig.Syntax.Inlines;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown.Inlines;

/// <summary>What the signs around words say about how they look.</summary>
internal static class EmphasisStyles
{
    /// <summary>The style of an emphasis.</summary>
    public static InlineStyle Of(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('*' or '_', 2) => InlineStyle.Bold,
        ('*' or '_', _) => InlineStyle.Italic,
        ('~', 2) => InlineStyle.Strike,
        ('~', _) => InlineStyle.Subscript,
        ('^', _) => InlineStyle.Superscript,
        ('+', _) => KeyStrokes.Are(emphasis) ? InlineStyle.Key : InlineStyle.Underline,
        ('=', _) => InlineStyle.Mark,
        _ => InlineStyle.None,
    };
}
