using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Cli.Commands;

/// <summary>The options that say where batches run.</summary>
internal sealed class ExecutorOptions
{
    private const string InProcess = "in-process";
    private const string Lambda = "lambda";
    private const string StepFunctions = "stepfunctions";

    private readonly Option<string> _executor = new("--executor") { Description = "Where batches run.", DefaultValueFactory = _ => InProcess };

    private readonly Option<string?> _function = new("--function")
    {
        Description = "Name or ARN of the worker function; needed by the executor lambda, and used by no other.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _machine = new("--state-machine")
    {
        Description = "ARN of the state machine; needed by the executor stepfunctions, and used by no other.",
        HelpName = "ARN",
    };

    public ExecutorOptions() => _executor.AcceptOnlyFromAmong(InProcess, Lambda, StepFunctions);

    public void AddTo(Command command, ModelOptions model, LookOptions look)
    {
        command.Add(_executor);
        command.Add(_function);
        command.Add(_machine);
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

            if (executor != InProcess && look.HasTemplate(parsed))
            {
                parsed.AddError(
                    $"--template does not reach the workers of --executor {executor}: they take the template that they were deployed with.");
            }

            if (executor != InProcess && model.IsNamed(parsed))
            {
                parsed.AddError(
                    $"--model does not reach the workers of --executor {executor}: they write with the model that they were deployed with.");
            }
        });
    }

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
