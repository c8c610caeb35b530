using PptBatch.Tests.Planning;

namespace PptBatch.Tests.Courses;

public sealed class CourseBookTests
{
    [Fact]
    public void Lessons_OfSeveralModules_AreAllInOrder()
    {
        CourseBook one = PlanFixture.Course(3);
        IReadOnlyList<Lesson> lessons = one.Modules[0].Lessons;
        CourseBook book = one with { Modules =
            [new CourseModule(1, "A", [lessons[0]]), new CourseModule(2, "B", []), new CourseModule(3, "C", [lessons[1], lessons[2]])] };
        Assert.Equal([1, 2, 3], book.Lessons.Select(lesson => lesson.Number));
    }
}
