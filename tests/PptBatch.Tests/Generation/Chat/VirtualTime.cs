using Microsoft.Extensions.Time.Testing;
using PptBatch.Generation.Chat;

namespace PptBatch.Tests.Generation.Chat;

/// <summary>
/// Runs work under a clock of its own. On a pool thread there is no synchronization context, so what a timer completes mostly goes on
/// inside the advance that fired it; cancellations take a turn of the pool, which each step gives them time for.
/// </summary>
internal static class VirtualTime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    public static Task<T> RunAsync<T>(this FakeTimeProvider time, Func<Task<T>> start) => Task.Run(async () =>
    {
        Task<T> work = start();
        for (int step = 0; step < 100_000 && !work.IsCompleted; step++)
        {
            time.Advance(Step);
            for (int turn = 0; turn < 10 || (turn < 1000 && ThreadPool.PendingWorkItemCount > 0); turn++)
            {
                await Task.Yield();
            }
        }

        return await work;
    });
}
