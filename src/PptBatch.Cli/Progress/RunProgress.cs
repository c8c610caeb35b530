using PptBatch.Cli.Printing;

namespace PptBatch.Cli.Progress;

/// <summary>Shows a run's progress on standard error: a bar for a person at a terminal, plain lines for everything else.</summary>
internal static class RunProgress
{
    public static Task<DeckResult> ShowAsync(Func<IProgress<DeckProgress>, Task<DeckResult>> run) =>
        Loudness.IsQuiet ? run(new ProgressLines(TextWriter.Null))
        : Console.IsErrorRedirected || !Environment.UserInteractive || Environment.GetEnvironmentVariable("TERM") is "dumb"
            ? run(new ProgressLines(Console.Error))
        : ProgressBar.ShowAsync(run);
}
