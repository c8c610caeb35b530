using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Sections;
using PptBatch.Generation.Outline.Text;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>What a lesson's readers will be able to do, from its markdown and from what the book states beside it.</summary>
/// <param name="Heading">The heading over them, or empty.</param>
/// <param name="Lead">The sentence over them, or empty.</param>
/// <param name="Entries">The objectives.</param>
internal sealed record Objectives(InlineText Heading, InlineText Lead, IReadOnlyList<ListEntry> Entries)
{
    private const int LeadWords = 25;

    public static Objectives Of(Lesson lesson, IReadOnlyList<Section> sections)
    {
        Section? section = sections.FirstOrDefault(section =>
            section.Role == SectionRole.Objectives && section.Blocks.Any(block => block is BulletList));
        List<ListEntry> entries = section is null ? [] : [.. section.Blocks.OfType<BulletList>().First().Entries];
        HashSet<string> known = [.. entries.Select(entry => Key(entry.Text.PlainText))];
        entries.AddRange(lesson.Objectives.Where(objective => known.Add(Key(objective))).Select(text =>
            new ListEntry(InlineText.Plain(text))));
        InlineText lead = section?.Blocks is [Prose prose, BulletList, ..] && prose.Text.WordCount <= LeadWords ? prose.Text
            : InlineText.Empty;
        return new Objectives(section?.Heading ?? InlineText.Empty, lead, entries);
    }

    /// <summary>What of the section is not on the opener.</summary>
    public Section Leftover(Section section)
    {
        BulletList? shown = section.Blocks.OfType<BulletList>().FirstOrDefault(list =>
            list.Entries.Count > 0 && Entries.Contains(list.Entries[0]));
        return section with { Heading = InlineText.Empty, Parent = InlineText.Empty,
            Blocks = [.. section.Blocks.Where(block => block != shown && !(block is Prose prose && prose.Text == Lead))] };
    }

    private static string Key(string text) => text.Trim().TrimEnd('.').ToLowerInvariant();
}
