using Microsoft.Extensions.DependencyInjection;
using PptBatch.Cli.Files;
using PptBatch.Cli.Hosting;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Commands;

/// <summary>
/// A lesson in markdown or a notebook, as the outline generator writes it: what <c>run</c> makes of a single file, without a run.
/// </summary>
internal static class MarkdownLesson
{
    /// <summary>True for a file that is read as a lesson and not as slide HTML.</summary>
    public static bool Is(string path) => BookFile.IsCourse(path.Replace('\\', '/'));

    /// <exception cref="PptBatchException">The file is not there or holds no lesson.</exception>
    public static async Task<LessonPage> ReadAsync(string path, int number, CancellationToken cancellationToken)
    {
        await using (InputFile.Open(path))
        {
            // Only to say what is wrong with the path before the folder around it is listed.
        }

        (CourseLocation folder, string? file) = CoursePath.Course(path);
        await using ServiceProvider services = Composition.Build(ChosenLook.Default);
        PlanPreview course = await services.GetRequiredService<IDeckPipeline>().PlanAsync(
            new DeckRequest { CourseBucket = folder.Bucket, ProjectFolder = folder.Folder, BookPath = file }, cancellationToken);
        CourseModule module = course.Book.Modules[0];
        Lesson lesson = module.Lessons[0] with { Number = number };
        GenerationResult written = await services.GetRequiredService<ISlideGenerator>()
            .GenerateAsync(new LessonRequest(course.Book, module, lesson), cancellationToken);
        return new LessonPage(lesson.Title, course.Book.Language, written.Html ?? throw new PptBatchException(written.Failure!))
        {
            Lesson = lesson,
            Diagnostics = [.. course.Book.Diagnostics.Where(finding => finding.Severity > DiagnosticSeverity.Info), .. written.Diagnostics],
        };
    }
}
