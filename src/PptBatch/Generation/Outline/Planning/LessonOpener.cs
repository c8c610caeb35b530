using PptBatch.Generation.Outline.Blocks;
using PptBatch.Generation.Outline.Text;

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

    private static OutlineSlide ModuleOpener(LessonRequest request, Objectives objectives, Phrasebook words)
    {
        List<ListEntry> lessons =
        [
            .. request.Module.Lessons.Where(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab)
                .Select(lesson => new ListEntry(InlineText.Plain(lesson.Title))),
        ];
        bool objectivesInstead = lessons.Count == 0;
        string own = request.Lesson.Title == request.Module.Title ? "" : request.Lesson.Title;
        return new OutlineSlide
        {
            Layout = "section",
            Title = InlineText.Plain(request.Module.Title),
            Subtitle = Subtitle(own, request.Lesson.DurationMinutes, words),
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
        return InlineText.Plain(place + (place.Length > 0 && time.Length > 0 ? " · " : "") + time);
    }
}
