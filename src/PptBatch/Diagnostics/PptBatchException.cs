namespace PptBatch;

/// <summary>
/// The one exception type for input that cannot be used and for operations that failed for good.
/// Its message names the file or key, the place and the fix, and is meant to be shown to a person as it is.
/// </summary>
public class PptBatchException : Exception
{
    /// <summary>Creates the exception from the diagnostic that explains it.</summary>
    /// <param name="diagnostic">What went wrong, where, and how to repair it.</param>
    /// <param name="innerException">The cause, or null.</param>
    public PptBatchException(Diagnostic diagnostic, Exception? innerException = null)
        : base(Describe(diagnostic), innerException) => Diagnostic = diagnostic;

    /// <summary>What went wrong, where, and how to repair it.</summary>
    public Diagnostic Diagnostic { get; }

    private static string Describe(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        string place = diagnostic.Place is null ? "" : diagnostic.Place + ": ";
        string fix = diagnostic.Fix is null ? "" : " " + diagnostic.Fix;
        return place + diagnostic.Message + fix;
    }
}
