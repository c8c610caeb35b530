using Microsoft.Extensions.Options;

namespace PptBatch.Execution;

internal sealed class PptBatchOptionsValidator : IValidateOptions<PptBatchOptions>
{
    public ValidateOptionsResult Validate(string? name, PptBatchOptions options)
    {
        List<string> errors = [];
        if (options.BatchSize is < 1 or > 1000)
        {
            errors.Add($"PptBatchOptions.BatchSize is {options.BatchSize}; it must be 1 to 1,000 lessons.");
        }

        if (options.TimeGuard <= TimeSpan.Zero)
        {
            errors.Add(
                $"PptBatchOptions.TimeGuard is {options.TimeGuard.TotalSeconds} s; it must be more than 0 s, or no lesson could start.");
        }

        if (options.Writing?.Problem() is { } problem)
        {
            errors.Add("PptBatchOptions.Writing: " + problem);
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
