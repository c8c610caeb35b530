namespace PptBatch.Cli.Files;

/// <summary>
/// A folder as typed: relative or not, with a slash at its end or not, or just a dot; or <c>s3://bucket/folder</c>.
/// </summary>
internal static class CoursePath
{
    private const string S3Scheme = "s3://";

    /// <summary>The location of a folder, whether it is there or not.</summary>
    public static CourseLocation Of(string typed)
    {
        if (typed.StartsWith(S3Scheme, StringComparison.Ordinal))
        {
            return OfS3(typed);
        }

        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Required(typed)));
        return Path.GetDirectoryName(path) is { } parent
            ? new CourseLocation(parent, Path.GetFileName(path))
            : throw Wrong(path, "This is the root of the file system; a course needs a folder.");
    }

    /// <summary>The location of a folder that must be there.</summary>
    public static CourseLocation Existing(string typed)
    {
        CourseLocation location = Of(typed);
        if (IsS3(location.Bucket))
        {
            // S3 has no folders to look for; that there is no book under it is said when it is read.
            return location;
        }

        string path = FullPath(location);
        return Directory.Exists(path) ? location : throw Wrong(path, File.Exists(path) ? "This is a file." : "The folder does not exist.");
    }

    /// <summary>A course as typed: a folder that must be there, or a file in one, which is then the book.</summary>
    public static (CourseLocation Folder, string? File) Course(string typed)
    {
        CourseLocation location = Of(typed);
        bool isFile = IsS3(location.Bucket) ? BookFile.IsCourse(location.Folder) : File.Exists(FullPath(location));
        if (!isFile)
        {
            return (Existing(typed), null);
        }

        string path = FullPath(location);
        if (!IsS3(location.Bucket))
        {
            InputFile.ThrowIfNothingToRead(path);
        }

        int name = path.AsSpan().LastIndexOfAny('/', Path.DirectorySeparatorChar) + 1;
        return (Of(path[..name]), path[name..]);
    }

    public static string FullPath(CourseLocation location) => FullPath(location.Bucket, location.Folder);

    public static string FullPath(ArtifactKey key) => FullPath(key.Bucket, key.Path);

    private static string FullPath(string bucket, string path) =>
        IsS3(bucket) ? $"{S3Scheme}{bucket}/{path}" : Path.Combine(bucket, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsS3(string bucket) => !Path.IsPathFullyQualified(bucket);

    private static CourseLocation OfS3(string typed)
    {
        string[] parts = typed[S3Scheme.Length..].TrimEnd('/').Split('/', 2);
        return parts is [{ Length: > 0 } bucket, { } folder] && ArtifactPath.IsSafe(folder)
            ? new CourseLocation(bucket, folder)
            : throw Wrong(typed, "This does not name a folder in a bucket.");
    }

    private static string Required(string typed) =>
        string.IsNullOrWhiteSpace(typed) ? throw Wrong("FOLDER", "The folder's name is empty.") : typed;

    private static PptBatchException Wrong(string path, string message) =>
        new(new Diagnostic("PB5030", DiagnosticSeverity.Error, message, path, "Give the path of a course folder, or s3://bucket/folder."));
}
