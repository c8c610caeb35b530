using PptBatch.Books.Discovery;
using PptBatch.Books.Drafts;
using PptBatch.Books.Encodings;
using PptBatch.Books.Folders;
using PptBatch.Books.Folders.Sources;
using PptBatch.Diagnostics;

namespace PptBatch.Books;

/// <summary>Reads the content of lessons that only name a file, from <c>lessons/</c> in the course folder and nowhere else.</summary>
internal sealed class LessonFiles(CourseFolder folder, Findings findings)
{
    private const int MaxBytes = 16 * 1024 * 1024;

    public async Task<IReadOnlyList<LessonDraft>> FillAsync(IReadOnlyList<LessonDraft> lessons, CancellationToken cancellationToken)
    {
        List<LessonDraft> filled = [];
        foreach (LessonDraft lesson in lessons)
        {
            bool reads = lesson.Content is null && lesson.FileName is not null;

            // A lesson that was a file of the folder has given its front matter; what looks like one now is a rule below its title.
            filled.Add(reads ? WithHeader(await ReadAsync(lesson, lesson.FileName!, cancellationToken))
                : lesson.File is null ? WithHeader(lesson) : lesson);
        }

        return filled;
    }

    // What the book states of a lesson counts before what its text states of itself.
    private LessonDraft WithHeader(LessonDraft lesson)
    {
        if (lesson.Content?.AsSpan().TrimStart('\uFEFF').StartsWith("---") != true)
        {
            return lesson;
        }

        (LessonHeader header, string body) = LessonHeader.Read(lesson.Content, lesson.Name, findings);
        return ReferenceEquals(header, LessonHeader.None) ? lesson : lesson with
        {
            Content = body,
            Title = lesson.Title ?? header.Title,
            Language = lesson.Language ?? header.Language,
            Minutes = lesson.Minutes ?? header.Minutes,
            Objectives = lesson.Objectives.Count > 0 ? lesson.Objectives : header.Objectives,
            Extras = [.. FolderLesson.Extras(header), .. lesson.Extras],
        };
    }

    private async Task<LessonDraft> ReadAsync(LessonDraft lesson, string name, CancellationToken cancellationToken)
    {
        string path = name.StartsWith("lessons/", StringComparison.Ordinal) ? name : "lessons/" + name;
        if (!ArtifactPath.IsSafe(path) || !ArtifactPath.IsSafe(name))
        {
            findings.Error(
                "PB1013", $"The file name '{name}' points outside the lessons folder; it was not read.", lesson.Name, "Correct the name.");
            return lesson;
        }

        byte[]? bytes = folder.Find(path) is { } info ? await folder.ReadAsync(info.Key, MaxBytes, cancellationToken) : null;
        if (bytes is null)
        {
            findings.Error("PB1013", $"The lesson has no content and its file '{path}' does not exist.", lesson.Name, "Add one of them.");
            return lesson;
        }

        return lesson with { Content = TextFile.Decode(bytes, folder.Location.Key(path).ToString(), findings), File = path };
    }
}
