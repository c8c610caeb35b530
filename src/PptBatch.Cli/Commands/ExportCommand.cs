using System.CommandLine;
using System.Text;
using PptBatch.Cli.Files;
using PptBatch.StepFunctions;

namespace PptBatch.Cli.Commands;

/// <summary><c>pptbatch export</c>: what is deployed as a file.</summary>
internal static class ExportCommand
{
    public static Command Create() => new("export", "Writes what is deployed to AWS.") { StateMachine(), Stack() };

    private static Command StateMachine()
    {
        StateMachineOptions defaults = new();
        Option<string?> output = Output();
        Option<string?> function = new("--function")
        {
            Description =
                "Name or ARN of the function that the states call. Default: placeholders for CloudFormation's DefinitionSubstitutions.",
            HelpName = "NAME",
        };
        Option<int> concurrency = new("--max-concurrency")
        {
            Description = "Batches in work at once, 1 to 1000.", DefaultValueFactory = _ => defaults.MaxConcurrency, HelpName = "N",
        };
        Option<int> tolerated = new("--tolerated-failures")
        {
            Description = "Share of the batches of a Distributed Map that may fail, in percent.",
            DefaultValueFactory = _ => defaults.ToleratedFailurePercentage,
            HelpName = "PERCENT",
        };
        Command command = new("state-machine", "The definition of the Step Functions state machine, in Amazon States Language.")
        {
            output, function, concurrency, tolerated,
        };
        Bound(concurrency, 1, 1000);
        Bound(tolerated, 0, 100);
        command.SetAction((parsed, cancellation) =>
        {
            StateMachineOptions options = defaults with
            {
                MaxConcurrency = parsed.GetValue(concurrency), ToleratedFailurePercentage = parsed.GetValue(tolerated),
            };
            if (parsed.GetValue(function) is { Length: > 0 } name)
            {
                options = options with { PlanFunction = name, BatchFunction = name, StatusFunction = name, MergeFunction = name };
            }

            return WriteAsync(StateMachineDefinition.Export(options), parsed.GetValue(output), cancellation);
        });
        return command;
    }

    private static Command Stack()
    {
        Option<string?> output = Output();
        Command command =
            new("stack", "The CloudFormation template of bucket, functions, state machine, logs, alarms and notices.") { output };
        command.SetAction((parsed, cancellation) => WriteAsync(StackTemplate.Export(), parsed.GetValue(output), cancellation));
        return command;
    }

    private static Option<string?> Output() =>
        new("--output", "-o") { Description = "The file to write. Default: standard output.", HelpName = "FILE" };

    private static void Bound(Option<int> option, int least, int most) => option.Validators.Add(given =>
    {
        int value = given.GetValueOrDefault<int>();
        if (value < least || value > most)
        {
            given.AddError($"{option.Name} is {value}; it must be {least} to {most}.");
        }
    });

    private static async Task<int> WriteAsync(string text, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            await Console.Out.WriteAsync(text);
            return ExitCode.Done;
        }

        (string written, _) = await OutputFile.WriteAsync(
            path,
            [],
            async (stream, token) =>
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text), token);
                return true;
            },
            cancellationToken);
        await Console.Out.WriteLineAsync("Written: " + written);
        return ExitCode.Done;
    }
}
