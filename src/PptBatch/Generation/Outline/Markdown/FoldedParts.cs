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
    private const string Closing = "</details>";
    private const string Summary = "</summary>";

    /// <summary>The opening or the closing tag of a foldable part, and what stands behind it; null for any other HTML.</summary>
    /// <param name="html">The block.</param>
    /// <param name="markdown">Reads what stands behind the tag up to the next blank line.</param>
    public static IReadOnlyList<Block>? Edge(string html, Func<string, IReadOnlyList<Block>> markdown)
    {
        string text = html.Trim();
        if (text.StartsWith(Closing, StringComparison.OrdinalIgnoreCase))
        {
            return [new FoldEnd(), .. Behind(text[Closing.Length..], markdown)];
        }

        if (!text.StartsWith("<details", StringComparison.OrdinalIgnoreCase)
            || text.Contains("</details", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        string? summary = new HtmlParser().ParseDocument(DepthLimit.Apply(text)).QuerySelector("summary")?.TextContent;
        int end = text.IndexOf(Summary, StringComparison.OrdinalIgnoreCase);
        string rest = end >= 0 ? text[(end + Summary.Length)..] : text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..];
        return [new FoldStart(InlineText.Trimmed(summary ?? "")), .. Behind(summary is not null && end < 0 ? "" : rest, markdown)];
    }

    private static IReadOnlyList<Block> Behind(string text, Func<string, IReadOnlyList<Block>> markdown) =>
        string.IsNullOrWhiteSpace(text) ? [] : markdown(text.Trim());

    /// <summary>The blocks with each foldable part as a callout; parts inside parts too.</summary>
    public static List<Block> Joined(List<Block> blocks)
    {
        for (int end = 0; end < blocks.Count; end++)
        {
            int start = blocks[end] is FoldEnd ? blocks.FindLastIndex(end, block => block is FoldStart) : -1;
            if (start >= 0)
            {
                InlineText summary = ((FoldStart)blocks[start]).Summary;
                bool invites = Invitation.Is(summary.Plain);
                CalloutKind kind = (invites ? LabelWords.AnyWordOf(summary.Plain) : LabelWords.FirstWordOf(summary.Plain))
                    ?? CalloutKind.Note;
                IReadOnlyList<Block> box = NotesBlock.Beside(
                    blocks.GetRange(start + 1, end - start - 1),
                    shown => [new CalloutBlock(kind, invites ? InlineText.Empty : summary, shown), .. NotesBlock.Of(summary, invites)]);
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
