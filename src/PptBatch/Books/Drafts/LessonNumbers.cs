using PptBatch.Diagnostics;

namespace PptBatch.Books.Drafts;

/// <summary>Reports lessons that state the same number: one of them may be a copy that was meant to be taken out.</summary>
internal static class LessonNumbers
{
    public static void Check(IReadOnlyList<LessonDraft> lessons, Findings findings)
    {
        IEnumerable<IGrouping<(int? Module, int? Number), LessonDraft>> numbered = lessons
            .Where(lesson => lesson.Number is not null && lesson.Kind is LessonKind.Lesson or LessonKind.Lab)
            .GroupBy(lesson => (lesson.Module, lesson.Number));
        foreach (IGrouping<(int? Module, int? Number), LessonDraft> same in numbered.Where(group => group.Skip(1).Any()))
        {
            string titles = string.Join(" and ", same.Take(3).Select(lesson => $"'{lesson.Title ?? lesson.Place}'"));
            findings.Warning(
                "PB1016",
                FormattableString.Invariant(
                    $"Several lessons have the number {same.Key.Number}: {titles}. All of them were kept, in the order of the book."),
                same.Skip(1).First().Name,
                "Remove the duplicate, or renumber the lessons.");
        }
    }
}
