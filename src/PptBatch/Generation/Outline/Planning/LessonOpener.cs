using System.Globalization;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;
using PptBatch.SlideHtml.Blocks;
using PptBatch.SlideHtml.Model;

namespace PptBatch.Generation.Outline.Planning;

/// <summary>The first slide of a lesson: its title, where it stands, how long it takes, and what one will be able to do after it.</summary>
internal static class LessonOpener
{
    public static OutlineSlide Of(LessonRequest request, Objectives objectives, Phrasebook words) =>
        request.Lesson.Kind == LessonKind.ModuleIntroduction ? ModuleOpener(request, objectives, words)
            : Opener(request, objectives, words);

    private static OutlineSlide Opener(LessonRequest request, Objectives objectives, Phrasebook words)
    {
        Lesson lesson = request.Lesson;
        string place = lesson.Kind == LessonKind.CourseIntroduction || request.Course.Modules.Count == 1 ? request.Course.Title
            : request.Module.Title;
        return new OutlineSlide
        {
            Layout = "title",
            Title = LessonMarkdown.ReadLine(lesson.Title),
            Subtitle = Subtitle(place == lesson.Title ? "" : place, lesson.DurationMinutes, words),
            Blocks = List(objectives, words),
            Source = objectives.Heading.Plain,
        };
    }

    /// <summary>
    /// The opener of the lesson's module, where the lesson is its first and the module has no introduction of its own; else null.
    /// </summary>
    public static OutlineSlide? OfModule(LessonRequest request, Phrasebook words)
    {
        CourseModule module = request.Module;
        if (request.Course.Modules.Count < 2
            || !request.OpensItsModule || module.Lessons.Count < 2 || request.Lesson.Kind != LessonKind.Lesson)
        {
            return null;
        }

        // The lesson's own opener follows and keeps the plain title.
        bool sameTitle = string.Equals(module.Title, request.Lesson.Title, StringComparison.OrdinalIgnoreCase);
        return new OutlineSlide
        {
            Layout = "section",
            Title = InlineText.Trimmed(sameTitle ? $"{words.Module.Numbered(module.Number)}: {module.Title}" : module.Title),
            Subtitle = InlineText.Trimmed(Number(module)),
            Blocks = [ListBlock.Of(Lessons(request), ordered: true)],
        };
    }

    // The lesson that comes next stands out.
    private static List<InlineText> Lessons(LessonRequest request) =>
    [
        .. request.Module.Lessons.Where(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab).Select((lesson, index) =>
            InlineText.From([new Inline(lesson.Title, index == 0 ? InlineStyle.Bold : InlineStyle.None)])),
    ];

    private static string Number(CourseModule module) => module.Number.ToString(CultureInfo.InvariantCulture);

    private static OutlineSlide ModuleOpener(LessonRequest request, Objectives objectives, Phrasebook words)
    {
        List<InlineText> lessons = Lessons(request);
        bool objectivesInstead = lessons.Count == 0;
        string own = request.Lesson.Title == request.Module.Title ? "" : request.Lesson.Title;
        return new OutlineSlide
        {
            Layout = "section",
            Title = InlineText.Trimmed(request.Module.Title),
            Subtitle = Subtitle(
                request.Course.Modules.Count > 1 ? Joined(Number(request.Module), own) : own, request.Lesson.DurationMinutes, words),
            Blocks = objectivesInstead ? List(objectives, words) : [ListBlock.Of(lessons, ordered: true)],
        };
    }

    private static List<Block> List(Objectives objectives, Phrasebook words)
    {
        if (objectives.Items.Count == 0)
        {
            return [];
        }

        InlineText heading = objectives.Heading.IsEmpty ? InlineText.Trimmed(words.Objectives) : objectives.Heading;
        List<Block> blocks = [new HeadingBlock(heading)];
        if (!objectives.Lead.IsEmpty)
        {
            blocks.Add(new ParagraphBlock(objectives.Lead));
        }

        blocks.Add(new ListBlock(false, 1, [.. objectives.Items.Select(item => item.Level == 0 ? item with { Ordered = false } : item)]));
        return blocks;
    }

    private static InlineText Subtitle(string place, int? minutes, Phrasebook words)
    {
        string time = minutes is > 0 ? words.Minute.Count(minutes.Value) : "";
        return InlineText.Trimmed(Joined(place, time));
    }

    private static string Joined(string one, string other) => one + (one.Length > 0 && other.Length > 0 ? " · " : "") + other;
}
