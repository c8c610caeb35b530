using PptBatch.Artifacts;

namespace PptBatch.Cli.Files;

/// <summary>
/// The pictures of lessons that the command line names: each lesson's from the folder that its file lies in and from nowhere else.
/// </summary>
/// <param name="paths">The lessons' files.</param>
/// <param name="lessons">The lessons where they were read from markdown; null where the file is slide HTML.</param>
internal sealed class LessonFolderPictures(IReadOnlyList<string> paths, IReadOnlyList<Lesson?> lessons) : IPictureSource
{
    private readonly FileArtifactStore _store = new();

    public async Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
    {
        CourseLocation folder = CoursePath.Of(Path.GetDirectoryName(Path.GetFullPath(paths[lesson - 1]))!);
        IEnumerable<Lesson> known = lessons[lesson - 1] is { } read ? [read] : [];
        return await new CoursePictures(_store, folder, known).OpenAsync(lesson, reference, cancellationToken);
    }
}
