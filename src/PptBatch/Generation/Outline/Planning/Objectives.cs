using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Text;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>What a lesson's readers will be able to do, from its markdown and from what the book states beside it.</summary>
/// <param name="Heading">The heading over them, or empty.</param>
/// <param name="Lead">The sentence over them, or empty.</param>
/// <param name="Items">The objectives.</param>
internal sealed record Objectives(InlineText Heading, InlineText Lead, IReadOnlyList<ListItem> Items)
{
    private const int LeadWords = 25;

    public static Objectives Of(Lesson lesson, IReadOnlyList<Section> sections)
    {
        Section? section = sections.FirstOrDefault(section =>
            section.Role == SectionRole.Objectives && section.Blocks.Any(block => block is ListBlock));
        List<ListItem> items = section is null ? [] : [.. section.Blocks.OfType<ListBlock>().First().Items];
        HashSet<string> known = [.. items.Where(item => item.Level == 0).Select(item => Key(item.Text.Plain))];
        items.AddRange(lesson.Objectives.Where(objective => known.Add(Key(objective))).Select(text =>
            new ListItem(InlineText.Trimmed(text))));
        InlineText lead = section?.Blocks is [ParagraphBlock prose, ListBlock, ..] && prose.Text.WordCount <= LeadWords ? prose.Text
            : InlineText.Empty;
        return new Objectives(section?.Heading ?? InlineText.Empty, lead, items);
    }

    /// <summary>What of the section is not on the opener.</summary>
    public Section Leftover(Section section)
    {
        ListBlock? shown = section.Blocks.OfType<ListBlock>().FirstOrDefault(list =>
            list.Items.Count > 0 && Items.Contains(list.Items[0]));
        return section with { Heading = InlineText.Empty, Parent = InlineText.Empty,
            Blocks = [.. section.Blocks.Where(block => block != shown && !(block is ParagraphBlock prose && prose.Text == Lead))] };
    }

    private static string Key(string text) => text.Trim().TrimEnd('.').ToLowerInvariant();
}
