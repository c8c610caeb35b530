namespace PptBatch;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing was lost or changed.</summary>
    Info,

    /// <summary>Something was repaired, replaced or left out; the deck is still good.</summary>
    Warning,

    /// <summary>A part of the work failed and its content is missing or marked as missing.</summary>
    Error,
}

/// <summary>One finding about an input or an output: what, where, and what to do about it.</summary>
/// <param name="Code">Stable identifier, such as <c>PB1003</c>; listed in <c>docs/diagnostics.md</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence that says what was found.</param>
/// <param name="Place">File, key, line, JSON path, lesson or slide; null when the finding is about the whole run.</param>
/// <param name="Fix">What the reader can do; null when nothing needs doing.</param>
public sealed record Diagnostic(
    string Code,
    DiagnosticSeverity Severity,
    string Message,
    string? Place = null,
    string? Fix = null)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"{Severity.ToString().ToLowerInvariant()} {Code}: {(Place is null ? "" : Place + ": ")}{Message}{(Fix is null ? "" : " " + Fix)}";
}
