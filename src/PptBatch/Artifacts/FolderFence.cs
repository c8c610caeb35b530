namespace PptBatch.Artifacts;

/// <summary>
/// Turns a key into a path on disk that stays where the key says. The fence is the top folder of the key: a link inside a course
/// may point to another place in the same course, never out of it. The top folder itself may be a link, because the host chose it.
/// </summary>
internal static class FolderFence
{
    private const int MaxLinks = 40;

    /// <summary>The path on disk of a key.</summary>
    /// <exception cref="PptBatchException">A link on the way leads out of the fence.</exception>
    public static string Resolve(string bucket, string relativePath)
    {
        string[] segments = relativePath.Split('/');
        string fence = Path.Combine(Path.GetFullPath(bucket), segments[0]);
        string path = fence;
        for (int i = 1; i < segments.Length; i++)
        {
            path = Path.Combine(path, segments[i]);
            if (new FileInfo(path).LinkTarget is not null && !IsInside(RealPath(path), RealPath(fence)))
            {
                throw new PptBatchException(new Diagnostic(
                    "PB5006", DiagnosticSeverity.Error, "This link points outside its course folder.", path,
                    "Replace it with a copy of the file."));
            }
        }

        return path;
    }

    /// <summary>True for a path that is there to be shown: not a link that leaves the fence.</summary>
    public static bool Allows(string bucket, string relativePath)
    {
        try
        {
            Resolve(bucket, relativePath);
            return true;
        }
        catch (Exception exception) when (exception is PptBatchException || StorageFault.IsFault(exception))
        {
            // It leaves the fence, or leads nowhere: links in a ring.
            return false;
        }
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string path)
    {
        string pending = Path.GetFullPath(path);
        for (int links = 0; links <= MaxLinks; links++)
        {
            if (FirstLink(pending) is not { } link)
            {
                return pending;
            }

            string target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(link)!, new FileInfo(link).LinkTarget!));
            pending = target + pending[link.Length..];
        }

        throw new IOException("Too many links: " + path);
    }

    private static string? FirstLink(string path)
    {
        for (int end = path.IndexOf(Path.DirectorySeparatorChar, 1); end >= 0; end = path.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            if (new FileInfo(path[..end]).LinkTarget is not null)
            {
                return path[..end];
            }
        }

        return new FileInfo(path).LinkTarget is null ? null : path;
    }
}
