using AngleSharp.Html.Parser;
using PptBatch.Generation.Outline.Markdown.Html;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Markup;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Markdown;

/// <summary>
/// Puts together what stands between <c>&lt;details&gt;</c> and <c>&lt;/details&gt;</c>, or the tags of a box or of the speaker's notes,
/// where the content is markdown: the tags are then blocks of their own, before and after it.
/// </summary>
internal static class FoldedParts
{
    private const string Summary = "</summary>";

    /// <summary>The opening or the closing tag of a part, and what stands behind it; null for any other HTML.</summary>
    /// <param name="html">The block.</param>
    /// <param name="markdown">Reads what stands behind the tag up to the next blank line.</param>
    public static IReadOnlyList<Block>? Edge(string html, Func<string, IReadOnlyList<Block>> markdown)
    {
        string text = html.Trim();
        List<Block> ends = [];
        while (HtmlPart.Closes(text) is { } name)
        {
            ends.Add(new FoldEnd(name));
            text = text[(text.IndexOf('>', StringComparison.Ordinal) + 1)..].TrimStart();
        }

        if (ends.Count > 0)
        {
            return [.. ends, .. text.Length == 0 ? [] : Edge(text, markdown) ?? Behind(text, markdown)];
        }

        if (HtmlPart.Opens(text, BoxReader.KindOf) is not { } part)
        {
            return null;
        }

        bool folds = part.Name == "details";
        string? summary = folds ? new HtmlParser().ParseDocument(DepthLimit.Apply(text)).QuerySelector("summary")?.InnerHtml : null;
        int end = folds ? text.IndexOf(Summary, StringComparison.OrdinalIgnoreCase) : -1;
        string rest = end >= 0 ? text[(end + Summary.Length)..] : text[part.Length..];
        string title = summary is null ? part.Title : System.Net.WebUtility.HtmlDecode(summary).Trim();
        InlineText shown = title.Length > 0 && markdown(title) is [ParagraphBlock line] ? line.Text : InlineText.Trimmed(title);
        return [new FoldStart(part, shown), .. Behind(summary is not null && end < 0 ? "" : rest, markdown)];
    }

    private static IReadOnlyList<Block> Behind(string text, Func<string, IReadOnlyList<Block>> markdown) =>
        string.IsNullOrWhiteSpace(text) ? [] : markdown(text.Trim());

    /// <summary>The blocks with each foldable part as a callout; parts inside parts too.</summary>
    public static List<Block> Joined(List<Block> blocks)
    {
        for (int end = 0; end < blocks.Count; end++)
        {
            int start = blocks[end] is FoldEnd close
                ? blocks.FindLastIndex(end, block => block is FoldStart open && open.Part.Name == close.Name)
                : -1;
            if (start >= 0 && ((FoldStart)blocks[start]).Part is { Name: not "details" } part)
            {
                IReadOnlyList<Block> within = Part(part, ((FoldStart)blocks[start]).Summary, blocks.GetRange(start + 1, end - start - 1));
                blocks.RemoveRange(start, end - start + 1);
                blocks.InsertRange(start, within);
                end = start + within.Count - 1;
            }
            else if (start >= 0)
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

        EndOpen(blocks);
        return blocks;
    }

    // What is left was never closed, or never opened.
    private static void EndOpen(List<Block> blocks)
    {
        for (int i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i] is FoldStart { Summary.IsEmpty: false } open)
            {
                blocks[i] = new HeadingBlock(open.Summary, 6);
            }
            else if (blocks[i] is FoldEnd or FoldStart)
            {
                blocks.RemoveAt(i);
            }
        }
    }

    // A frame without a kind is nothing but its content, and the content of "aside" is for the speaker.
    private static IReadOnlyList<Block> Part(HtmlPart part, InlineText title, List<Block> content)
    {
        if (part.IsNotes)
        {
            return [new NotesBlock([.. BlockWords.Of(content)])];
        }

        if (part.Kind is not { } kind)
        {
            return content;
        }

        InlineText named = title.IsEmpty && content is [HeadingBlock heading, ..] ? heading.Text : title;
        return NotesBlock.Beside(
            title.IsEmpty && !named.IsEmpty ? content[1..] : content, shown => [new CalloutBlock(kind, named, shown)]);
    }

    private sealed record FoldStart(HtmlPart Part, InlineText Summary) : Block;

    private sealed record FoldEnd(string Name) : Block;
}
