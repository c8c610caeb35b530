using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Recognises a paragraph that opens with a bold label, such as <c>**Nota:** ...</c>, as a callout or as a small heading.
/// </summary>
internal static class LabelledParagraph
{
    private const int HeadingLevel = 6;

    public static IReadOnlyList<Block> Read(IReadOnlyList<Block> blocks)
    {
        if (blocks is not [ParagraphBlock { Text.Runs: [{ } first, ..] } prose, ..] || (first.Style & InlineStyle.Bold) == 0)
        {
            return blocks;
        }

        InlineText rest = prose.Text.Slice(first.Text.Length, prose.Text.Plain.Length);
        if (LabelWords.LabelledHeading(first.Text) is not { } kind)
        {
            return blocks;
        }

        if (rest.IsEmpty)
        {
            return blocks.Count == 1 && kind is CalloutKind.Exercise or CalloutKind.Solution
                ? [new HeadingBlock(InlineText.Trimmed(first.Text.TrimEnd(':', '.', ' ', '：', '。')), HeadingLevel)]
                : blocks;
        }

        bool bare = LabelWords.WholeLabel(first.Text) is not null && !first.Text.Any(char.IsDigit);
        InlineText title = bare ? InlineText.Empty : InlineText.Trimmed(first.Text.TrimEnd(':', '.', ' ', '：', '。'));
        InlineText body = rest.Plain is [':' or '：', ..] ? rest.Slice(1, rest.Plain.Length) : rest;
        ParagraphBlock content = bare ? new ParagraphBlock(body) { PartOf = prose.Text } : new ParagraphBlock(body);
        return [new CalloutBlock(kind, title, [content, .. blocks.Skip(1)])];
    }
}
