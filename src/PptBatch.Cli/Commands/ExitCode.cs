namespace PptBatch.Cli.Commands;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>The command line is wrong, or names something that is not what it should be.</summary>
    public const int Misuse = 2;

    /// <summary>There is a deck, and some lessons in it are placeholders, or content was left out of it.</summary>
    public const int Partial = 3;

    public const int Cancelled = 130;

    // PB3001 to PB3004.
    private const string LeftOut = "PB300";
    private const string NotWrittenAgain = "PB5026";

    /// <summary>
    /// Partial too where a whole deck lacks content that was past a limit, or a lesson that was to be written again stayed as it was; with
    /// <paramref name="strict"/>, also where slides do not stand as the model wrote them.
    /// </summary>
    public static int Of(DeckResult result, bool strict) => result.Status switch
    {
        DeckStatus.Complete when strict && result.Batches.Any(batch => batch.Lessons.Any(lesson => lesson.Marks != LessonMarks.None)) =>
            Partial,
        DeckStatus.Complete => Of(result.Diagnostics.Where(
            finding => finding.Code.StartsWith(LeftOut, StringComparison.Ordinal) || finding.Code == NotWrittenAgain)),
        DeckStatus.Partial => Partial,
        _ => Failed,
    };

    /// <summary>Partial where content was left out, which is an error that did not keep the deck from being made.</summary>
    public static int Of(IEnumerable<Diagnostic> findings) =>
        findings.Any(finding => finding.Severity == DiagnosticSeverity.Error) ? Partial : Done;

    /// <summary>Misuse when the command line named the wrong thing, failure for everything else.</summary>
    public static int Of(Diagnostic error) =>
        error.Code is "PB1001" or "PB1002" or "PB1004" or "PB1006" or "PB1040" or "PB5001" or "PB5016" or "PB5030" or "PB5033" or "PB5034"
        ? Misuse
        : Failed;
}
