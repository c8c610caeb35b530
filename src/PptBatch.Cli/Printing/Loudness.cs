using System.CommandLine;

namespace PptBatch.Cli.Printing;

/// <summary>How much the tool says on standard error.</summary>
internal static class Loudness
{
    /// <summary>Only errors, and of a run only where the deck is.</summary>
    public static bool IsQuiet { get; private set; }

    /// <summary>Every finding, and of a failure everything that is known of it.</summary>
    public static bool IsVerbose { get; private set; }

    private static Option<bool> Quiet { get; } = new("--quiet", "-q")
    {
        Description = "Print only errors and, after a run, the path of the deck.",
        Recursive = true,
    };

    private static Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Print every finding, the options that the course's pptbatch.json gives, and the stack trace of a failure.",
        Recursive = true,
    };

    public static void AddTo(RootCommand root)
    {
        root.Add(Quiet);
        root.Add(Verbose);
    }

    /// <summary>Takes what the command line asks for; false where it asks for both.</summary>
    public static bool Set(ParseResult parsed)
    {
        (IsQuiet, IsVerbose) = (parsed.GetValue(Quiet), parsed.GetValue(Verbose));
        return !IsQuiet || !IsVerbose;
    }
}
