using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Recognises a paragraph that opens with a bold label, such as <c>**Nota:** ...</c>, as a callout or as a small heading.
/// </summary>
internal static class LabelledParagraph
{
    private const int HeadingLevel = 6;

    public static IReadOnlyList<LessonBlock> Read(IReadOnlyList<LessonBlock> blocks)
    {
        if (blocks is not [Prose { Text.Runs: [{ } first, ..] } prose, ..] || (first.Style & InlineStyle.Strong) == 0)
        {
            return blocks;
        }

        InlineText rest = prose.Text.Slice(first.Text.Length, prose.Text.PlainText.Length);
        if (LabelWords.LabelledHeading(first.Text) is not { } kind)
        {
            return blocks;
        }

        if (rest.IsBlank)
        {
            return blocks.Count == 1 && kind is CalloutKind.Exercise or CalloutKind.Solution
                ? [new HeadingLine(HeadingLevel, InlineText.Plain(first.Text.TrimEnd(':', '.', ' ')))]
                : blocks;
        }

        bool bare = LabelWords.WholeLabel(first.Text) is not null && !first.Text.Any(char.IsDigit);
        InlineText title = bare ? InlineText.Empty : InlineText.Plain(first.Text.TrimEnd(':', '.', ' '));
        InlineText body = rest.PlainText is [':', ..] ? rest.Slice(1, rest.PlainText.Length) : rest;
        Prose content = bare ? new Prose(body) { PartOf = prose.Text } : new Prose(body);
        return [new Callout(kind, title, [content, .. blocks.Skip(1)])];
    }
}
