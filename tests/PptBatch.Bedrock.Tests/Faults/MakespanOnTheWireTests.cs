using PptBatch.Testing.Aws.Bedrock;

namespace PptBatch.Bedrock.Tests.Faults;

/// <summary>Sixteen lessons at once against a model that takes its time.</summary>
[Collection("environment")]
public sealed class MakespanOnTheWireTests
{
    private static readonly TimeSpan FirstToken = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(200);
    private static readonly TimeSpan Writing = TimeSpan.FromSeconds(128);

    [Fact]
    public async Task Run_SixteenLessonsOf130Seconds_TakesWithinFivePercentOfOneAndTheFirstWarmsTheCache()
    {
        await using FaultedJob job = await FaultedJob.StartAsync(
            16, _ => FaultedJob.Good() with { Latency = FirstToken, Pause = Writing }, new Setting(o => o.IdleTimeout = Patience));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.InRange(job.Clock.Elapsed, FirstToken + Writing, (FirstToken + Writing) * 1.05);
        BedrockQuestion[] questions = [.. job.Server.Questions];
        Assert.Equal(TimeSpan.Zero, questions[0].At);
        Assert.All(questions.Skip(1), question => Assert.Equal(FirstToken, question.At));
        Assert.Single(questions.Select(question => question.Body["system"]!.ToJsonString()).Distinct());
    }

    /// <summary>
    /// 66,000 quota tokens a lesson: at 200,000 a minute the account takes about 6.6 at once, and no more are sent into it.
    /// </summary>
    [Fact]
    public async Task Run_QuotaOfTokensAMinute_IsKeptSoThatNothingIsRefused()
    {
        const int perMinute = 200_000;
        await using FaultedJob job = await FaultedJob.StartAsync(
            16,
            _ => FaultedJob.Good(TimeSpan.FromSeconds(130)) with { OutputTokens = 12_000 },
            new Setting(o =>
            {
                o.IdleTimeout = Patience;
                o.TokensPerMinute = perMinute;
            }));

        DeckResult result = await job.RunAsync();

        Assert.Equal(DeckStatus.Complete, result.Status);
        Assert.Equal(0, result.Ledger.Retries);
        double burned = result.Ledger.Attempts.Sum(attempt => attempt.InputTokens + attempt.CacheWriteTokens + (5 * attempt.OutputTokens));
        Assert.True(
            job.Clock.Elapsed.TotalMinutes >= (burned - perMinute - (16 * 66_000)) / perMinute, $"It took {job.Clock.Elapsed}.");
        Assert.InRange(job.Clock.Elapsed, TimeSpan.FromSeconds(130), TimeSpan.FromMinutes(10));
    }
}
