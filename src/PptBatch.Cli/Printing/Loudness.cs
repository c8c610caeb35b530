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
        Description = "Say nothing but errors; of a run, only where the deck is.",
        Recursive = true,
    };

    private static Option<bool> Verbose { get; } = new("--verbose", "-v")
    {
        Description = "Say every finding, the options of the course's pptbatch.json, and of a failure where it happened.",
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
