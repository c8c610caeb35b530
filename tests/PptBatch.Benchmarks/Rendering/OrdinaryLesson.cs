using PptBatch.Testing;

namespace PptBatch.Benchmarks.Rendering;

/// <summary>A lesson as a teacher would write it: 24 slides of lists, tables, code, charts, callouts and notes.</summary>
internal static class OrdinaryLesson
{
    public static string Path { get; } =
        System.IO.Path.Combine(SharedInputs.RepositoryRoot, "tests", "PptBatch.Benchmarks", "Rendering", "ordinary-lesson.html");

    public static DeckContent Deck { get; } = new()
    {
        Title = "Weather for beginners",
        Language = "en",
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        Lessons = [new LessonContent(5, "Reading a weather station", File.ReadAllText(Path))],
    };
}
