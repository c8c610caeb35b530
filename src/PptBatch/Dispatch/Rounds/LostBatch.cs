namespace PptBatch.Dispatch.Rounds;

/// <summary>A batch whose workers were lost as often as is allowed.</summary>
internal static class LostBatch
{
    public static Diagnostic Finding(int batch, CourseLocation output) => new(
        "PB5052", DiagnosticSeverity.Error,
        $"The worker of batch {batch} was lost twice: it stored no outcome before its time ended.",
        output.Key("infographics/rounds").ToString(),
        "Check the worker's log for its memory and timeout, and run again; finished lessons are kept.");
}
