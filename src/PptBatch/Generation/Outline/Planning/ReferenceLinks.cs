using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>The links of a lesson's reference lists.</summary>
internal static class ReferenceLinks
{
    /// <summary>Link targets in lists and paragraphs.</summary>
    public static IEnumerable<string> In(IEnumerable<Block> blocks) => blocks.SelectMany(Texts)
        .SelectMany(text => text.Runs).Select(run => run.Href).OfType<string>();

    /// <summary>A reference as a list item, a link where it is an address.</summary>
    public static InlineText Entry(string reference)
    {
        string text = reference.Trim();
        return InlineText.From([new Inline(text, InlineStyle.None, Links.Target(text))]);
    }

    private static IEnumerable<InlineText> Texts(Block block) => block switch
    {
        ParagraphBlock prose => [prose.Text],
        ListBlock list => list.Items.Select(item => item.Text),
        _ => [],
    };
}
