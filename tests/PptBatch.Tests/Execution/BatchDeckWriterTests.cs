using PptBatch.Execution;

namespace PptBatch.Tests.Execution;

public sealed class BatchDeckWriterTests
{
    [Theory]
    [InlineData(new[] { 1, 2, 2 }, new[] { 2, 2 })]
    [InlineData(new[] { 1, 1, 1 }, new[] { 0, 0 })]
    public void Content_OfABatch_NamesModulesWhereTheCourseHasSeveral(int[] modules, int[] expected)
    {
        ArtifactKey key = new("courses", "book.json");
        PlannedLesson[] planned =
            [.. modules.Select((module, index) => new PlannedLesson(index + 1, $"Lesson {index + 1}", module, LessonKind.Lesson))];
        BatchPlan plan = new()
        {
            RunId = "run",
            StartedAt = DateTimeOffset.UnixEpoch,
            Input = new CourseLocation("courses", "faros"),
            Output = new CourseLocation("courses", "faros"),
            Book = new BookSource(key, "00"),
            Title = "Faros",
            Language = "es",
            Batches = [new Batch(1, 1, 3)],
            Lessons = planned,
        };
        CourseBook book = new() { Title = "Faros", Language = "es", Modules = [], Source = plan.Book };
        WrittenLesson[] second =
        [
            .. planned[1..].Select(lesson => new WrittenLesson(
                new LessonOutcome { Number = lesson.Number, Title = lesson.Title, Status = LessonStatus.Generated }, "<p>Text</p>")),
        ];

        Assert.Equal(expected, BatchDeckWriter.Content(plan, book, second).Lessons.Select(lesson => lesson.Module));
    }
}
