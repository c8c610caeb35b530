using System.CommandLine;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch export</c>: what is deployed to AWS, as text.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Writes what is deployed to AWS to standard output.")
    {
        Text("state-machine", "The state machine's definition, in Amazon States Language.", () => StateMachineDefinition.Export()),
        Text("stack", "The CloudFormation template of bucket, functions, state machine, logs, alarms and notices.", () => StackTemplate.Export()),
    };

    private static Command Text(string name, string description, Func<string> text)
    {
        Command command = new(name, description);
        command.SetAction(async (_, _) =>
        {
            await Console.Out.WriteAsync(text());
            return ExitCode.Done;
        });
        return command;
    }
}
