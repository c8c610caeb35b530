using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Cli.Options;

/// <summary>The options that say where batches run.</summary>
internal sealed class ExecutorOptions
{
    private const string InProcess = "in-process";
    private const string Lambda = "lambda";
    private const string StepFunctions = "stepfunctions";

    private readonly Option<string> _executor =
        new("--executor") { Description = "Where batches run.", DefaultValueFactory = _ => InProcess };

    private readonly Option<string?> _function = new("--function")
    {
        Description = "Name or ARN of the worker function; required by --executor lambda.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _machine = new("--state-machine")
    {
        Description = "ARN of the state machine; required by --executor stepfunctions.",
        HelpName = "ARN",
    };

    private readonly Option<bool> _noWait = new("--no-wait")
    {
        Description = "Start the course on Step Functions without waiting for it; writes the execution's ARN and the batches as JSON.",
    };

    public ExecutorOptions() => _executor.AcceptOnlyFromAmong(InProcess, Lambda, StepFunctions);

    /// <param name="command">The command.</param>
    /// <param name="model">Its model options, which only this process follows.</param>
    /// <param name="look">Its look, which only this process has.</param>
    /// <param name="mayStart">Whether the command can leave without waiting.</param>
    public void AddTo(Command command, ModelOptions model, LookOptions look, bool mayStart)
    {
        command.Add(_executor);
        command.Add(_function);
        command.Add(_machine);
        if (mayStart)
        {
            command.Add(_noWait);
        }

        command.Validators.Add(parsed =>
        {
            string executor = parsed.GetValue(_executor) ?? InProcess;
            if (executor == Lambda && string.IsNullOrWhiteSpace(parsed.GetValue(_function)))
            {
                parsed.AddError("--executor lambda needs the worker's name: --function NAME.");
            }

            if (executor == StepFunctions && string.IsNullOrWhiteSpace(parsed.GetValue(_machine)))
            {
                parsed.AddError("--executor stepfunctions needs the state machine: --state-machine ARN.");
            }

            // Else the workers' decks and those of this process would differ.
            foreach (string option in executor == InProcess ? [] : look.Given(parsed))
            {
                parsed.AddError($"{option} has no effect with --executor {executor}: workers use the look they were deployed with.");
            }

            if (executor != StepFunctions && parsed.GetValue(_noWait))
            {
                parsed.AddError("--no-wait requires --executor stepfunctions; the other executors need this process to wait.");
            }

            if (executor != InProcess && model.HasMode(parsed))
            {
                parsed.AddError($"--mode has no effect with --executor {executor}: workers write as they were deployed to.");
            }

            if (executor != InProcess && model.IsNamed(parsed))
            {
                parsed.AddError(
                    $"--model has no effect with --executor {executor}: workers use the model they were deployed with.");
            }
        });
    }

    /// <summary>Whether the course is only to be started.</summary>
    public bool NoWait(ParseResult parsed) => parsed.GetValue(_noWait);

    /// <summary>Chooses the executor of a host.</summary>
    public Func<PptBatchBuilder, PptBatchBuilder> Choice(ParseResult parsed)
    {
        string? function = parsed.GetValue(_function);
        string? machine = parsed.GetValue(_machine);
        return parsed.GetValue(_executor) switch
        {
            Lambda => builder => builder.UseLambdaExecutor(o => o.FunctionName = function!),
            StepFunctions => builder => builder.UseStepFunctionsExecutor(o => o.StateMachineArn = machine!),
            _ => builder => builder.UseInProcessExecutor(),
        };
    }
}
