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
    /// <param name="model">Its model options, some of which only this process follows.</param>
    /// <param name="mayStart">Whether the command can leave without waiting.</param>
    public void AddTo(Command command, ModelOptions model, bool mayStart)
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

            if (executor != StepFunctions && parsed.GetValue(_noWait))
            {
                parsed.AddError("--no-wait requires --executor stepfunctions; the other executors need this process to wait.");
            }

            // Look, mode, model, cap and pace travel in the plan; the rest of how a model writes does not.
            foreach (string option in executor == InProcess ? [] : model.OnlyHere(parsed))
            {
                parsed.AddError($"{option} has no effect with --executor {executor}: workers write as they were deployed to.");
            }
        });
    }

    /// <summary>Whether batches run in this process; workers elsewhere write with a model of their own.</summary>
    public bool IsHere(ParseResult parsed) => parsed.GetValue(_executor) == InProcess;

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
