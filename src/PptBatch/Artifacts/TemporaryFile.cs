namespace PptBatch.Artifacts;

/// <summary>Names for files that are still being written; no store call lists them.</summary>
internal static class TemporaryFile
{
    private const string Suffix = ".pptbatch-part";

    /// <summary>A new name in the target's folder, so that taking the final name is one step of one file system.</summary>
    public static string NameBeside(string target) =>
        Path.Combine(Path.GetDirectoryName(target)!, "." + Path.GetRandomFileName() + Suffix);

    public static bool IsTemporary(string name) => name.EndsWith(Suffix, StringComparison.Ordinal);

    public static async Task WriteAsync(string path, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096);
        await content.CopyToAsync(file, 128 * 1024, cancellationToken);
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
