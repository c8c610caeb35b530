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
            errors.Add(
                $"ChatGeneratorOptions.TokensPerMinute is {options.TokensPerMinute}; "
                + "it must be more than 0, or null when the quota is not known.");
        }

        if (options.OutputBurnRate < 1)
        {
            errors.Add(
                $"ChatGeneratorOptions.OutputBurnRate is {options.OutputBurnRate}; "
                + "it must be 1 or more quota tokens for each output token.");
        }

        if (options.MaxCostUsd is <= 0)
        {
            errors.Add($"ChatGeneratorOptions.MaxCostUsd is {options.MaxCostUsd}; it must be more than 0, or null for no cap.");
        }

        NotLonger(errors, nameof(options.IdleTimeout), options.IdleTimeout, nameof(options.CallTimeout), options.CallTimeout);
        NotLonger(errors, nameof(options.CallTimeout), options.CallTimeout, nameof(options.LessonDeadline), options.LessonDeadline);
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static void Between(List<string> errors, string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            errors.Add($"ChatGeneratorOptions.{name} is {value}; it must be {least} to {most}.");
        }
    }

    private static void NotLonger(List<string> errors, string name, TimeSpan value, string bound, TimeSpan most)
    {
        if (value > most)
        {
            errors.Add(
                $"ChatGeneratorOptions.{name} is {value.TotalSeconds:0.#} s; it must be at most {bound}, {most.TotalSeconds:0.#} s.");
        }
    }
}
