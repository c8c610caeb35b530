using Microsoft.Extensions.Options;
using PptBatch.Generation.Chat.Settings;

namespace PptBatch.Tests.Generation.Chat.Settings;

public sealed class ChatGeneratorOptionsValidatorTests
{
    [Fact]
    public void Validate_Defaults_Succeeds() => Assert.True(Validate(new ChatGeneratorOptions()).Succeeded);

    [Fact]
    public void Validate_SeveralWrongValues_NamesEachWithItsValueAndItsRange()
    {
        List<string> errors =
        [
            .. Validate(new ChatGeneratorOptions
            {
                SlidesPerLesson = 3, MaxRepairs = 6, MaxCostUsd = 0, CallTimeout = TimeSpan.FromSeconds(60),
                IdleTimeout = TimeSpan.FromSeconds(90),
            }).Failures!,
        ];
        Assert.Equal(4, errors.Count);
        Assert.Contains(
            errors, error => error.Contains("SlidesPerLesson", StringComparison.Ordinal) && error.Contains('3') && error.Contains('4'));
        Assert.Contains(
            errors, error => error.Contains("MaxRepairs", StringComparison.Ordinal) && error.Contains('6') && error.Contains('5'));
        Assert.Contains(errors, error => error.Contains("MaxCostUsd", StringComparison.Ordinal) && error.Contains('0'));
        Assert.Contains(errors, error => error.Contains("90", StringComparison.Ordinal) && error.Contains("60", StringComparison.Ordinal));
    }

    private static ValidateOptionsResult Validate(ChatGeneratorOptions options) =>
        new ChatGeneratorOptionsValidator().Validate(null, options);
}
