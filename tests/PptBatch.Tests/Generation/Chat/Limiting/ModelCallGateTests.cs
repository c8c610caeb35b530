using Microsoft.Extensions.Time.Testing;
using PptBatch.Generation.Chat.Limiting;

namespace PptBatch.Tests.Generation.Chat.Limiting;

public sealed class ModelCallGateTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task EnterAsync_MoreThanTheLimit_WaitsForAPlace()
    {
        ModelCallGate gate = new(new ModelLimits(2), _time);
        ModelCallLease first = await gate.EnterAsync(1, default);
        await gate.EnterAsync(1, default);
        Task<ModelCallLease> third = gate.EnterAsync(1, default);
        Assert.False(third.IsCompleted);
        first.Leave(1, throttled: false);
        await third;
    }

    [Theory]
    [InlineData(16, 8)]
    [InlineData(10, 9)]
    [InlineData(1, 1)]
    public async Task Leave_Throttled_HalvesALargeLimitAndTakesOneOffASmall(int before, int after)
    {
        ModelCallGate gate = new(new ModelLimits(before), _time);
        (await gate.EnterAsync(1, default)).Leave(1, throttled: true);
        Assert.Equal(after, gate.CurrentLimit);
    }

    [Fact]
    public async Task Leave_ManyThrottledTogether_CountsOnce()
    {
        ModelCallGate gate = new(new ModelLimits(16), _time);
        List<ModelCallLease> leases = [];
        for (int call = 0; call < 16; call++)
        {
            leases.Add(await gate.EnterAsync(1, default));
        }

        leases.ForEach(lease => lease.Leave(1, throttled: true));
        Assert.Equal(8, gate.CurrentLimit);
    }

    [Fact]
    public async Task Leave_CleanWindowsInFullUse_GrowsByOneEach()
    {
        ModelCallGate gate = new(new ModelLimits(2), _time);
        (await gate.EnterAsync(1, default)).Leave(1, throttled: true);
        Assert.Equal(1, gate.CurrentLimit);
        _time.Advance(TimeSpan.FromSeconds(20));
        (await gate.EnterAsync(1, default)).Leave(1, throttled: false);
        Assert.Equal(2, gate.CurrentLimit);
    }

    [Fact]
    public async Task EnterAsync_TokensAMinuteUsedUp_WaitsForTheRefill()
    {
        ModelCallGate gate = new(new ModelLimits(10, TokensPerMinute: 60_000), _time);
        await gate.EnterAsync(50_000, default);
        Task<ModelCallLease> second = gate.EnterAsync(40_000, default);
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        await second;
    }

    [Fact]
    public async Task EnterAsync_SettledBelowTheReservation_LetsTheNextInAtOnce()
    {
        ModelCallGate gate = new(new ModelLimits(10, TokensPerMinute: 60_000), _time);
        ModelCallLease first = await gate.EnterAsync(60_000, default);
        Task<ModelCallLease> second = gate.EnterAsync(40_000, default);
        Assert.False(second.IsCompleted);
        first.Leave(10_000, throttled: false);
        await second;
    }

    [Fact]
    public async Task EnterAsync_CallLargerThanTheQuota_StartsWhenTheBucketIsFullAndIsPaidOff()
    {
        ModelCallGate gate = new(new ModelLimits(10, TokensPerMinute: 1000), _time);
        Assert.True(gate.EnterAsync(5000, default).IsCompletedSuccessfully);
        Task<ModelCallLease> next = gate.EnterAsync(1000, default);
        _time.Advance(TimeSpan.FromMinutes(4.9));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMinutes(0.2));
        await next;
    }

    [Fact]
    public async Task EnterAsync_Cancelled_GivesUpItsPlace()
    {
        ModelCallGate gate = new(new ModelLimits(1), _time);
        ModelCallLease first = await gate.EnterAsync(1, default);
        using CancellationTokenSource cancellation = new();
        Task<ModelCallLease> second = gate.EnterAsync(1, cancellation.Token);
        Task<ModelCallLease> third = gate.EnterAsync(1, default);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Leave(1, throttled: false);
        await third;
    }
}
