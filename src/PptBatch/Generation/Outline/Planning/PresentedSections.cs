using PptBatch.Generation.Outline.Presenting;
using PptBatch.Generation.Outline.Sections;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>A lesson's sections as they are presented: what carries each paragraph, and what shows where the markdown only lists.</summary>
internal static class PresentedSections
{
    /// <summary>The sections; the words of exercises, terms and references stay as they are.</summary>
    public static IReadOnlyList<Section> Of(IReadOnlyList<Section> sections, InlineText lesson, LessonKind kind, ToldText told)
    {
        sections =
            [.. sections.Select(section => section.Role == SectionRole.Exercise ? section
                : section with { Blocks = LongListings.Begun(section.Blocks, told) })];
        CarryingSentences carrying = new(told, sections.Select(section => section.Blocks));
        return kind == LessonKind.Glossary ? sections
            : ShortSections.Together(
                [.. sections.Select(section => section.Role == SectionRole.Content ? Presented(section, carrying, told) : section)],
                lesson, told);
    }

    private static Section Presented(Section section, CarryingSentences carrying, ToldText told)
    {
        IReadOnlyList<Block> shown = ShowingBlocks.In(section.Heading.Plain, section.Blocks, told);
        return section with { Blocks = carrying.Of(shown) };
    }
}
