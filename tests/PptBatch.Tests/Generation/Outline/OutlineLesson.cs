using PptBatch.Generation.Outline;

namespace PptBatch.Tests.Generation.Outline;

/// <summary>Makes slide HTML of a small lesson.</summary>
internal static class OutlineLesson
{
    public static async Task<GenerationResult> GenerateAsync(
        string markdown, string language = "es", string title = "Lección de prueba", Func<Lesson, Lesson>? change = null,
        SlideMode mode = SlideMode.Present)
    {
        Lesson plain = new() { Number = 1, Title = title, ModuleNumber = 1, Markdown = markdown };
        Lesson lesson = change is null ? plain : change(plain);
        CourseModule module = new(1, "Módulo de prueba", [lesson]);
        CourseBook course = new()
        {
            Title = "Curso de prueba",
            Language = language,
            Modules = [module],
            Source = new BookSource(new ArtifactKey("course", "book/course.json"), ""),
        };
        return await new OutlineSlideGenerator(mode).GenerateAsync(new LessonRequest(course, module, lesson));
    }

    public static async Task<string> HtmlAsync(
        string markdown, Func<Lesson, Lesson>? change = null, SlideMode mode = SlideMode.Present) =>
        (await GenerateAsync(markdown, change: change, mode: mode)).Html!;
}
