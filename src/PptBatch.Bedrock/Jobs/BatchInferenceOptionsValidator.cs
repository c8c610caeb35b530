using Microsoft.Extensions.Options;

namespace PptBatch.Bedrock.Jobs;

/// <summary>Checks the options of batch inference, all at once.</summary>
internal sealed class BatchInferenceOptionsValidator : IValidateOptions<BatchInferenceOptions>
{
    public ValidateOptionsResult Validate(string? name, BatchInferenceOptions options)
    {
        List<string> failures = [];
        if (!options.RoleArn.StartsWith("arn:", StringComparison.Ordinal))
        {
            failures.Add($"BatchInferenceOptions.RoleArn is '{options.RoleArn}'; set it to the ARN of a role that Bedrock may assume.");
        }

        if (options.MinimumRecords < 1)
        {
            failures.Add($"BatchInferenceOptions.MinimumRecords is {options.MinimumRecords}; it must be 1 or more.");
        }

        if (options.PollInterval <= TimeSpan.Zero)
        {
            failures.Add($"BatchInferenceOptions.PollInterval is {options.PollInterval.TotalSeconds:0} s; it must be more than 0 s.");
        }

        if (options.TimeoutHours is < 24 or > 168)
        {
            failures.Add($"BatchInferenceOptions.TimeoutHours is {options.TimeoutHours}; it must be 24 to 168.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
