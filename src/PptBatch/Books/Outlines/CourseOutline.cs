using PptBatch.Books.Fields;

namespace PptBatch.Books.Outlines;

/// <summary>What an outline file says about its course.</summary>
internal sealed record CourseOutline
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Level { get; init; }

    public int? Minutes { get; init; }

    public IReadOnlyList<string> Audience { get; init; } = [];

    public IReadOnlyList<string> Prerequisites { get; init; } = [];

    public IReadOnlyList<string> LearningOutcomes { get; init; } = [];

    public IReadOnlyList<OutlineModule> Modules { get; init; } = [];

    /// <summary>The lesson of that title, looked for in its module first.</summary>
    public OutlineLesson? Find(int module, string title)
    {
        string folded = LessonTitles.Fold(title);
        IEnumerable<OutlineLesson> own = module <= Modules.Count ? Modules[module - 1].Lessons : [];
        return own.Concat(Modules.SelectMany(other => other.Lessons)).FirstOrDefault(lesson => LessonTitles.Fold(lesson.Title) == folded);
    }
}

/// <summary>A module of an outline; the title may be missing.</summary>
internal sealed record OutlineModule(string? Title, IReadOnlyList<OutlineLesson> Lessons);

/// <summary>A lesson of an outline, and the file that holds it where the outline names one.</summary>
internal sealed record OutlineLesson(string Title, int? Minutes, IReadOnlyList<string> Objectives, string? File = null);
