namespace PptBatch.Artifacts;

/// <summary>A nameless place on disk that is gone when it is closed, whatever closes it.</summary>
internal static class ScratchFile
{
    private const int BufferSize = 1 << 16;

    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), "pptbatch-" + Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = BufferSize,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
}
