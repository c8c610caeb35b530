using Xunit.Abstractions;

namespace PptBatch.Bedrock.Tests.Replies;

/// <summary>One run of good replies, for all that is held against it.</summary>
public sealed class HonestRun : IAsyncLifetime
{
    internal ReplyRun Run { get; private set; } = null!;

    public async Task InitializeAsync() => Run = await ReplyRun.OfAsync(
        new WritingModel(lesson => new(ReplyCourse.Good[lesson - 1])).Answer);

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>Good replies to six kinds of lesson: taken as they come, and paid as they were estimated.</summary>
[Collection("environment")]
public sealed class HonestRepliesTests(HonestRun honest, ITestOutputHelper output) : IClassFixture<HonestRun>
{
    private const decimal Off = 0.25m;

    private readonly ReplyRun _run = honest.Run;

    [Fact]
    public void Run_GoodReplies_AreTakenOnTheFirstCallWithNothingFound()
    {
        output.WriteLine(string.Join('\n', _run.Questions.Where(question => question.Turn > 1)
            .Select(question => FormattableString.Invariant($"Lesson {question.Lesson}: {question.Messages[^1]}"))));
        Assert.Equal(DeckStatus.Complete, _run.Result.Status);
        Assert.Equal(ReplyCourse.Names.Length, _run.Questions.Count);
        Assert.All(_run.Result.Ledger.Attempts, attempt => Assert.Equal(ModelAttempt.Write, attempt.Purpose));
        string found = string.Join('\n', Enumerable.Range(1, ReplyCourse.Names.Length)
            .SelectMany(lesson => _run.Findings(lesson, "PB2110", "PB2111", "PB2112", "PB2113")));
        Assert.True(found.Length == 0, found);
    }

    [Fact]
    public void Run_Slides_AreAsManyAsWereAskedFor() => Assert.All(_run.Questions, question =>
    {
        string asked = question.Messages[0].Split("- Slides to aim at: ")[1].Split('\n')[0];
        int written = ReplyCourse.Slides(ReplyCourse.Good[question.Lesson - 1]).Count;
        Assert.InRange(written, int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) - 1.0,
            int.Parse(asked, System.Globalization.CultureInfo.InvariantCulture) + 1.0);
    });

    [Fact]
    public void Ledger_OfTheRun_IsWhatTheServiceCounted() => Assert.Equal(
        _run.Meter.Billed
            .Select(call => (call.Lesson, (long)call.Input, (long)call.CacheWrite, (long)call.CacheRead, (long)call.Output)).Order(),
        _run.Result.Ledger.Attempts.Select(call =>
            (call.Lesson, call.InputTokens, call.CacheWriteTokens, call.CacheReadTokens, call.OutputTokens)).Order());

    [Fact]
    public void Estimate_BeforeTheRun_LiesWithinAQuarterOfWhatIsSpent() => AssertNear(_run.Estimate());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Estimate_AfterOneLesson_LiesWithinAQuarterOfWhatIsSpent(int lesson) =>
        AssertNear(_run.Estimate(_run.Result.Ledger.OfLesson(lesson).Attempts));

    private void AssertNear(CostEstimate estimate)
    {
        List<(int Lesson, decimal Ratio)> ratios =
            [.. estimate.Lessons.Select(lesson => (lesson.Number, lesson.CostUsd!.Likely / _run.SpentOn(lesson.Number)))];
        ratios.Add((0, estimate.CostUsd!.Likely / _run.Result.Ledger.CostUsd!.Value));
        string said = string.Join("; ", ratios.Select(entry => FormattableString.Invariant($"{entry.Lesson}: {entry.Ratio:F2}")));
        output.WriteLine(said);
        Assert.True(ratios.TrueForAll(entry => entry.Ratio >= 1 - Off && entry.Ratio <= 1 + Off), said);
    }
}
