using System.Text;
using PptBatch.Books.Fields;
using PptBatch.Books.Folders.Sources;
using PptBatch.Books.Outlines;

namespace PptBatch.Books.Folders.Orders;

/// <summary><c>course.yml</c>, <c>outline.yml</c> or a YAML under <c>outline/</c>: modules and lessons, by file or by title.</summary>
internal sealed class OutlineOrder : ICourseOrderReader
{
    public bool Reads(string path) =>
        YamlOrders.IsNamed(path, "course.yml", "course.yaml", "outline.yml", "outline.yaml")
        || (LessonFormats.FolderOf(path) == "outline" && Path.GetExtension(path) is ".yml" or ".yaml");

    public async Task<CourseOrder?> ReadAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        string text = await sources.ReadAsync(path, cancellationToken) ?? "";
        CourseOutline? outline = OutlineReader.Read(Encoding.UTF8.GetBytes(text), sources.Place(path), sources.Findings);
        if (outline is null || outline.Modules.Count == 0)
        {
            return null;
        }

        string folder = LessonFormats.FolderOf(path);
        string root = folder == "outline" ? "" : folder;
        Dictionary<string, string> titles = await TitlesAsync(sources, cancellationToken);
        List<OrderEntry> entries = [];
        foreach (OutlineModule module in outline.Modules)
        {
            entries.AddRange(module.Lessons.Select(lesson => new OrderEntry(
                FileOf(lesson, root, titles), lesson.File == lesson.Title ? null : lesson.Title, module.Title)));
        }

        return new CourseOrder
        {
            File = path,
            Tool = "outline",
            Root = root,
            Title = outline.Title,
            Language = outline.Language,
            Description = outline.Description,
            Entries = entries.TrueForAll(entry => !LessonFormats.IsLesson(entry.Path)) ? null : entries,
        };
    }

    private static string FileOf(OutlineLesson lesson, string root, Dictionary<string, string> titles) =>
        lesson.File is { } file && CourseSources.Inside(root, file) is { Length: > 0 } path ? path
            : titles.GetValueOrDefault(LessonTitles.Fold(lesson.Title), lesson.Title);

    private static async Task<Dictionary<string, string>> TitlesAsync(CourseSources sources, CancellationToken cancellationToken)
    {
        Dictionary<string, string> titles = new(StringComparer.Ordinal);
        foreach (string path in sources.Lessons)
        {
            LessonDocument lesson = await LessonDocument.ReadAsync(sources, path, cancellationToken);
            titles.TryAdd(LessonTitles.Fold(lesson.Title ?? LessonFormats.Stem(path)), path);
            titles.TryAdd(LessonTitles.Fold(LessonFormats.Spoken(LessonFormats.Stem(path))), path);
        }

        return titles;
    }
}
