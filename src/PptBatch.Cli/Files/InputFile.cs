using PptBatch.Artifacts;

namespace PptBatch.Cli.Files;

/// <summary>Files that the command line names.</summary>
internal static class InputFile
{
    // A page of rules or a glossary; what is longer would fill the prompt.
    private const int MostText = 256 * 1024;

    /// <summary>Reads a small text file.</summary>
    /// <exception cref="PptBatchException">It is not there, may not be read, or is too long.</exception>
    public static string Text(string path)
    {
        using FileStream file = Open(path);
        using StreamReader reader = new(file);
        return file.Length <= MostText ? reader.ReadToEnd() : throw new PptBatchException(new Diagnostic(
            "PB5030", DiagnosticSeverity.Error, "This file is longer than 256 KiB.", Path.GetFullPath(path),
            "Shorten it; it is sent with every prompt."));
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="PptBatchException">It is not there, is empty or no regular file, or may not be read.</exception>
    public static FileStream Open(string path)
    {
        string full = Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            throw new PptBatchException(new Diagnostic(
                "PB5030",
                DiagnosticSeverity.Error,
                Directory.Exists(full) ? "This is a folder." : "The file does not exist.",
                full,
                "Give the path to a file."));
        }

        try
        {
            ThrowIfNothingToRead(full);
            return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (StorageFault.IsFault(exception))
        {
            throw StorageFault.Describe("read", full, exception);
        }
    }

    /// <summary>Throws for an empty file, and for a pipe or a device: to open one may block, and to read one may never end.</summary>
    /// <exception cref="PptBatchException">It is one of these.</exception>
    public static void ThrowIfNothingToRead(string path)
    {
        // Pipes and devices state no length; a link states its own.
        FileInfo file = new(path);
        if ((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length == 0)
        {
            throw new PptBatchException(new Diagnostic(
                "PB5030", DiagnosticSeverity.Error, "The file is empty, or is not a regular file.", path, "Give the path to a file."));
        }
    }
}
