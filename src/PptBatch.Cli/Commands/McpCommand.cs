using System.CommandLine;
using PptBatch.Cli.Agents;
using PptBatch.Cli.Agents.Calls;
using PptBatch.Cli.Options;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch mcp</c>: the tool for agents, over the Model Context Protocol.</summary>
internal static class McpCommand
{
    public static Command Create()
    {
        Argument<string[]> folders = new("DIR")
        {
            Description = "Folders that agents may read and write in; nothing outside them is opened, whatever a path or a link says.",
            Arity = ArgumentArity.OneOrMore,
        };
        ModelOptions model = new();
        Command command = new(
            "mcp",
            "Serves agents over the Model Context Protocol on standard input and output, until input ends. Runs spend money only with "
                + "--model.")
        {
            folders,
        };
        model.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            Bounds bounds = Bounds.Of(parsed.GetRequiredValue(folders));
            await AgentServer.RunAsync(
                new Workplace(parsed.RootCommandResult.Command, bounds, model.Choice(parsed), model.SlideMode(parsed)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}
