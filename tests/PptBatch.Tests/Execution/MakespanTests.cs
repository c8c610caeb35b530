using CsCheck;
using PptBatch.Testing;
using PptBatch.Tests.Pipeline.Hosting;

namespace PptBatch.Tests.Execution;

/// <summary>How long a run takes, in a clock that knows nothing but the lessons' lengths, against what theory says.</summary>
public sealed class MakespanTests
{
    [Theory]
    [InlineData(1, 2080)]
    [InlineData(4, 520)]
    [InlineData(8, 260)]
    [InlineData(16, 130)]
    public async Task Run_SixteenLessonsOf130Seconds_TakesNoLongerThanTheBound(int concurrency, int seconds) =>
        Assert.Equal(seconds, await MakespanAsync([.. Enumerable.Repeat(130, 16)], concurrency, batchSize: 6));

    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public async Task Run_SixteenLessonsOfACourse_IsWithinFivePercentOfTheLowerBound(int concurrency)
    {
        int[] seconds = [60, 95, 110, 120, 125, 130, 130, 130, 132, 135, 138, 140, 142, 145, 150, 198];
        double bound = Math.Max(seconds.Max(), (double)seconds.Sum() / concurrency);
        Assert.InRange(await MakespanAsync(seconds, concurrency, batchSize: 6), bound, bound * 1.05);
    }

    /// <summary>
    /// Any lessons, any concurrency, any batches: the schedule is longest first, to the second, and so within Graham's bound.
    /// </summary>
    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public Task Run_AnyLessons_IsLongestProcessingTimeFirst() => SeededCases.CheckAsync(
        Gen.Select(Gen.Int[1, 600].Array[1, 40], Gen.Int[1, 20], Gen.Int[1, 10]),
        100,
        run => $"{run.Item2} at once, batches of {run.Item3}: {string.Join(' ', run.Item1)}",
        async run =>
        {
            (int[] seconds, int concurrency, int batchSize) = run;
            int took = await MakespanAsync(seconds, concurrency, batchSize);
            Assert.Equal(LongestFirst(seconds, concurrency), took);
            Assert.True(took <= ((double)seconds.Sum() / concurrency) + ((1 - (1.0 / concurrency)) * seconds.Max()));
        });

    /// <summary>For sets small enough to try every schedule: at most 4/3 - 1/(3m) of the best there is.</summary>
    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public Task Run_FewLessons_IsWithinGrahamsBoundOfTheBestSchedule() => SeededCases.CheckAsync(
        Gen.Select(Gen.Int[1, 100].Array[1, 8], Gen.Int[1, 4]),
        100,
        run => $"{run.Item2} at once: {string.Join(' ', run.Item1)}",
        async run =>
        {
            (int[] seconds, int concurrency) = run;
            int took = await MakespanAsync(seconds, concurrency, batchSize: 3);
            double bound = (4.0 / 3) - (1.0 / (3 * concurrency));
            Assert.True(took <= (bound * Best(seconds, 0, new int[concurrency])) + 1e-9);
        });

    private static async Task<int> MakespanAsync(int[] seconds, int concurrency, int batchSize)
    {
        LessonsOfLength lessons = new(seconds, concurrency);
        await using TestHost host = new() { MaxConcurrency = concurrency, BatchSize = batchSize };
        await TestCourse.StoreAsync(host.Store, seconds.Length, number => "## Tema\n\n" + new string('a', seconds[number - 1]));
        host.Generator.Before = async (number, _) =>
        {
            await lessons.WorkAsync(number);
            return null;
        };
        Task<DeckResult> run = host.RunAsync();
        await lessons.PlayAsync();
        Assert.Equal(DeckStatus.Complete, (await run).Status);
        return lessons.Elapsed;
    }

    private static int LongestFirst(int[] seconds, int places)
    {
        int[] free = new int[places];
        foreach (int length in seconds.OrderDescending())
        {
            Array.Sort(free);
            free[0] += length;
        }

        return free.Max();
    }

    private static int Best(int[] seconds, int next, int[] places)
    {
        if (next == seconds.Length)
        {
            return places.Max();
        }

        int best = int.MaxValue;
        for (int place = 0; place < places.Length; place++)
        {
            places[place] += seconds[next];
            best = Math.Min(best, Best(seconds, next + 1, places));
            places[place] -= seconds[next];
        }

        return best;
    }
}
