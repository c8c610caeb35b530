using Microsoft.Extensions.Options;
using PptBatch.StepFunctions.Calling;

namespace PptBatch.StepFunctions;

/// <summary>Checks the options of the executor, all at once.</summary>
internal sealed class StepFunctionsExecutorOptionsValidator : IValidateOptions<StepFunctionsExecutorOptions>
{
    public ValidateOptionsResult Validate(string? name, StepFunctionsExecutorOptions options)
    {
        List<string> failures = [];
        if (StateMachineArn.TryParse(options.StateMachineArn) is null)
        {
            failures.Add($"StepFunctionsExecutorOptions.StateMachineArn is '{options.StateMachineArn}', not the ARN of a state machine; "
                + "it looks like arn:aws:states:eu-west-1:123456789012:stateMachine:name.");
        }

        if (options.PollInterval <= TimeSpan.Zero)
        {
            failures.Add(
                $"StepFunctionsExecutorOptions.PollInterval is {options.PollInterval.TotalSeconds} s; it must be more than 0 s.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
