using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>A service that misbehaves at random, the same way for the same seed: whatever it does, no lesson and no cent is lost.</summary>
[Collection("environment")]
public sealed class SeededServiceTests
{
    private const int Lessons = 12;
    private const decimal Cap = 1.5m;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Run_AgainstAnyMixOfFaults_LosesNoLessonPassesNoCapAndBillsEveryRequest(int seed)
    {
        await using FaultedJob job =
            await FaultedJob.StartAsync(Lessons, question => Play(seed, question), new Setting(o => o.MaxCostUsd = Cap));

        DeckResult result = await job.RunAsync();

        List<LessonOutcome> lessons = [.. result.Batches.SelectMany(batch => batch.Lessons)];
        Assert.Equal(Lessons, lessons.Count);
        Assert.All(lessons, lesson => Assert.True(
            lesson.SlideCount > 0 && (lesson.Status == LessonStatus.Generated || lesson.Failure is not null), lesson.ToString()));
        Assert.Equal(job.Server.Questions.Count, result.Ledger.Attempts.Count);
        Assert.InRange(result.Ledger.CostUsd!.Value, 0, Cap);
        Assert.NotNull(result.Deck);
    }

    // The answer depends on nothing but the seed, the lesson and the turn, in whatever order the requests come.
    private static BedrockAnswer Play(int seed, BedrockQuestion question)
    {
        Random random = new(HashCode(seed, question.Lesson, question.Turn));
        TimeSpan latency = TimeSpan.FromSeconds(random.Next(1, 120));
        string slides = FaultedJob.Slides();
        return random.Next(12) switch
        {
            0 => FaultedJob.Throttled(random.Next(2) == 0 ? null : "20"),
            1 => BedrockAnswer.Error(503, "ServiceUnavailableException", "busy") with { Latency = latency },
            2 => BedrockAnswer.Error(500, "InternalServerException", "oops") with { Latency = latency },
            3 => new BedrockAnswer(slides[..200], null) { Latency = latency },
            4 => new BedrockAnswer(slides[..200], null) { ErrorType = "modelStreamErrorException", Latency = latency },
            5 => new BedrockAnswer(slides[..150], "max_tokens") { Latency = latency },
            6 => new BedrockAnswer("<p>no slides</p>") { Latency = latency },
            7 => new BedrockAnswer("") { OutputTokens = 0 },
            8 => new BedrockAnswer("No.", "refusal") { Latency = latency },
            9 => FaultedJob.Good(latency) with { LateUsage = true, Thinking = true },
            _ => FaultedJob.Good(latency),
        };
    }

    private static int HashCode(int seed, int lesson, int turn) => (((seed * 397) + lesson) * 397) + turn;
}
