using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>Tells callouts from quotations: a block quote that opens with a heading, an alert mark or a label is a callout.</summary>
internal static class QuoteCallouts
{
    public static IReadOnlyList<LessonBlock> Read(IReadOnlyList<LessonBlock> content)
    {
        if (content.Count == 0)
        {
            return [];
        }

        return content[0] switch
        {
            HeadingLine => SplitAtHeadings(content),
            Prose prose when AlertOf(prose.Text) is (var kind, var rest) => [new Callout(kind, InlineText.Empty, WithFirst(rest, content))],
            Callout { Title.IsBlank: true } labelled => [labelled with { Content = [.. labelled.Content, .. content.Skip(1)] }],
            _ => [new Quotation(content)],
        };
    }

    private static List<LessonBlock> SplitAtHeadings(IReadOnlyList<LessonBlock> content)
    {
        List<LessonBlock> callouts = [];
        int level = ((HeadingLine)content[0]).Level;
        for (int i = 0; i < content.Count;)
        {
            int next = i + 1;
            while (next < content.Count && !(content[next] is HeadingLine heading && heading.Level <= level))
            {
                next++;
            }

            InlineText title = ((HeadingLine)content[i]).Text;
            CalloutKind kind = LabelWords.FirstWordOf(title.PlainText) ?? CalloutKind.Note;
            callouts.Add(new Callout(kind, title, [.. content.Skip(i + 1).Take(next - i - 1)]));
            i = next;
        }

        return callouts;
    }

    private static (CalloutKind Kind, InlineText Body)? AlertOf(InlineText text)
    {
        string plain = text.PlainText;
        int end = plain.StartsWith("[!", StringComparison.Ordinal) ? plain.IndexOf(']') : -1;
        return end > 0 && LabelWords.WholeLabel(plain[2..end]) is { } kind ? (kind, text.Slice(end + 1, plain.Length)) : null;
    }

    private static List<LessonBlock> WithFirst(InlineText first, IReadOnlyList<LessonBlock> content) =>
        first.IsBlank ? [.. content.Skip(1)] : [new Prose(first), .. content.Skip(1)];
}
