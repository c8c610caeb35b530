using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using Xunit.Sdk;

namespace PptBatch.Testing;

/// <summary>
/// Random cases that are the same in every run, so that a change is judged by what it changed. <c>PPTBATCH_FUZZ_SEED</c> draws others:
/// <c>tests/soak</c> goes through one seed after another.
/// </summary>
public static class SeededCases
{
    private static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("PPTBATCH_FUZZ_SEED"), CultureInfo.InvariantCulture, out ulong seed) ? seed : 1;

    /// <summary>Runs a check on <paramref name="count"/> cases and fails with the shortest case that failed.</summary>
    public static void Check<T>(Gen<T> cases, int count, Func<T, string> show, Action<T> check)
    {
        ConcurrentBag<(int Case, string Shown, Exception Error)> failures = [];
        // Checks may wait for work on the pool's threads: as many as there are cores, so that they do not hold all of them.
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            T value = cases.Generate(new PCG((uint)index, Seed), null, out _);
            try
            {
                check(value);
            }
            catch (Exception error)
            {
                failures.Add((index, show(value), error));
            }
        });

        if (!failures.IsEmpty)
        {
            (int at, string shown, Exception error) = failures.MinBy(failure => failure.Shown.Length);
            throw new XunitException($"{failures.Count} of {count} cases failed with PPTBATCH_FUZZ_SEED={Seed}; the shortest is case {at}: {error.Message}\n{shown}", error);
        }
    }

    /// <summary>The same for a check that waits; one case after another, so that none is kept waiting by the others.</summary>
    public static async Task CheckAsync<T>(Gen<T> cases, int count, Func<T, string> show, Func<T, Task> check)
    {
        for (int index = 0; index < count; index++)
        {
            T value = cases.Generate(new PCG((uint)index, Seed), null, out _);
            try
            {
                await check(value);
            }
            catch (Exception error)
            {
                throw new XunitException($"Case {index} of {count} failed with PPTBATCH_FUZZ_SEED={Seed}: {error.Message}\n{show(value)}", error);
            }
        }
    }
}
