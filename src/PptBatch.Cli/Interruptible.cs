using System.CommandLine;
using System.CommandLine.Invocation;

namespace PptBatch.Cli;

/// <summary>
/// Runs a command beside the thread that waits for Ctrl-C. Laying out a slide or reading a schema looks for no cancellation, and on
/// that thread nothing would be left to end the tool when its time to stop is over.
/// </summary>
internal sealed class Interruptible(AsynchronousCommandLineAction action) : AsynchronousCommandLineAction
{
    /// <summary>Makes every command below one interruptible.</summary>
    public static void Make(Command command)
    {
        command.Action = command.Action is AsynchronousCommandLineAction action ? new Interruptible(action) : command.Action;
        foreach (Command below in command.Subcommands)
        {
            Make(below);
        }
    }

    /// <inheritdoc/>
    public override Task<int> InvokeAsync(ParseResult parseResult, CancellationToken cancellationToken = default) =>
        Task.Run(() => action.InvokeAsync(parseResult, cancellationToken), cancellationToken);
}
