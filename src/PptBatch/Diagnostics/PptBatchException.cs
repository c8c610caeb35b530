namespace PptBatch;

/// <summary>
/// The one exception type for input that cannot be used and for operations that failed for good.
/// Its message names the file or key, the place and the fix, and is meant to be shown to a person as it is.
/// </summary>
public class PptBatchException : Exception
{
    /// <summary>Creates the exception from the diagnostic that explains it.</summary>
    /// <param name="diagnostic">What went wrong, where, and how to repair it.</param>
    public PptBatchException(Diagnostic diagnostic)
        : this(diagnostic, null)
    {
    }

    /// <summary>Creates the exception from the diagnostic that explains it.</summary>
    /// <param name="diagnostic">What went wrong, where, and how to repair it.</param>
    /// <param name="innerException">The cause, or null.</param>
    public PptBatchException(Diagnostic diagnostic, Exception? innerException)
        : base(Describe(diagnostic), innerException) => Diagnostic = diagnostic;

    /// <summary>Creates the exception of a part of the host's own that has no code for what went wrong (PB5000).</summary>
    public PptBatchException()
        : this("A part that the host supplied failed.")
    {
    }

    /// <summary>Creates the exception of a part of the host's own that has no code for what went wrong (PB5000).</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    public PptBatchException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates the exception of a part of the host's own that has no code for what went wrong (PB5000).</summary>
    /// <param name="message">What went wrong, and what to do about it.</param>
    /// <param name="innerException">The cause, or null.</param>
    public PptBatchException(string message, Exception? innerException)
        : this(new Diagnostic("PB5000", DiagnosticSeverity.Error, message), innerException)
    {
    }

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
