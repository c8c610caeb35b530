using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

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
            ParagraphBlock prose when AlertOf(prose.Text) is (var kind, var rest) =>
                [new CalloutBlock(kind, InlineText.Empty, WithFirst(rest, content))],
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

    private static (CalloutKind Kind, InlineText Body)? AlertOf(InlineText text)
    {
        string plain = text.Plain;
        int end = plain.StartsWith("[!", StringComparison.Ordinal) ? plain.IndexOf(']') : -1;
        return end > 0 && LabelWords.WholeLabel(plain[2..end]) is { } kind ? (kind, text.Slice(end + 1, plain.Length)) : null;
    }

    private static List<Block> WithFirst(InlineText first, IReadOnlyList<Block> content) =>
        first.IsEmpty ? [.. content.Skip(1)] : [new ParagraphBlock(first), .. content.Skip(1)];
}
