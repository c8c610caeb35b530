using PptBatch.Artifacts;

namespace PptBatch.Cli.Files;

/// <summary>Pictures by relative path, each lesson's from the folder that its file lies in and from nowhere else.</summary>
internal sealed class LessonFolderPictures(IReadOnlyList<string> lessons) : IPictureSource
{
    private readonly FileArtifactStore _store = new();

    public async Task<Stream?> OpenAsync(int lesson, string reference, CancellationToken cancellationToken = default)
    {
        CourseLocation folder = CoursePath.Of(Path.GetDirectoryName(Path.GetFullPath(lessons[lesson - 1]))!);
        return await new CoursePictures(_store, folder, []).OpenAsync(lesson, reference, cancellationToken);
    }
}
