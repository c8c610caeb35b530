using Microsoft.Extensions.Options;

namespace PptBatch.Execution;

internal sealed class InProcessExecutorOptionsValidator : IValidateOptions<InProcessExecutorOptions>
{
    public ValidateOptionsResult Validate(string? name, InProcessExecutorOptions options) => options.MaxConcurrency is >= 1 and <= 1000
        ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail(
            $"InProcessExecutorOptions.MaxConcurrency is {options.MaxConcurrency}; it must be 1 to 1,000 lessons.");
}
