using PptBatch.Generation.Chat.Limiting;
using PptBatch.Testing.Time;

namespace PptBatch.Tests.Faults;

/// <summary>The limiter against a service with room for few.</summary>
public sealed class LimiterFaults
{
    [Theory]
    [InlineData(4, 3)]
    [InlineData(10, 7)]
    public async Task F3_SmallConcurrency_StaysNextToWhatTheServiceTakes(int places, int room)
    {
        SimulatedClock clock = new();
        ModelCallGate gate = new(new ModelLimits(places), clock);
        List<int> limits = [];
        int running = 0;
        int refused = 0;

        await clock.RunAsync(async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => CallAsync()));
            return 0;
        });

        IEnumerable<int> settled = limits.Skip(limits.Count / 4);
        Assert.InRange(settled.Min(), room - 1, room + 1);
        Assert.InRange(settled.Max(), room - 1, room + 1);

        // One step up after a clean cool-down of 15 s and one down: at most one round of refusals in each.
        Assert.InRange(refused, 1, ((int)clock.Elapsed.TotalSeconds / 15 + 2) * places);

        async Task CallAsync()
        {
            while (true)
            {
                ModelCallLease lease = await gate.EnterAsync(1, default);
                bool fits = Interlocked.Increment(ref running) <= room;
                await Task.Delay(fits ? TimeSpan.FromSeconds(100) : TimeSpan.FromSeconds(1), clock);
                Interlocked.Decrement(ref running);
                lease.Leave(1, throttled: !fits);
                lock (limits)
                {
                    limits.Add(gate.CurrentLimit);
                    refused += fits ? 0 : 1;
                }

                if (fits)
                {
                    return;
                }

                await Task.Delay(TimeSpan.FromSeconds(2), clock);
            }
        }
    }
}
