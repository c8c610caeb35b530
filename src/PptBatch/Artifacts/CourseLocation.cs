namespace PptBatch;

/// <summary>A course folder: a bucket and the folder's path inside it.</summary>
/// <param name="Bucket">Bucket name, or the directory that stands for one.</param>
/// <param name="Folder">Path of the folder inside the bucket, without a trailing <c>/</c>.</param>
public sealed record CourseLocation(string Bucket, string Folder)
{
    /// <summary>The key of a file inside the folder.</summary>
    /// <param name="relativePath">Path inside the folder.</param>
    public ArtifactKey Key(string relativePath) => new(Bucket, $"{Folder}/{relativePath}");
}
