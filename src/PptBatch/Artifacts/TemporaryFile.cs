namespace PptBatch.Artifacts;

/// <summary>Names for files that are still being written; no store call lists them.</summary>
internal static class TemporaryFile
{
    /// <summary>What processes that write into one folder wait for each other by; it is empty, and stays.</summary>
    public const string LockFile = ".lock" + Suffix;

    private const string Suffix = ".pptbatch-part";

    // How long a file may wait for its final name.
    private static readonly TimeSpan Naming = TimeSpan.FromSeconds(0.25);

    /// <summary>A new name in the target's folder, so that taking the final name is one step of one file system.</summary>
    public static string NameBeside(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetRandomFileName() + Suffix);

    public static bool IsTemporary(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    public static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096);
        await content.CopyToAsync(file, 128 * 1024, cancellationToken);
    }

    /// <summary>Removes from a folder what killed processes left there; files that are being written are locked and stay.</summary>
    public static void Sweep(string folder)
    {
        try
        {
            foreach (string path in Directory.EnumerateFiles(folder, ".*" + Suffix).Where(path => Path.GetFileName(path) != LockFile))
            {
                RemoveIfAbandoned(path);
            }
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            // What cannot be listed is in nobody's way.
        }
    }

    private static void RemoveIfAbandoned(string path)
    {
        try
        {
            // A writer has the file to itself until it is written, and gives it its final name at once.
            DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
            }

            if (now - File.GetLastWriteTimeUtc(path) > Naming)
            {
                File.Delete(path);
            }
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            // In use, or gone meanwhile.
        }
    }

    /// <summary>Removes the file where it is still there; a fault in doing so never hides the fault that led here.</summary>
    public static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            // Left behind under its temporary name, which no listing shows.
        }
    }
}
