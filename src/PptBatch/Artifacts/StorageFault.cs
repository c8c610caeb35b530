namespace PptBatch.Artifacts;

/// <summary>Turns a failed file operation into an error for the person who started the run.</summary>
public static class StorageFault
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>True for exceptions of the file system.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsFault(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    /// <summary>The one clear error for a failed operation on a path.</summary>
    /// <param name="operation">What failed, as a participle: <c>read</c>, <c>written</c>.</param>
    /// <param name="path">The path.</param>
    /// <param name="exception">What was thrown.</param>
    public static PptBatchException Describe(string operation, string path, Exception exception) => new(
        exception switch
        {
            { HResult: NoSpaceLeft or QuotaExceeded or WindowsDiskFull or WindowsHandleDiskFull } => Error(
                "PB5003", path, $"The disk is full, so this file could not be {operation}.",
                "Free space or choose another output folder (--out), and run again; finished lessons are reused."),
            UnauthorizedAccessException or { HResult: ReadOnlyFileSystem } => Error(
                "PB5004", path, $"This file may not be {operation}.",
                "Grant yourself access, or choose another output folder (--out)."),
            _ => Error("PB5005", path, $"This file could not be {operation}: {exception.Message}", null),
        },
        exception);

    private static Diagnostic Error(string code, string path, string message, string? fix) =>
        new(code, DiagnosticSeverity.Error, message, path, fix);
}
