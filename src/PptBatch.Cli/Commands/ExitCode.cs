namespace PptBatch.Cli.Commands;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>Of <c>diff</c>: the decks are not the same.</summary>
    public const int Different = 1;

    /// <summary>
    /// The command line is wrong, or what it names cannot be used: a course, a book, a deck, a template, a file of options.
    /// </summary>
    public const int Misuse = 2;

    /// <summary>There is a deck, and some lessons in it are placeholders, or content was left out of it.</summary>
    public const int Partial = 3;

    public const int Cancelled = 130;

    private static readonly string[] InputRanges = ["PB10", "PB31", "PB40", "PB503"];

    private static readonly string[] InputCodes = ["PB2101", "PB2102", "PB3092", "PB5001", "PB5016", "PB6001"];

    // The course changed, a planner is at fault, a stored plan is, or another run is at work.
    private static readonly string[] NotOfInput = ["PB1007", "PB1041", "PB1042", "PB1043", "PB1044"];

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

    /// <summary>A failure of <c>diff</c> is trouble, as of every diff: its 1 says that something differs.</summary>
    /// <param name="command">The command that failed.</param>
    /// <param name="code">What another command would tell.</param>
    public static int OfFailure(string command, int code) => command == DiffCommand.Name && code == Failed ? Misuse : code;

    /// <summary>Misuse when the input is at fault, failure for everything else.</summary>
    public static int Of(Diagnostic error) => IsOfInput(error.Code) ? Misuse : Failed;

    // PB1xxx are about courses, PB31xx about templates, PB40xx about decks to merge, PB503x about what the command line names.
    private static bool IsOfInput(string code) =>
        !NotOfInput.Contains(code)
        && (InputRanges.Any(range => code.StartsWith(range, StringComparison.Ordinal)) || InputCodes.Contains(code));

}
