namespace PptBatch.OpenXml.Packaging;

/// <summary>A nameless place on disk that is gone when it is closed, whatever closes it.</summary>
internal static class TemporaryFile
{
    public static FileStream Create() => new(
        Path.Combine(Path.GetTempPath(), "pptbatch-" + Path.GetRandomFileName()),
        new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
}
