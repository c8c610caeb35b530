using System.Globalization;
using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;
using PptBatch.Localization;

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
            Title = InlineText.Plain(lesson.Title),
            Subtitle = Subtitle(place == lesson.Title ? "" : place, lesson.DurationMinutes, words),
            Blocks = List(objectives, words),
            Source = objectives.Heading.PlainText,
        };
    }

    /// <summary>The opener of the lesson's module, where the lesson is its first and the module has no introduction of its own; else null.</summary>
    public static OutlineSlide? OfModule(LessonRequest request, Phrasebook words)
    {
        CourseModule module = request.Module;
        if (request.Course.Modules.Count < 2 || !request.OpensItsModule || module.Lessons.Count < 2 || request.Lesson.Kind != LessonKind.Lesson)
        {
            return null;
        }

        // The lesson's own opener follows and keeps the plain title.
        bool sameTitle = string.Equals(module.Title, request.Lesson.Title, StringComparison.OrdinalIgnoreCase);
        return new OutlineSlide
        {
            Layout = "section",
            Title = InlineText.Plain(sameTitle ? $"{words.Module.Numbered(module.Number)}: {module.Title}" : module.Title),
            Subtitle = InlineText.Plain(Number(module)),
            Blocks = [new BulletList(true, 1, Lessons(request))],
        };
    }

    // The lesson that comes next stands out.
    private static List<ListEntry> Lessons(LessonRequest request) =>
    [
        .. request.Module.Lessons.Where(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab).Select((lesson, index) =>
            new ListEntry(InlineText.From([new InlineRun(lesson.Title, index == 0 ? InlineStyle.Strong : InlineStyle.None)]))),
    ];

    private static string Number(CourseModule module) => module.Number.ToString(CultureInfo.InvariantCulture);

    private static OutlineSlide ModuleOpener(LessonRequest request, Objectives objectives, Phrasebook words)
    {
        List<ListEntry> lessons = Lessons(request);
        bool objectivesInstead = lessons.Count == 0;
        string own = request.Lesson.Title == request.Module.Title ? "" : request.Lesson.Title;
        return new OutlineSlide
        {
            Layout = "section",
            Title = InlineText.Plain(request.Module.Title),
            Subtitle = Subtitle(request.Course.Modules.Count > 1 ? Joined(Number(request.Module), own) : own, request.Lesson.DurationMinutes, words),
            Blocks = objectivesInstead ? List(objectives, words) : [new BulletList(true, 1, lessons)],
        };
    }

    private static List<LessonBlock> List(Objectives objectives, Phrasebook words)
    {
        if (objectives.Entries.Count == 0)
        {
            return [];
        }

        InlineText heading = objectives.Heading.IsBlank ? InlineText.Plain(words.Objectives) : objectives.Heading;
        List<LessonBlock> blocks = [new HeadingLine(3, heading)];
        if (!objectives.Lead.IsBlank)
        {
            blocks.Add(new Prose(objectives.Lead));
        }

        blocks.Add(new BulletList(false, 1, objectives.Entries));
        return blocks;
    }

    private static InlineText Subtitle(string place, int? minutes, Phrasebook words)
    {
        string time = minutes is > 0 ? words.Minute.Count(minutes.Value) : "";
        return InlineText.Plain(Joined(place, time));
    }

    private static string Joined(string one, string other) => one + (one.Length > 0 && other.Length > 0 ? " · " : "") + other;
}
