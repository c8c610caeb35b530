using PptBatch.Books.Notebooks;

namespace PptBatch;

/// <summary>
/// The pictures of a course for a renderer: those a lesson refers to, and files of its folder by relative path. Nothing outside the folder
/// is opened. Safe for concurrent use.
/// </summary>
/// <param name="store">Where the course is.</param>
/// <param name="course">Its folder.</param>
/// <param name="lessons">Lessons whose pictures the course knows; none where slide HTML names files by their paths alone.</param>
public sealed class CoursePictures(IArtifactStore store, CourseLocation course, IEnumerable<Lesson> lessons) : IPictureSource
{
    private static readonly string[] Extensions =
        [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".svg", ".webp", ".avif", ".ico", ".emf", ".wmf"];

    private readonly Dictionary<int, IReadOnlyList<LessonImage>> _images =
        lessons.ToDictionary(lesson => lesson.Number, lesson => lesson.Images);

    /// <inheritdoc/>
    public async Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (Find(lesson, reference) is not { } key || !IsInCourse(key)
            || await store.OpenReadAsync(key, cancellationToken) is not { } file)
        {
            return null;
        }

        if (!NotebookPictures.IsReference(reference))
        {
            return file;
        }

        await using (file)
        {
            return await NotebookPictures.OpenAsync(file, reference, cancellationToken);
        }
    }

    private ArtifactKey? Find(int lesson, string reference)
    {
        LessonImage? image = _images.GetValueOrDefault(lesson, []).FirstOrDefault(image => image.Reference == reference);
        return image is null ? FileOfTheCourse(reference) : image.Key;
    }

    // A person who edits slide HTML may name any picture of the course, which the lesson's markdown never mentioned.
    private ArtifactKey? FileOfTheCourse(string reference)
    {
        string path = reference.StartsWith("./", StringComparison.Ordinal) ? reference[2..] : reference;
        bool isPicture = Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        return isPicture && ArtifactPath.IsSafe(path) ? course.Key(path) : null;
    }

    private bool IsInCourse(ArtifactKey key) =>
        key.Bucket == course.Bucket && key.Path.StartsWith(course.Folder + "/", StringComparison.Ordinal);
}
