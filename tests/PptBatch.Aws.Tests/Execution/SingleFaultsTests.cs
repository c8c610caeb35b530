using PptBatch.Soak;
using PptBatch.Soak.Goes;

namespace PptBatch.Aws.Tests.Execution;

/// <summary>
/// Promise 1: whichever call of the store or of the model fails or is the last of its process, before or after it took effect, the course
/// ends in the decks of a run without faults, every call sent is in the ledger, and none is repeated that was not in flight.
/// Some of them here; <c>tests/PptBatch.Soak --singles</c> plays each, by each executor, and <c>--seeds</c> pairs of them by the real
/// generator and under caps.
/// </summary>
public sealed class SingleFaultsTests
{
    private static readonly Lazy<Task<Soak.Soak>> Quick = new(() => Soak.Soak.StartAsync(writesQuickly: true));

    [Theory]
    [InlineData(nameof(Executor.Process), 20)]
    [InlineData(nameof(Executor.FanOut), 70)]
    [InlineData(nameof(Executor.Machine), 60)]
    public async Task Run_FaultsAllOverARun_EndsInTheDecksOfACleanRun(string by, int every)
    {
        Executor executor = Enum.Parse<Executor>(by);
        Soak.Soak soak = await Quick.Value;
        Assert.InRange(soak.StoreCalls[executor], 100, 1000);

        // Every so many calls, each time another kind.
        List<SoakSetting> settings =
            [.. soak.Singles(executor).Where(setting => (setting.Faults[0].Call + (3 * (int)setting.Faults[0].Kind)) % every == 0)];
        int struck = 0;
        foreach (SoakSetting setting in settings)
        {
            SoakResult result = await soak.PlayAsync(setting);
            struck += result.Struck.Count;
            Assert.True(result.Problems.Count == 0, $"{setting.Faults[0]}: {string.Join("; ", result.Problems)}");
        }

        Assert.Equal(settings.Count, struck);
        Assert.InRange(struck, 8, 100);
    }

    [Fact]
    public async Task Play_SomeSeedsOfTheSoak_HoldAndAreTheSameTwice()
    {
        Soak.Soak soak = await Soak.Soak.StartAsync();
        foreach (int seed in Enumerable.Range(1, 2))
        {
            SoakResult first = await soak.PlayAsync(soak.SettingOf(seed));
            SoakResult second = await soak.PlayAsync(soak.SettingOf(seed));
            Assert.Empty(first.Problems);
            Assert.Equal(first.Fingerprint, second.Fingerprint);
        }
    }
}
