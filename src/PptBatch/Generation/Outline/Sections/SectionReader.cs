using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Sections;

/// <summary>Cuts a lesson's blocks at its headings.</summary>
internal static class SectionReader
{
    private const int LevelOfTabs = 4;

    public static IReadOnlyList<Section> Read(IReadOnlyList<Block> blocks, string lessonTitle)
    {
        List<Section> sections = [];
        List<HeadingBlock> path = [];
        List<InlineText> unseen = [];
        HeadingBlock? resumed = null;
        for (int i = 0; i < blocks.Count;)
        {
            HeadingBlock? heading = blocks[i] as HeadingBlock;
            int start = heading is null ? i : i + 1;
            bool goesOn = heading is null;
            heading ??= resumed;
            resumed = null;
            int end = start;
            while (end < blocks.Count && blocks[end] is not HeadingBlock and not SectionEnd)
            {
                end++;
            }

            i = end < blocks.Count && blocks[end] is SectionEnd ? end + 1 : end;
            if (heading is not null && IsTitleAgain(heading, lessonTitle, sections))
            {
                heading = null;
            }

            if (heading is not null)
            {
                path.RemoveAll(above => above.Level >= heading.Level);
                path.Add(heading);
            }

            if (end < blocks.Count && blocks[end] is SectionEnd { Resumes: true })
            {
                resumed = path.Count > 1 ? path[^2] : null;
            }

            if (start == end)
            {
                unseen.AddRange(heading is null || goesOn ? [] : [heading.Text]);
                continue;
            }

            InlineText parent = path.Count > 1 ? path[^2].Text : InlineText.Empty;
            InlineText over = parent.IsEmpty && heading?.Level >= LevelOfTabs ? InlineText.Trimmed(lessonTitle) : parent;
            bool named = heading is not null && !over.IsEmpty && !heading.Text.Plain.Any(char.IsLetter);
            if (named && unseen.Count > 0 && unseen[^1] == parent)
            {
                unseen.RemoveAt(unseen.Count - 1);
            }

            sections.Add(new Section
            {
                Heading = named ? Under(over, heading!.Text) : heading?.Text ?? InlineText.Empty,
                Parent = parent,
                Above = [.. unseen],
                Below = heading is null ? [] : Below(blocks, end, heading.Level),
                Role = heading is null ? SectionRole.Content : HeadingRoles.Of(heading.Text.Plain),
                Blocks = [.. blocks.Skip(start).Take(end - start)],
            });
            unseen.Clear();
        }

        if (unseen.Count > 0)
        {
            sections.Add(new Section { Heading = InlineText.Empty, Blocks = [.. unseen.Select(text => new ParagraphBlock(text))] });
        }

        return sections;
    }

    // The tabs "1" and "2" of an animation say nothing alone.
    private static InlineText Under(InlineText parent, InlineText heading) =>
        InlineText.From([.. parent.Runs, new Inline(" · "), .. heading.Runs]);

    private static List<InlineText> Below(IReadOnlyList<Block> blocks, int start, int level)
    {
        List<HeadingBlock> inside = [.. blocks.Skip(start).OfType<HeadingBlock>().TakeWhile(heading => heading.Level > level)];
        return inside.Count == 0 ? [] : [.. inside.Where(heading => heading.Level == inside[0].Level).Select(heading => heading.Text)];
    }

    private static bool IsTitleAgain(HeadingBlock heading, string lessonTitle, List<Section> sections) =>
        sections.Count == 0 && heading.Level == 1
        && string.Equals(heading.Text.Plain, lessonTitle.Trim(), StringComparison.OrdinalIgnoreCase);
}
