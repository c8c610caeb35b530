using Microsoft.Extensions.Options;

namespace PptBatch.Lambda;

internal sealed class LambdaExecutorOptionsValidator : IValidateOptions<LambdaExecutorOptions>
{
    public ValidateOptionsResult Validate(string? name, LambdaExecutorOptions options)
    {
        string[] problems = [.. options.Problems()];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
