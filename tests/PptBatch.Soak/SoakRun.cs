using PptBatch.Soak.Checks;
using PptBatch.Soak.Cloud;
using PptBatch.Soak.Faults;
using PptBatch.Soak.Goes;

namespace PptBatch.Soak;

/// <summary>A course from its start to its complete deck, whatever goes wrong, over as many goes as that takes.</summary>
internal static class SoakRun
{
    private const int MaxGoes = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromDays(2);

    /// <summary>Runs a seed.</summary>
    /// <param name="setting">What the seed decides beside latencies.</param>
    /// <param name="trace">Is told of every call, or null.</param>
    public static Task<SoakResult> RunAsync(SoakSetting setting, Action<string>? trace = null)
    {
        World world = new(setting.Seed, new FaultPlan(setting.Faults), trace);
        return world.Clock.RunAsync(async () =>
        {
            await SoakCourse.StoreAsync(world.Store);
            Task<IReadOnlyList<Executor>> goes = GoAsync(world, setting);
            if (await Task.WhenAny(goes, Task.Delay(Limit, world.Clock)) != goes)
            {
                world.Surprises.Add($"no end after {Limit.TotalDays} days");
            }

            return await SoakResult.OfAsync(world, setting, goes.IsCompletedSuccessfully ? goes.Result : []);
        });
    }

    private static async Task<IReadOnlyList<Executor>> GoAsync(World world, SoakSetting setting)
    {
        Hosts hosts = new(world, setting);
        Fleet fleet = new(world, hosts, setting.FunctionTimeout);
        Go go = new(world, hosts, fleet, SoakCourse.Request(setting.CapUsd));
        List<Executor> gone = [];
        while (gone.Count < MaxGoes && !await SoakCourse.IsCompleteAsync(world.Store))
        {
            Executor executor = setting.Executors.Count > gone.Count ? setting.Executors[gone.Count] : (Executor)world.Random.Next(3);
            await go.RunAsync(executor);
            gone.Add(executor);
            await world.SleepAsync(0, TimeSpan.FromMinutes(world.Random.Next(4) == 0 ? 30 : 1).TotalSeconds);
        }

        // Workers that nobody waits for any more must not change what is done.
        await world.SleepAsync(3600, 3600);
        return gone;
    }
}
