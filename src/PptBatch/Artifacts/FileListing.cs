using System.Globalization;

namespace PptBatch.Artifacts;

/// <summary>What is stored below a folder, in the order that every store lists: ordinal by path.</summary>
internal static class FileListing
{
    private static readonly EnumerationOptions Options = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    public static IEnumerable<ArtifactInfo> Read(string bucket, string prefix)
    {
        string folder = prefix.TrimEnd('/');
        if (folder.Length > 0)
        {
            ArtifactPath.ThrowIfUnsafe(folder);
        }

        DirectoryInfo root = new(folder.Length == 0 ? Path.GetFullPath(bucket) : FolderFence.Resolve(bucket, folder));
        if (!root.Exists)
        {
            return [];
        }

        List<ArtifactInfo> found = [];
        Collect(bucket, root, folder.Length == 0 ? "" : folder + "/", found);
        found.Sort((a, b) => string.CompareOrdinal(a.Key.Path, b.Key.Path));
        return found;
    }

    public static ArtifactInfo Describe(ArtifactKey key, FileInfo file)
    {
        DateTime changed = file.LastWriteTimeUtc;
        string version = string.Create(CultureInfo.InvariantCulture, $"{file.Length:x}-{changed.Ticks:x}");
        return new ArtifactInfo(key, file.Length, new DateTimeOffset(changed), version);
    }

    // Links to folders are not followed: what they point to inside the course is listed where it is, and they could form a ring.
    private static void Collect(string bucket, DirectoryInfo folder, string prefix, List<ArtifactInfo> found)
    {
        foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", Options))
        {
            string path = prefix + entry.Name;
            ThrowIfUnreadable(entry);
            if (entry is DirectoryInfo child)
            {
                if (child.LinkTarget is null && child.Exists)
                {
                    Collect(bucket, child, path + "/", found);
                }
            }
            else if (entry is FileInfo file && IsArtifact(bucket, path, file))
            {
                found.Add(Describe(new ArtifactKey(bucket, path), file));
            }
        }
    }

    private static bool IsArtifact(string bucket, string path, FileInfo file) =>
        !TemporaryFile.IsTemporary(file.Name)
        && ArtifactPath.IsSafe(path)
        && file.Exists
        && (file.LinkTarget is null || FolderFence.Allows(bucket, path));

    // A name that is no UTF-8 reads with a mark in place of what it is, and under that name nothing is found.
    private static void ThrowIfUnreadable(FileSystemInfo entry)
    {
        if (entry.Name.Contains('\uFFFD', StringComparison.Ordinal) && !entry.Exists)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5007", DiagnosticSeverity.Error, "The name of this file or folder is not UTF-8, so it cannot be opened.", entry.FullName,
                "Rename it."));
        }
    }
}
