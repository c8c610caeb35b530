using Microsoft.Extensions.Time.Testing;

namespace PptBatch.Tests.Generation.Chat;

/// <summary>Runs work under a clock of its own: whenever nothing is left to do at once, the clock moves on.</summary>
internal static class VirtualTime
{
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, Task<T> work)
    {
        for (int step = 0; step < 100_000 && !work.IsCompleted; step++)
        {
            for (int turn = 0; turn < 20 && !work.IsCompleted; turn++)
            {
                await Task.Yield();
            }

            time.Advance(TimeSpan.FromMilliseconds(500));
        }

        return await work;
    }
}
