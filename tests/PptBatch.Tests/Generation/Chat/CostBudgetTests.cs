using PptBatch.Generation.Chat;

namespace PptBatch.Tests.Generation.Chat;

public sealed class CostBudgetTests
{
    [Fact]
    public void TryReserve_OverTheCap_IsRefused()
    {
        CostBudget budget = new(1.00m);
        Assert.NotNull(budget.TryReserve(0.60m));
        Assert.Null(budget.TryReserve(0.41m));
        Assert.NotNull(budget.TryReserve(0.40m));
    }

    [Fact]
    public void Settle_LessThanReserved_GivesTheRestBack()
    {
        CostBudget budget = new(1.00m);
        CostBudget.Reservation first = budget.TryReserve(1.00m)!;
        first.Settle(0.25m);
        first.Settle(0.25m);
        Assert.Equal(0.25m, budget.SettledUsd);
        Assert.NotNull(budget.TryReserve(0.75m));
    }

    [Fact]
    public void Settle_UnknownUsage_ChargesTheReservation()
    {
        CostBudget budget = new(1.00m);
        budget.TryReserve(0.50m)!.Settle(null);
        Assert.Equal(0.50m, budget.SettledUsd);
    }

    [Fact]
    public void TryReserve_UnknownPriceUnderACap_IsRefused()
    {
        Assert.Null(new CostBudget(10m).TryReserve(null));
        Assert.NotNull(new CostBudget(null).TryReserve(null));
    }

    [Fact]
    public async Task TryReserve_ManyAtOnce_NeverPassesTheCap()
    {
        CostBudget budget = new(10m);
        await Parallel.ForAsync(0, 1000, async (index, _) =>
        {
            if (budget.TryReserve(0.03m) is { } money)
            {
                await Task.Yield();
                money.Settle(index % 3 == 0 ? null : 0.02m);
            }

            Assert.True(budget.SettledUsd <= 10m);
        });
    }
}
