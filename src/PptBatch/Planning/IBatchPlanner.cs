namespace PptBatch;

/// <summary>Splits a course into batches of lessons. Pure: the same book and options give the same plan.</summary>
/// <remarks>Implementations keep no state and are safe for concurrent use.</remarks>
public interface IBatchPlanner
{
    /// <summary>Plans the batches of <paramref name="book"/>.</summary>
    /// <param name="book">The course.</param>
    /// <param name="options">How to split it.</param>
    /// <returns>Batches in course order that together hold every lesson exactly once.</returns>
    IReadOnlyList<Batch> Plan(CourseBook book, PlanningOptions options);
}

/// <summary>How a course is split into batches.</summary>
public sealed class PlanningOptions
{
    /// <summary>Lessons in a batch, 1 to 1,000. Default: 6.</summary>
    public int BatchSize { get; set; } = 6;
}

/// <summary>Consecutive lessons that one worker run takes.</summary>
/// <param name="Number">Position in the plan, from 1; names the batch deck <c>infographic_&lt;n&gt;.pptx</c>.</param>
/// <param name="FirstLesson"><see cref="Lesson.Number"/> of its first lesson.</param>
/// <param name="LastLesson"><see cref="Lesson.Number"/> of its last lesson.</param>
public sealed record Batch(int Number, int FirstLesson, int LastLesson)
{
    /// <summary>How many lessons it holds.</summary>
    public int LessonCount => LastLesson - FirstLesson + 1;
}
