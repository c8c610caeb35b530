using Microsoft.Extensions.Options;

namespace PptBatch.Generation.Chat.Settings;

internal sealed class ChatGeneratorOptionsValidator : IValidateOptions<ChatGeneratorOptions>
{
    public ValidateOptionsResult Validate(string? name, ChatGeneratorOptions options)
    {
        List<string> errors = [];
        Between(errors, nameof(options.SlidesPerLesson), options.SlidesPerLesson ?? 4, 4, 80);
        Between(errors, nameof(options.MaxLessonCharacters), options.MaxLessonCharacters, 2000, 1_000_000);
        Between(errors, nameof(options.MaxRepairs), options.MaxRepairs, 0, 5);
        Between(errors, nameof(options.MaxConcurrentCalls), options.MaxConcurrentCalls, 1, 1000);
        if (options.TokensPerMinute is <= 0)
        {
            errors.Add($"TokensPerMinute is {options.TokensPerMinute}; it must be more than 0, or null when the quota is not known.");
        }

        if (options.OutputBurnRate < 1)
        {
            errors.Add($"OutputBurnRate is {options.OutputBurnRate}; an output token burns at least 1 quota token.");
        }

        if (options.MaxCostUsd is <= 0)
        {
            errors.Add($"MaxCostUsd is {options.MaxCostUsd}; it must be more than 0, or null for no cap.");
        }

        if (options.IdleTimeout > options.CallTimeout)
        {
            errors.Add($"IdleTimeout {Seconds(options.IdleTimeout)} is longer than CallTimeout {Seconds(options.CallTimeout)}.");
        }

        if (options.CallTimeout > options.LessonDeadline)
        {
            errors.Add($"CallTimeout {Seconds(options.CallTimeout)} is longer than LessonDeadline {Seconds(options.LessonDeadline)}.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Between(List<string> errors, string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            errors.Add($"{name} is {value}; it must be {least} to {most}.");
        }
    }

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0} s";
}
