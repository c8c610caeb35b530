using PptBatch.Generation.Chat;

namespace PptBatch.Tests.Generation.Chat;

/// <summary>Small lessons for tests of the chat generator.</summary>
internal static class ChatLessons
{
    public static LessonRequest Request(string markdown, params string[] pictures)
    {
        Lesson lesson = new()
        {
            Number = 1,
            Title = "Lección",
            ModuleNumber = 1,
            Markdown = markdown,
            Images = [.. pictures.Select(picture => new LessonImage(picture, null, ""))],
        };
        CourseModule module = new(1, "Módulo", [lesson]);
        CourseBook course = new()
        {
            Title = "Curso",
            Language = "es",
            Modules = [module],
            Source = new BookSource(new ArtifactKey("bucket", "curso/book/book.json"), new string('0', 64)),
        };
        return new LessonRequest(course, module, lesson);
    }
}
