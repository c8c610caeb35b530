using PptBatch.Generation.Grounding;
using PptBatch.Generation.Outline.Sections;
using PptBatch.Localization;

namespace PptBatch.Generation.Chat.Parts;

/// <summary>
/// How many slides a lesson has matter for. The one formula that prompt, check, <c>max_tokens</c> and estimates go by: 2 for opener and
/// summary, one for 55 words of prose, a table or an exercise, 0.6 for a block of code, 0.5 for a picture; at least 6 and at most 40.
/// </summary>
internal static class LessonSize
{
    /// <summary>The fewest slides that a lesson is given, and the most.</summary>
    public const int Fewest = 6;

    public const int Most = 40;

    private const double Frame = 2;
    private const double WordsOfASlide = 55;
    private const double Exercise = 1;

    /// <summary>Slides to aim at.</summary>
    public static int SlidesOf(Lesson lesson, LessonMatter matter)
    {
        List<Passage> passages = PassageReader.Read(lesson.Markdown);
        int words = passages.Where(passage => passage.Kind is PassageKind.Prose or PassageKind.Item)
            .Sum(passage => WordCounter.Count(passage.Text));
        int exercises = passages.Count(passage =>
            passage.Kind == PassageKind.Heading && HeadingRoles.Of(passage.Text) == SectionRole.Exercise);
        double slides = Frame + (words / WordsOfASlide) + (exercises * Exercise) + matter.Items.Sum(item => item.Block.Matter?.Slides ?? 0);
        return (int)Math.Clamp(Math.Round(slides, MidpointRounding.AwayFromZero), Fewest, Most);
    }
}
