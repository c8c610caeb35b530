using Microsoft.Extensions.DependencyInjection;

namespace PptBatch.Bedrock.Tests;

/// <summary>
/// One small lesson for real. <c>PPTBATCH_LIVE_MODEL</c> names another model; region and credentials come from the AWS chain.
/// </summary>
public sealed class LiveTests
{
    private const string Cheapest = "global.anthropic.claude-haiku-4-5-20251001-v1:0";

    [LiveFact]
    public async Task UseBedrock_OneSmallLesson_IsWrittenCheckedAndBilled()
    {
        string model = Environment.GetEnvironmentVariable("PPTBATCH_LIVE_MODEL") is { Length: > 0 } named ? named : Cheapest;
        await using ServiceProvider services = new ServiceCollection()
            .AddPptBatchOrchestration()
            .UseBedrock(bedrock => bedrock.ModelId = model, generator => (generator.SlidesPerLesson, generator.MaxCostUsd) = (4, 0.25m))
            .Services.BuildServiceProvider();

        GenerationResult result = await services.GetRequiredService<ISlideGenerator>().GenerateAsync(Request());

        Assert.Null(result.Failure);
        Assert.DoesNotContain(result.Diagnostics, finding => finding.Code == "PB2110");
        Assert.Contains("x &lt;- c(1, 2, 3)", result.Html!, StringComparison.Ordinal);
        ModelAttempt attempt = result.Attempts[0];
        Assert.Equal("Complete", attempt.Outcome);
        Assert.True(attempt is { OutputTokens: > 100, CostUsd: > 0 and < 0.25m }, attempt.ToString());
        Assert.True(attempt.InputTokens + attempt.CacheReadTokens + attempt.CacheWriteTokens > 1000, attempt.ToString());
    }

    private static LessonRequest Request()
    {
        Lesson lesson = new()
        {
            Number = 1,
            Title = "Vectores en R",
            ModuleNumber = 1,
            Markdown = "## Crear un vector\n\nUn vector guarda valores del mismo tipo. Se crea con `c()`.\n\n```r\nx <- c(1, 2, 3)\n```\n\n"
                + "| función | qué hace |\n|---|---|\n| `length(x)` | cuenta los valores |\n| `sum(x)` | los suma |\n",
            Objectives = ["Crear un vector con c()"],
        };
        CourseModule module = new(1, "R", [lesson]);
        CourseBook course = new()
        {
            Title = "Introducción a R",
            Language = "es",
            Modules = [module],
            Source = new BookSource(new ArtifactKey("bucket", "r/book/book.json"), new string('0', 64)),
        };
        return new LessonRequest(course, module, lesson);
    }
}
