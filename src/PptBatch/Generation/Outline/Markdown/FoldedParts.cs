using AngleSharp.Html.Parser;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Puts together what stands between <c>&lt;details&gt;</c> and <c>&lt;/details&gt;</c> where the content is markdown: the tags are
/// then blocks of their own, before and after it.
/// </summary>
internal static class FoldedParts
{
    /// <summary>The opening or the closing tag of a foldable part, with its summary; null for any other HTML.</summary>
    public static Block? Edge(string html)
    {
        string text = html.Trim();
        bool opens = text.StartsWith("<details", StringComparison.OrdinalIgnoreCase);
        bool closes = text.Contains("</details", StringComparison.OrdinalIgnoreCase);
        if (closes)
        {
            return text.Equals("</details>", StringComparison.OrdinalIgnoreCase) ? new FoldEnd() : null;
        }

        if (!opens)
        {
            return null;
        }

        string? summary = new HtmlParser().ParseDocument(DepthLimit.Apply(text)).QuerySelector("summary")?.TextContent;
        return new FoldStart(InlineText.Trimmed(summary ?? ""));
    }

    /// <summary>The blocks with each foldable part as a callout; parts inside parts too.</summary>
    public static List<Block> Joined(List<Block> blocks)
    {
        for (int end = 0; end < blocks.Count; end++)
        {
            int start = blocks[end] is FoldEnd ? blocks.FindLastIndex(end, block => block is FoldStart) : -1;
            if (start >= 0)
            {
                InlineText summary = ((FoldStart)blocks[start]).Summary;
                CalloutKind kind = LabelWords.FirstWordOf(summary.Plain) ?? CalloutKind.Note;
                IReadOnlyList<Block> box = NotesBlock.Beside(
                    blocks.GetRange(start + 1, end - start - 1), shown => [new CalloutBlock(kind, summary, shown)]);
                blocks.RemoveRange(start, end - start + 1);
                blocks.InsertRange(start, box);
                end = start;
            }
        }

        // What is left was never closed, or never opened.
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is FoldStart open && !open.Summary.IsEmpty)
            {
                blocks[i] = new HeadingBlock(open.Summary, 6);
            }
            else if (blocks[i] is FoldEnd or FoldStart)
            {
                blocks.RemoveAt(i);
            }
        }

        return blocks;
    }

    private sealed record FoldStart(InlineText Summary) : Block;

    private sealed record FoldEnd : Block;
}
