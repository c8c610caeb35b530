using Microsoft.Extensions.Options;
using PptBatch.Cli.Options;

namespace PptBatch.EndToEnd.Tests.Cli.Options;

public sealed class ModelChoiceTests
{
    [Fact]
    public void Options_WhatTheCommandLineChose_IsOnTopOfTheModel()
    {
        ModelChoice choice = new(bedrock => bedrock.ModelId = "m", generator => generator.SlidesPerLesson = 12);
        ChatGeneratorOptions options = choice.Options();
        Assert.Equal(("m", 12, 2), (options.WriterModel, options.SlidesPerLesson, options.MaxRepairs));
    }

    [Fact]
    public void Options_ThatAreNotPossible_AreAllNamed()
    {
        ModelChoice choice = new(
            bedrock => bedrock.ModelId = "m", generator => (generator.SlidesPerLesson, generator.MaxCostUsd) = (3, -1));
        OptionsValidationException error = Assert.Throws<OptionsValidationException>(choice.Options);
        Assert.Equal(
            [
                "ChatGeneratorOptions.SlidesPerLesson is 3; it must be 4 to 80.",
                "ChatGeneratorOptions.MaxCostUsd is -1; it must be more than 0, or null for no cap.",
            ],
            error.Failures);
    }
}
