using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Sections;

/// <summary>Cuts a lesson's blocks at its headings.</summary>
internal static class SectionReader
{
    public static IReadOnlyList<Section> Read(IReadOnlyList<LessonBlock> blocks, string lessonTitle)
    {
        List<Section> sections = [];
        List<HeadingLine> path = [];
        List<InlineText> unseen = [];
        for (int i = 0; i < blocks.Count;)
        {
            HeadingLine? heading = blocks[i] as HeadingLine;
            int start = heading is null ? i : i + 1;
            int end = start;
            while (end < blocks.Count && blocks[end] is not HeadingLine)
            {
                end++;
            }

            i = end;
            if (heading is not null && IsTitleAgain(heading, lessonTitle, sections))
            {
                heading = null;
            }

            if (heading is not null)
            {
                path.RemoveAll(above => above.Level >= heading.Level);
                path.Add(heading);
            }

            if (start == end)
            {
                unseen.AddRange(heading is null ? [] : [heading.Text]);
                continue;
            }

            sections.Add(new Section
            {
                Heading = heading?.Text ?? InlineText.Empty,
                Parent = path.Count > 1 ? path[^2].Text : InlineText.Empty,
                Above = [.. unseen],
                Below = heading is null ? [] : Below(blocks, end, heading.Level),
                Role = heading is null ? SectionRole.Content : HeadingRoles.Of(heading.Text.PlainText),
                Blocks = [.. blocks.Skip(start).Take(end - start)],
            });
            unseen.Clear();
        }

        if (unseen.Count > 0)
        {
            sections.Add(new Section { Heading = InlineText.Empty, Blocks = [.. unseen.Select(text => new Prose(text))] });
        }

        return sections;
    }

    private static List<InlineText> Below(IReadOnlyList<LessonBlock> blocks, int start, int level)
    {
        List<HeadingLine> inside = [.. blocks.Skip(start).OfType<HeadingLine>().TakeWhile(heading => heading.Level > level)];
        return inside.Count == 0 ? [] : [.. inside.Where(heading => heading.Level == inside[0].Level).Select(heading => heading.Text)];
    }

    private static bool IsTitleAgain(HeadingLine heading, string lessonTitle, List<Section> sections) =>
        sections.Count == 0 && heading.Level == 1
        && string.Equals(heading.Text.PlainText, lessonTitle.Trim(), StringComparison.OrdinalIgnoreCase);
}
