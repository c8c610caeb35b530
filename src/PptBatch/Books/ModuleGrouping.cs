using PptBatch.Books.Drafts;
using PptBatch.Books.Fields;
using PptBatch.Books.Outlines;

namespace PptBatch.Books;

/// <summary>Decides which module every lesson belongs to.</summary>
internal static class ModuleGrouping
{
    /// <summary>Lessons of one module, under the number that the book or the outline gives it.</summary>
    internal sealed record Group(int Number, IReadOnlyList<LessonDraft> Lessons);

    /// <summary>Groups in order of first appearance; lessons keep their order; none is lost.</summary>
    public static IReadOnlyList<Group> Of(IReadOnlyList<LessonDraft> lessons, CourseOutline? outline)
    {
        int?[] stated = [.. lessons.Select(lesson => lesson.Module)];
        if (!stated.Any(module => module is not null))
        {
            stated = FromOutline(lessons, outline) ?? FromNumbers(lessons) ?? stated;
        }

        int[] modules = Filled(lessons, stated);
        return
        [
            .. modules.Zip(lessons).GroupBy(pair => pair.First, pair => pair.Second).Select(group => new Group(group.Key, [.. group])),
        ];
    }

    // Titles that the outline names; taken when most lessons are among them, so that one chance match does not split a course.
    private static int?[]? FromOutline(IReadOnlyList<LessonDraft> lessons, CourseOutline? outline)
    {
        Dictionary<string, int> modules = [];
        for (int i = 0; i < (outline?.Modules.Count ?? 0); i++)
        {
            foreach (OutlineLesson lesson in outline!.Modules[i].Lessons)
            {
                modules.TryAdd(LessonTitles.Fold(lesson.Title), i + 1);
            }
        }

        int?[] found =
        [
            .. lessons.Select(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab && lesson.Title is not null
                && modules.TryGetValue(LessonTitles.Fold(lesson.Title), out int module) ? module : (int?)null),
        ];
        int ordinary = lessons.Count(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab);
        return found.Count(module => module is not null) * 2 >= Math.Max(ordinary, 1) && ordinary > 0 ? found : null;
    }

    // "2.3: Título" says module 2, when the numbers of the whole course make sense as modules.
    private static int?[]? FromNumbers(IReadOnlyList<LessonDraft> lessons)
    {
        int?[] found = [.. lessons.Select(lesson => LessonTitles.ModuleIn(lesson.Title))];
        int[] numbers = [.. found.OfType<int>()];
        bool steps = numbers.Zip(numbers.Skip(1)).All(pair => pair.Second - pair.First is 0 or 1);
        return steps && numbers.FirstOrDefault() == 1 ? found : null;
    }

    // An introduction opens the module after it; anything else without a module goes on with the one before.
    private static int[] Filled(IReadOnlyList<LessonDraft> lessons, int?[] stated)
    {
        int[] modules = new int[stated.Length];
        int current = stated.FirstOrDefault(module => module is not null) ?? 1;
        for (int i = 0; i < stated.Length; i++)
        {
            bool opens = lessons[i].Kind is LessonKind.ModuleIntroduction or LessonKind.CourseIntroduction;
            int? next = opens ? stated.Skip(i).FirstOrDefault(module => module is not null) : null;
            current = stated[i] ?? next ?? current;
            modules[i] = current;
        }

        return modules;
    }
}
