using System.Text;
using PptBatch.OpenXml.Pages;

namespace PptBatch.OpenXml.Text;

/// <summary>
/// Puts U+200B into the spans of a paragraph, so that every renderer breaks an over-wide token where we measured that it does.
/// </summary>
internal static class ZeroWidthSpaces
{
    public static TextParagraph Insert(TextParagraph paragraph, IReadOnlyList<int> offsets)
    {
        List<TextSpan> spans = new(paragraph.Spans.Count);
        int start = 0, next = 0;
        foreach (TextSpan span in paragraph.Spans)
        {
            int end = start + span.Text.Length;
            int first = next;
            while (next < offsets.Count && offsets[next] < end)
            {
                next++;
            }

            spans.Add(next == first ? span : span with { Text = With(span.Text, offsets, first, next, start) });
            start = end;
        }

        return paragraph with { Spans = spans };
    }

    private static string With(string text, IReadOnlyList<int> offsets, int first, int last, int start)
    {
        StringBuilder joined = new(text.Length + last - first);
        int from = 0;
        for (int i = first; i < last; i++)
        {
            joined.Append(text, from, offsets[i] - start - from).Append('\u200B');
            from = offsets[i] - start;
        }

        return joined.Append(text, from, text.Length - from).ToString();
    }
}
