using Microsoft.Extensions.Time.Testing;
using PptBatch.Artifacts;
using PptBatch.Dispatch.Messages;
using PptBatch.Dispatch.Rounds;
using PptBatch.Testing;

namespace PptBatch.Tests.Dispatch.Rounds;

public sealed class HeldLeaseTests
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);
    private static readonly ArtifactKey Key = new("courses", "faros/infographics/rounds/run/batch-00001.001.lease");
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly MemoryArtifactStore _store = new(TimeProvider.System);

    [Fact]
    public async Task Start_WhileItIsHeld_IsRenewedBeforeItRunsOut()
    {
        await using HeldLease lease = Lease("one", TimeSpan.FromMinutes(15));
        Assert.True(await lease.StartAsync(WriteCondition.IfAbsent, default));
        Assert.Equal(DateTimeOffset.UnixEpoch + LeaseTime, (await StoredAsync()).Expires);
        _clock.Advance(LeaseTime / 3);
        await UntilAsync(stored => stored.Expires == DateTimeOffset.UnixEpoch + LeaseTime + (LeaseTime / 3));
        Assert.False(lease.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task Start_ShortlyBeforeTheDeadline_EndsWithTheInvocation()
    {
        await using HeldLease lease = Lease("one", TimeSpan.FromSeconds(5));
        await lease.StartAsync(WriteCondition.IfAbsent, default);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddSeconds(5), (await StoredAsync()).Expires);
    }

    [Fact]
    public async Task Start_SomethingThere_IsNotHad()
    {
        await using HeldLease first = Lease("one", TimeSpan.FromMinutes(15));
        await first.StartAsync(WriteCondition.IfAbsent, default);
        HeldLease second = Lease("two", TimeSpan.FromMinutes(15));
        Assert.False(await second.StartAsync(WriteCondition.IfAbsent, default));
        Assert.Equal("one", (await StoredAsync()).Worker);
    }

    [Fact]
    public async Task Renewal_AfterAnotherWorkerTookIt_SaysThatItIsLostAndLeavesTheOtherOne()
    {
        await using HeldLease lease = Lease("one", TimeSpan.FromMinutes(15));
        await lease.StartAsync(WriteCondition.IfAbsent, default);
        TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration told = lease.Lost.Register(lost.SetResult);
        await using HeldLease other = Lease("two", TimeSpan.FromMinutes(15));
        Assert.True(await other.StartAsync(WriteCondition.Always, default));

        _clock.Advance(LeaseTime / 3);

        await lost.Task.WaitAsync(Hang.Limit);
        Assert.Equal("two", (await StoredAsync()).Worker);
    }

    private HeldLease Lease(string worker, TimeSpan left) =>
        new(_store, _clock, Key, new WorkerInvocation(worker, DateTimeOffset.UnixEpoch + left), LeaseTime, takes: 1);

    private async Task<RoundLease> StoredAsync() => (await WireJson.FindAsync(_store, Key, WireJsonContext.Default.RoundLease, default))!;

    private async Task UntilAsync(Func<RoundLease, bool> holds)
    {
        using CancellationTokenSource limit = new(Hang.Limit);
        while (!holds(await StoredAsync()))
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
