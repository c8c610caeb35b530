using CsCheck;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Testing;

namespace PptBatch.Tests.Generation.Chat.Pricing;

public sealed class CostBudgetTests
{
    [Fact]
    public async Task ReserveAsync_MoreThanTheCapCanEverGive_IsRefusedAtOnce()
    {
        CostBudget budget = new(1.00m);
        Assert.Null(await budget.ReserveAsync(1.01m, default));
        Assert.NotNull(await budget.ReserveAsync(1.00m, default));
    }

    [Fact]
    public async Task ReserveAsync_HeldByOthers_WaitsForWhatComesBack()
    {
        CostBudget budget = new(1.00m);
        CostBudget.Reservation first = (await budget.ReserveAsync(0.60m, default))!;
        Task<CostBudget.Reservation?> second = budget.ReserveAsync(0.60m, default);
        Assert.False(second.IsCompleted);
        first.Settle(0.25m);
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task ReserveAsync_NothingComesBack_IsRefusedWhenTheOthersHaveSettled()
    {
        CostBudget budget = new(1.00m);
        CostBudget.Reservation first = (await budget.ReserveAsync(0.60m, default))!;
        Task<CostBudget.Reservation?> second = budget.ReserveAsync(0.60m, default);
        first.Settle(null);
        Assert.Null(await second);
        Assert.Equal(0.60m, budget.SettledUsd);
    }

    [Fact]
    public async Task Settle_Twice_CountsOnce()
    {
        CostBudget budget = new(1.00m);
        CostBudget.Reservation first = (await budget.ReserveAsync(1.00m, default))!;
        first.Settle(0.25m);
        first.Settle(0.25m);
        Assert.Equal(0.25m, budget.SettledUsd);
        Assert.NotNull(await budget.ReserveAsync(0.75m, default));
    }

    [Fact]
    public async Task ReserveAsync_Cancelled_GivesUpItsPlace()
    {
        CostBudget budget = new(1.00m);
        CostBudget.Reservation first = (await budget.ReserveAsync(1.00m, default))!;
        using CancellationTokenSource stop = new();
        Task<CostBudget.Reservation?> second = budget.ReserveAsync(0.90m, stop.Token);
        Task<CostBudget.Reservation?> third = budget.ReserveAsync(0.50m, default);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Settle(0.50m);
        Assert.NotNull(await third);
    }

    [Fact]
    public async Task ReserveAsync_UnknownPriceUnderACap_IsRefused()
    {
        Assert.Null(await new CostBudget(10m).ReserveAsync(null, default));
        Assert.NotNull(await new CostBudget(null).ReserveAsync(null, default));
    }

    [Fact]
    public async Task OfAsync_EarlierGoesAtTheRun_CountAgainstItsShare()
    {
        RunBudgets budgets = new(4m);
        CostBudget budget = await budgets.OfAsync(new SpendScope("run/1", 0.5m, _ => Task.FromResult(1.5m)), default);
        Assert.Equal((2m, 1.5m), (budget.CapUsd, budget.SettledUsd));
        Assert.Null(await budget.ReserveAsync(0.51m, default));
        Assert.NotNull(await budget.ReserveAsync(0.50m, default));
    }

    /// <summary>
    /// Many calls at once, of random cost, some lost, some cancelled: what is spent and what is held never pass the cap together.
    /// </summary>
    [Fact]
    [Trait(SeededCases.Kind, SeededCases.Seeded)]
    public Task ReserveAsync_AnyCallsAtOnce_NeverPassesTheCap() => SeededCases.CheckAsync(
        Gen.Select(Gen.Int[1, 500], Gen.Int[1, 40], Gen.Select(Gen.Int[1, 90], Gen.Int[0, 100], Gen.Int[0, 9]).Array[1, 60]),
        300,
        run => $"cap {run.Item1}, {run.Item2} at once, calls {string.Join(' ', run.Item3)}",
        async run =>
        {
            (int cap, int atOnce, (int Most, int Share, int Fate)[] calls) = run;
            CostBudget budget = new(cap / 100m);
            decimal held = 0;
            Lock gate = new();
            ParallelOptions bounds = new() { MaxDegreeOfParallelism = atOnce };
            await Parallel.ForEachAsync(calls, bounds, async (call, _) =>
            {
                decimal most = call.Most / 100m;
                if (await budget.ReserveAsync(most, default) is not { } money)
                {
                    Assert.True(budget.SettledUsd + most > cap / 100m, "A call that fitted was refused.");
                    return;
                }

                lock (gate)
                {
                    held += most;
                    Assert.True(held <= cap / 100m);
                }

                await Task.Yield();
                decimal used = most * call.Share / 100m;
                lock (gate)
                {
                    held -= call.Fate == 0 ? 0 : most - used;
                }

                money.Settle(call.Fate == 0 ? null : used);
            });
            Assert.Equal(held, budget.SettledUsd);
        });
}
