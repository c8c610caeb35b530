using PptBatch.Scale.Quotas;
using PptBatch.Scale.Report;
using PptBatch.Scale.Simulation;

namespace PptBatch.Aws.Tests.Scale;

public sealed class ScaleRunTests
{
    public static TheoryData<int, int, int> Courses => new()
    {
        { 100, 0, 6 }, { 1_000, 0, 6 }, { 1_000, 1, 6 }, { 1_000, 1, 48 }, { 10_000, 2, 6 },
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public async Task Run_EveryToken_IsBurnedOrComesBackAndEveryLessonIsStoredOrLeft(int lessons, int account, int batchSize)
    {
        ScaleResult run = await ScaleRun.RunAsync(lessons, AccountQuotas.All[account], WorkLoad.Default, batchSize);
        Assert.Equal(run.Quota.Reserved, run.Quota.Returned + run.Quota.Burned);
        Assert.Equal(run.Paid.Sum(size => size.Burn(run.Load)), run.Quota.Burned);
        Assert.InRange(run.Paid.Count, run.Done, int.MaxValue);
        Assert.Equal(lessons, run.Done + (run.LostBatches * batchSize));
    }

    [Theory]
    [MemberData(nameof(Courses))]
    public async Task Run_NeverBeatsItsBoundsAndNeverPassesALimit(int lessons, int account, int batchSize)
    {
        ScaleResult run = await ScaleRun.RunAsync(lessons, AccountQuotas.All[account], WorkLoad.Default, batchSize);
        Assert.True(run.Succeeded);
        Assert.All(run.Bounds, bound => Assert.True(run.Makespan >= bound.Seconds, $"{run.Makespan} s beats {bound}"));
        Assert.InRange(run.Fleet.MostAtOnce, 1, Math.Min(run.Quotas.Concurrency, run.Quotas.LambdaConcurrency));
        Assert.InRange(run.Log.Events, 1, Rows.MaxEvents);
        Assert.InRange(run.Log.MostChildEvents, 0, Rows.MaxEvents);
        Assert.InRange(run.Log.LargestState, 1, Rows.MaxState);
        Assert.InRange(run.MergeSeconds, 0, 900);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(200)]
    public async Task Run_MoreConcurrencyThanTokens_LosesLessonsAndBeatsNoBoundOfTheOthers(int concurrency)
    {
        ScaleResult run = await ScaleRun.RunAsync(1_000, AccountQuotas.All[1] with { Concurrency = concurrency }, WorkLoad.Default);
        Assert.Equal("tokens a minute", run.Binding.Limit);
        Assert.InRange(run.Refused, 1, 999);
        Assert.All(run.Bounds, bound => Assert.True(run.Makespan >= bound.Seconds, $"{run.Makespan} s beats {bound}"));
    }

    [Fact]
    public async Task Run_SameSeed_IsTheSameAndAnotherSeedIsNot()
    {
        double[] times = [await TimeAsync(seed: 1), await TimeAsync(seed: 1), await TimeAsync(seed: 2)];
        Assert.Equal(times[0], times[1]);
        Assert.NotEqual(times[0], times[2]);

        static async Task<double> TimeAsync(int seed) =>
            (await ScaleRun.RunAsync(100, AccountQuotas.All[0], WorkLoad.Default, seed: seed)).Makespan;
    }

    [Fact]
    public async Task Run_BatchLongerThanTheTimeGuard_GoesOutAgainUntilNothingIsLeft()
    {
        ScaleResult run = await ScaleRun.RunAsync(96, AccountQuotas.All[1], WorkLoad.Default with { LostWorkers = 0 }, batchSize: 48);
        Assert.InRange(run.Log.Passes, 2, 10);

        // What was begun just before the guard and cut off in the last minute is paid for again, and nothing else.
        Assert.InRange(run.Paid.Count, 96, 96 + (2 * (run.Log.Passes - 1) * run.Load.LessonsAtOnce));
        Assert.Equal(96, run.Done);
    }

    [Fact]
    public async Task Run_OneWorkerInFiveDies_OnlyBatchesThatLostTwoAreLeft()
    {
        ScaleResult run = await ScaleRun.RunAsync(600, AccountQuotas.All[1], WorkLoad.Default with { LostWorkers = 0.2 });
        Assert.InRange(run.Fleet.Lost, 1, run.Fleet.Invocations);
        Assert.True(run.Succeeded);
        Assert.InRange(run.LostBatches, 0, 10);
        Assert.Equal(600, run.Done + (run.LostBatches * run.BatchSize));
        Assert.True(run.Paid.Count > run.Done, "Nothing was paid for twice, so no worker died at work.");
    }
}
