using System.Text;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.SlideHtml.Kinds;

/// <summary>Writes blocks as block elements of the dialect.</summary>
/// <param name="html">Where to write.</param>
/// <param name="kinds">The kinds of block.</param>
/// <param name="title">The slide's title: what a picture without any description shows.</param>
internal sealed class BlockWriter(StringBuilder html, BlockKinds kinds, InlineText title)
{
    /// <summary>The slide's title.</summary>
    public InlineText Title => title;

    public BlockWriter Blocks(IEnumerable<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            kinds.Of(block).Write(block, this);
        }

        return this;
    }

    /// <summary>Blocks under a heading, where there is one.</summary>
    public BlockWriter Titled(InlineText? heading, IEnumerable<Block> blocks) =>
        (heading is null or { IsEmpty: true } ? this : Line("h3", heading)).Blocks(blocks);

    /// <summary>An element with words, on a line of its own.</summary>
    public BlockWriter Line(string element, InlineText text, string? icon = null) =>
        Raw($"<{element}{IconAttribute.Html(icon)}>").Text(text).Raw($"</{element}>\n");

    /// <summary>An element with words, in the line.</summary>
    public BlockWriter Inline(string element, InlineText text) => Raw($"<{element}>").Text(text).Raw($"</{element}>");

    /// <summary>One paragraph as words, several as elements.</summary>
    public BlockWriter Paragraphs(IReadOnlyList<InlineText> paragraphs)
    {
        if (paragraphs.Count == 1)
        {
            return Text(paragraphs[0]);
        }

        foreach (InlineText paragraph in paragraphs)
        {
            Inline("p", paragraph);
        }

        return this;
    }

    public BlockWriter Open(string element, string attributes = "") => Raw($"<{element}{attributes}>\n");

    public BlockWriter Close(string element) => Raw($"</{element}>\n");

    public BlockWriter Text(InlineText text)
    {
        InlineWriter.Write(html, text);
        return this;
    }

    public BlockWriter Raw(string markup)
    {
        html.Append(markup);
        return this;
    }
}
