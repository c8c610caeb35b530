namespace PptBatch.Cli.Commands;

/// <summary>A folder as typed: relative or not, with a slash at its end or not, or just a dot.</summary>
internal static class CoursePath
{
    /// <summary>The location of a folder, whether it is there or not.</summary>
    public static CourseLocation Of(string typed)
    {
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Required(typed)));
        return Path.GetDirectoryName(path) is { } parent
            ? new CourseLocation(parent, Path.GetFileName(path))
            : throw Wrong(path, "This is the root of the file system.");
    }

    /// <summary>The location of a folder that must be there.</summary>
    public static CourseLocation Existing(string typed)
    {
        CourseLocation location = Of(typed);
        string path = FullPath(location);
        return Directory.Exists(path) ? location : throw Wrong(path, File.Exists(path) ? "This is a file." : "There is no such folder.");
    }

    public static string FullPath(CourseLocation location) => Path.Combine(location.Bucket, location.Folder);

    public static string FullPath(ArtifactKey key) => Path.Combine(key.Bucket, key.Path.Replace('/', Path.DirectorySeparatorChar));

    private static string Required(string typed) =>
        string.IsNullOrWhiteSpace(typed) ? throw Wrong("FOLDER", "The folder's name is empty.") : typed;

    private static PptBatchException Wrong(string path, string message) =>
        new(new Diagnostic("PB5030", DiagnosticSeverity.Error, message, path, "Give the path of a course folder."));
}
