using System.Globalization;
using PptBatch.Generation.Outline.Markdown;
using PptBatch.Localization.Phrasebooks;

namespace PptBatch.Pipeline;

/// <summary>The cover and agenda of a merged deck, from the course and the sections that the batch decks hold.</summary>
internal static class FrontMatterBuilder
{
    /// <summary>Builds the front matter.</summary>
    /// <param name="plan">The plan: its start is the date on the cover.</param>
    /// <param name="book">The course.</param>
    /// <param name="merged">The batches whose decks are merged, in course order; each lesson of theirs is one section.</param>
    public static FrontMatter Build(BatchPlan plan, CourseBook book, IReadOnlyList<BatchOutcome> merged)
    {
        Dictionary<int, int> sections = merged
            .SelectMany(batch => batch.Lessons)
            .Select((lesson, section) => (lesson.Number, section))
            .ToDictionary(pair => pair.Number, pair => pair.section);
        int taught = book.Lessons.Count(lesson => lesson.Kind is LessonKind.Lesson or LessonKind.Lab);
        return new FrontMatter
        {
            Title = PlainTitle.Of(book.Title),
            Subtitle = book.Description,
            Course = plan.Input.Folder[(plan.Input.Folder.LastIndexOf('/') + 1)..],
            Language = book.Language,
            SlideCount = merged.Sum(batch => batch.SlideCount),
            LessonCount = taught > 0 ? taught : book.Lessons.Count(),
            Date = plan.StartedAt,
            Version = VersionOf(plan),
            Agenda = [.. book.Modules.Select(module => new AgendaEntry(
                HeadingOf(module, book),
                [.. module.Lessons.Select(lesson => new AgendaLesson(
                    PlainTitle.Of(lesson.Title), sections.TryGetValue(lesson.Number, out int section) ? section : null))]))],
        };
    }

    // A course without modules is one module whose number its author never wrote.
    private static string HeadingOf(CourseModule module, CourseBook book) =>
        book.Modules.Count == 1 && module.Title == Phrases.For(book.Language).Module.Numbered(module.Number)
            ? "" : PlainTitle.Of(module.Title);

    /// <summary>When the run began and which bytes the book had; unlike the run's id the same wherever the course lies.</summary>
    private static string VersionOf(BatchPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.StartedAt.UtcDateTime:yyyyMMdd.HHmm}-{plan.Book.Sha256[..Math.Min(7, plan.Book.Sha256.Length)]}");
}
