namespace PptBatch.Books.Discovery;

/// <summary>A worker reads what was planned or nothing: other bytes would mix two editions in one deck.</summary>
internal static class PlannedBytes
{
    public static void ThrowIfOther(BookSource planned, string found)
    {
        if (!string.Equals(planned.Sha256, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new PptBatchException(new Diagnostic(
                "PB1007",
                DiagnosticSeverity.Error,
                $"The file has changed since the plan was made: planned SHA-256 {planned.Sha256}, found {found}.",
                planned.Key.ToString(),
                "Run the course again to plan with the file as it is now."));
        }
    }
}
