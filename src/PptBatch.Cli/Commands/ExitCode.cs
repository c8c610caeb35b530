namespace PptBatch.Cli.Commands;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int Failed = 1;

    /// <summary>The command line is wrong, or names something that is not what it should be.</summary>
    public const int Misuse = 2;

    /// <summary>There is a deck, and some lessons in it are placeholders.</summary>
    public const int Partial = 3;

    public const int Cancelled = 130;

    public static int Of(DeckStatus status) => status switch
    {
        DeckStatus.Complete => Done,
        DeckStatus.Partial => Partial,
        _ => Failed,
    };

    /// <summary>Misuse when the command line named the wrong thing, failure for everything else.</summary>
    public static int Of(Diagnostic error) =>
        error.Code is "PB1001" or "PB1002" or "PB1004" or "PB1006" or "PB1040" or "PB5001" or "PB5016" or "PB5030" or "PB5033" or "PB5034"
        ? Misuse
        : Failed;
}
