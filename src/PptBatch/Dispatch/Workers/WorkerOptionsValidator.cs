using Microsoft.Extensions.Options;

namespace PptBatch.Dispatch.Workers;

internal sealed class WorkerOptionsValidator : IValidateOptions<WorkerOptions>
{
    private static readonly TimeSpan LongestLease = TimeSpan.FromMinutes(15);

    public ValidateOptionsResult Validate(string? name, WorkerOptions options)
    {
        List<string> errors = [];
        if (options.MaxConcurrency is < 1 or > 100)
        {
            errors.Add($"WorkerOptions.MaxConcurrency is {options.MaxConcurrency}; it must be 1 to 100 lessons.");
        }

        if (options.LeaseTime < TimeSpan.FromSeconds(1) || options.LeaseTime > LongestLease)
        {
            errors.Add($"WorkerOptions.LeaseTime is {options.LeaseTime.TotalSeconds} s; it must be 1 to {LongestLease.TotalSeconds} s.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
