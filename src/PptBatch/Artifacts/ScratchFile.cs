namespace PptBatch.Artifacts;

/// <summary>A temporary file without a name, which is gone when it is closed, even by a crash.</summary>
public static class ScratchFile
{
    private const int BufferSize = 1 << 16;

    /// <summary>Creates one in the folder for temporary files, for a single owner to read and write.</summary>
    /// <exception cref="IOException">The folder is full or cannot be written.</exception>
    public static FileStream Create()
    {
        // Windows removes such a file with its last handle. Elsewhere the runtime would remove it, which dies with its process; a name
        // that is gone already leaves the file to whoever has it open.
        string path = Path.Combine(Path.GetTempPath(), "pptbatch-" + Path.GetRandomFileName());
        FileStream file = new(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = FileOptions.Asynchronous | (OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None),
        });
        if (!OperatingSystem.IsWindows())
        {
            TemporaryFile.Discard(path);
        }

        return file;
    }
}
