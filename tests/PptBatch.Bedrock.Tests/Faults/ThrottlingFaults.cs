using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>A service that has no room: who waits, for how long, and who goes on meanwhile.</summary>
[Collection("environment")]
public sealed class ThrottlingFaults
{
    [Fact]
    public async Task F1_ThrottledThenGood_TheLessonIsMadeAndTheLimiterShrinks()
    {
        int asked = 0;
        await using FaultedJob job = await FaultedJob.StartAsync(
            32,
            _ => Interlocked.Increment(ref asked) <= 16 ? FaultedJob.Throttled() : FaultedJob.Good(TimeSpan.FromSeconds(100)),
            new Setting(o => o.MaxConcurrentCalls = 16));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(16, result.Ledger.Retries);
        IEnumerable<BedrockQuestion> soonAfter = job.Server.Questions.Skip(16)
            .Where(question => question.At < TimeSpan.FromSeconds(60));
        Assert.Equal(8, soonAfter.Max(question => question.AtOnce));
    }

    [Fact]
    public async Task F1_LessonThatWaits_HoldsNoPlaceAtTheLimiter()
    {
        int asked = 0;
        await using FaultedJob job = await FaultedJob.StartAsync(
            2,
            _ => Interlocked.Increment(ref asked) == 1 ? FaultedJob.Throttled("60") : FaultedJob.Good(TimeSpan.FromSeconds(10)),
            new Setting(o => o.MaxConcurrentCalls = 1));

        await job.RunAsync();

        int waiting = job.Server.Questions.First().Lesson;
        Assert.Equal(
            [(waiting, 1), (3 - waiting, 1), (waiting, 2)], job.Server.Questions.Select(question => (question.Lesson, question.Turn)));
        Assert.True(job.Server.Questions.Last().At >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task F2_StormOfAMinuteOverAllLessons_EveryLessonIsMadeWithinABoundOfCalls()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            16, question =>
                question.At < TimeSpan.FromSeconds(60) ? FaultedJob.Throttled() : FaultedJob.Good(TimeSpan.FromSeconds(20)));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.InRange(job.Server.Questions.Count, 16, 16 * 6);
    }

    [Theory]
    [InlineData(503, "ServiceUnavailableException")]
    [InlineData(429, "ModelNotReadyException")]
    public async Task F4_NotReady_EveryRequestOnTheWireIsInTheLedger(int status, string type)
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            3, question => question.Turn <= 3 ? BedrockAnswer.Error(status, type, "The model is not ready.") : FaultedJob.Good());

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(12, job.Server.Questions.Count);
        Assert.Equal(12, result.Ledger.Attempts.Count);
        Assert.Equal(9, result.Ledger.Retries);
    }

    [Fact]
    public async Task F5_NothingButErrors_OneOwnerRetriesAndTheLessonEndsByItsDeadline()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1,
            _ => BedrockAnswer.Error(500, "InternalServerException", "oops") with { Latency = TimeSpan.FromSeconds(30) },
            new Setting(o => (o.LessonDeadline, o.CallTimeout, o.IdleTimeout) =
                (TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60))));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Failed, result.Status);
        Assert.Equal("PB2125", Assert.Single(result.Batches.SelectMany(batch => batch.Lessons)).Failure?.Code);
        Assert.InRange(job.Server.Questions.Count, 2, 4);
        Assert.True(job.Clock.Elapsed <= TimeSpan.FromSeconds(120), $"It took {job.Clock.Elapsed}.");
    }

    [Fact]
    public async Task F27_RetryAfterOfAMinute_IsWaitedForAndNoLonger()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            1, question => question.Turn == 1 ? FaultedJob.Throttled("60") : FaultedJob.Good());

        await job.RunAsync();

        Assert.InRange(job.Server.Questions.Last().At, TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(62));
    }

    [Fact]
    public async Task F27_RetryAfterOfADay_EndsTheLessonAtOnceWithTheServicesWords()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            2, question => question.Lesson == 1 ? FaultedJob.Throttled("86400") : FaultedJob.Good());

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Partial, result.Status);
        Diagnostic failure = Assert.Single(result.Batches.SelectMany(batch => batch.Lessons), lesson => lesson.Number == 1).Failure!;
        Assert.Equal("PB2124", failure.Code);
        Assert.Contains("Too many tokens", failure.Message, StringComparison.Ordinal);
        Assert.True(job.Clock.Elapsed < TimeSpan.FromMinutes(1), $"It took {job.Clock.Elapsed}.");
    }

    [Fact]
    public async Task F28_RegenerateBesideARun_PassesTheSameLimiter()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            4, _ => FaultedJob.Good(TimeSpan.FromSeconds(50)), new Setting(o => o.MaxConcurrentCalls = 1));
        await job.RunAsync();

        DeckResult[] results = await job.RegenerateAsync([1, 2], [3, 4]);

        Assert.All(results, result => Assert.Equal(DeckStatus.Complete, result.Status));
        Assert.InRange(job.Server.Questions.Count, 8, 12);
        Assert.Equal(1, job.Server.MostAtOnce);
    }
}
