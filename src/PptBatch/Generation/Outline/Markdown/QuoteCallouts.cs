using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;
using ParagraphBlockSyntax = Markdig.Syntax.ParagraphBlock;
using QuoteBlockSyntax = Markdig.Syntax.QuoteBlock;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Tells callouts from quotations: a block quote that opens with a heading, an alert mark or a label is a callout.</summary>
internal static class QuoteCallouts
{
    public static IReadOnlyList<Block> Read(IReadOnlyList<Block> content)
    {
        if (content.Count == 0)
        {
            return [];
        }

        return content[0] switch
        {
            HeadingBlock => SplitAtHeadings(content),
            ParagraphBlock prose when AlertOf(prose.Text) is (var kind, var title, var rest) =>
                [new CalloutBlock(kind, title, WithFirst(rest, content))],
            CalloutBlock { Title.IsEmpty: true } labelled => [labelled with { Content = [.. labelled.Content, .. content.Skip(1)] }],
            _ => [new QuoteBlock(content)],
        };
    }

    private static List<Block> SplitAtHeadings(IReadOnlyList<Block> content)
    {
        List<Block> callouts = [];
        int level = ((HeadingBlock)content[0]).Level;
        for (int i = 0; i < content.Count;)
        {
            int next = i + 1;
            while (next < content.Count && !(content[next] is HeadingBlock heading && heading.Level <= level))
            {
                next++;
            }

            InlineText title = ((HeadingBlock)content[i]).Text;
            CalloutKind kind = LabelWords.FirstWordOf(title.Plain) ?? CalloutKind.Note;
            callouts.Add(new CalloutBlock(kind, title, [.. content.Skip(i + 1).Take(next - i - 1)]));
            i = next;
        }

        return callouts;
    }

    /// <summary>
    /// Keeps what stands beside <c>[!NOTE]</c> in a line of its own: it is the title of the box, as Obsidian has it, also where it folds.
    /// </summary>
    public static void PartTitle(QuoteBlockSyntax quote)
    {
        if (quote is [ParagraphBlockSyntax { Inline: { } line }, ..] && Opening(line).StartsWith("[!", StringComparison.Ordinal)
            && line.FirstOrDefault(inline => inline is LineBreakInline) is LineBreakInline end)
        {
            end.IsHard = true;
        }
    }

    private static string Opening(ContainerInline line) =>
        string.Concat(line.TakeWhile(inline => inline is LiteralInline or LinkDelimiterInline).Take(3).Select(inline =>
            inline is LiteralInline literal ? literal.Content.ToString() : "["));

    private static (CalloutKind Kind, InlineText Title, InlineText Body)? AlertOf(InlineText text)
    {
        string plain = text.Plain;
        int end = plain.StartsWith("[!", StringComparison.Ordinal) ? plain.IndexOf(']') : -1;
        string name = end > 0 ? plain[2..end] : "";
        if (name.Length == 0 || (LabelWords.WholeLabel(name) ?? BoxReader.KindOf(BoxName.Bare(name))) is not { } kind)
        {
            return null;
        }

        int line = plain.IndexOf('\n', end);
        int last = line < 0 ? plain.Length : line;
        int start = end + 1 < plain.Length && plain[end + 1] is '-' or '+' ? end + 2 : end + 1;
        return (kind, text.Slice(Math.Min(start, last), last), text.Slice(last, plain.Length));
    }

    private static List<Block> WithFirst(InlineText first, IReadOnlyList<Block> content) =>
        first.IsEmpty ? [.. content.Skip(1)] : [new ParagraphBlock(first), .. content.Skip(1)];
}
