using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PptBatch.Books.Syntax;

namespace PptBatch.Books.Folders.Sources;

/// <summary>
/// Exercises that lie in files of their own, as javascript.info keeps them: <c>task.md</c> and <c>solution.md</c> beside the lesson, or in
/// folders below it. They are boxes at the end of their lesson.
/// </summary>
internal static class LessonTasks
{
    private const string Task = "task.md";
    private const string Solution = "solution.md";
    private static readonly string[] Articles = ["article", "index", "readme", "lesson"];

    /// <summary>
    /// The files of exercises and solutions, by the lesson that they belong to; those of no lesson are lessons themselves.
    /// </summary>
    public static ILookup<string, string> ByLesson(IReadOnlyList<string> lessons)
    {
        ILookup<string, string> others = lessons.Where(path => !IsNamed(path, Task) && !IsNamed(path, Solution))
            .ToLookup(LessonFormats.FolderOf, StringComparer.Ordinal);
        return lessons.Where(path => IsNamed(path, Task) || IsNamed(path, Solution))
            .Select(path => (Path: path, Lesson: OwnerOf(others, path))).Where(one => one.Lesson is not null)
            .OrderBy(one => one.Path, NaturalComparer.Instance).ToLookup(one => one.Lesson!, one => one.Path, StringComparer.Ordinal);
    }

    /// <summary>The exercises of a lesson as boxes; empty where it has none.</summary>
    public static async Task<string> OfAsync(CourseSources sources, string path, CancellationToken cancellationToken)
    {
        StringBuilder boxes = new();
        foreach (string file in sources.Tasks[path].OrderBy(LessonFormats.FolderOf, NaturalComparer.Instance)
            .ThenBy(file => IsNamed(file, Solution)))
        {
            await AddAsync(sources, file, IsNamed(file, Task) ? "exercise" : "solution", path, boxes, cancellationToken);
        }

        return boxes.ToString();
    }

    private static bool IsNamed(string path, string name) =>
        path[(path.LastIndexOf('/') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase);

    private static async Task AddAsync(
        CourseSources sources, string path, string kind, string lesson, StringBuilder boxes, CancellationToken cancellationToken)
    {
        if (!sources.Has(path) || await sources.ReadAsync(path, cancellationToken) is not { } text)
        {
            return;
        }

        (_, string body) = LessonHeader.Read(WithoutImportance(text.ReplaceLineEndings("\n")), sources.Place(path), sources.Findings);
        if (!string.IsNullOrWhiteSpace(body))
        {
            string below = LessonFormats.FolderOf(path)[LessonFormats.FolderOf(lesson).Length..].Trim('/');
            boxes.Append("\n\n:::::: ").Append(kind).Append("\n\n").Append(From(below, body.Trim())).Append("\n\n::::::\n");
        }
    }

    // "importance: 5", and a rule below it, is for the site.
    private static string WithoutImportance(string text)
    {
        string body = text.TrimStart('\uFEFF', '\n', ' ');
        if (!body.StartsWith("importance:", StringComparison.Ordinal))
        {
            return text;
        }

        int end = body.IndexOf('\n');
        string rest = end < 0 ? "" : body[end..].TrimStart('\n', ' ');
        return rest.StartsWith("---\n", StringComparison.Ordinal) ? rest[4..] : rest;
    }

    /// <summary>A text with its pictures named as from the folder above the one that it lies in.</summary>
    private static string From(string folder, string text)
    {
        if (folder.Length == 0 || LessonPipeline.TryParse(text) is not { } document)
        {
            return text;
        }

        StringBuilder moved = new(text);
        foreach (LinkInline picture in document.Descendants<LinkInline>().Where(IsBeside)
            .OrderByDescending(picture => picture.UrlSpan.Start))
        {
            moved.Insert(picture.UrlSpan.Start, folder + "/");
        }

        return moved.ToString();
    }

    private static bool IsBeside(LinkInline link) => link is { IsImage: true, Reference: null, Url: { Length: > 0 } url }
        && !link.UrlSpan.IsEmpty && url[0] is not ('/' or '<') && !url.Contains(':', StringComparison.Ordinal);

    private static string? OwnerOf(ILookup<string, string> lessons, string task)
    {
        string folder = LessonFormats.FolderOf(task);
        return InFolder(lessons, folder) ?? (folder.Length == 0 ? null : InFolder(lessons, LessonFormats.FolderOf(folder)));
    }

    private static string? InFolder(ILookup<string, string> lessons, string folder)
    {
        List<string> there = [.. lessons[folder]];
        return Articles
            .Select(name => there.Find(path => LessonFormats.Stem(path).Equals(name, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(path => path is not null) ?? (there is [{ } only] ? only : null);
    }
}
