using Microsoft.Extensions.Time.Testing;
using PptBatch.Planning;

namespace PptBatch.Tests.Planning;

internal static class PlanFixture
{
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 4, 5, 6, TimeSpan.Zero);

    public static readonly CourseLocation Folder = new("aula", "260302 LINUX ñ");

    public static CourseBook Course(int lessons, string hash = "00ff") => new()
    {
        Title = "Señales \"y\" sensores",
        Language = "es",
        Source = new BookSource(Folder.Key("book/libro.json"), hash),
        Outline = new BookSource(Folder.Key("outline/temario.yaml"), "0a0b"),
        Modules =
        [
            new CourseModule(1, "Módulo 1", [.. Enumerable.Range(1, lessons).Select(number => new Lesson
            {
                Number = number,
                Title = $"Lección {number}",
                Kind = number == 1 ? LessonKind.ModuleIntroduction : LessonKind.Lesson,
                ModuleNumber = 1,
                Markdown = "Texto.",
            })]),
        ],
    };

    public static BatchPlanBuilder Builder(IBatchPlanner? planner = null, DateTimeOffset? start = null) =>
        new(planner ?? new SequentialBatchPlanner(), new FakeTimeProvider(start ?? Start));

    public static BatchPlan Plan(int lessons = 3, int size = 2) =>
        Builder().Build(Course(lessons), Folder, null, new PlanningOptions { BatchSize = size });
}
