using System.Collections.Concurrent;
using System.Globalization;
using CsCheck;
using Xunit.Sdk;

namespace PptBatch.Testing;

/// <summary>
/// Random cases that are the same in every run, so that a change is judged by what it changed. The suite checks a few of each kind.
/// <c>tests/fuzz</c> draws others, and many more of them: it goes through one <c>PPTBATCH_FUZZ_SEED</c> after another, with
/// <c>PPTBATCH_FUZZ_TIMES</c> as many cases. Tests that use this have the trait <see cref="Kind"/>, by which it finds them.
/// </summary>
public static class SeededCases
{
    /// <summary>The trait's name; its value is <see cref="Seeded"/>.</summary>
    public const string Kind = "Kind";

    /// <summary>The value of the trait <see cref="Kind"/>.</summary>
    public const string Seeded = "Seeded";

    private static uint Seed { get; } = Number("PPTBATCH_FUZZ_SEED");

    private static int Times { get; } = (int)Number("PPTBATCH_FUZZ_TIMES");

    /// <summary>True where <c>tests/fuzz</c> runs the tests: a test that takes a part in the suite takes the whole then.</summary>
    public static bool Thorough => Times > 1;

    /// <summary><paramref name="count"/>, or as many times more as asked for.</summary>
    public static int Count(int count) => count * Times;

    /// <summary>
    /// Runs a check on <paramref name="count"/> cases, or as many times more as asked for, and fails with the shortest case that failed.
    /// </summary>
    public static void Check<T>(Gen<T> cases, int count, Func<T, string> show, Action<T> check)
    {
        count *= Times;
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
            throw new XunitException(
                $"{failures.Count} of {count} cases failed with PPTBATCH_FUZZ_SEED={Seed}; the shortest is case {at}: "
                    + $"{error.Message}\n{shown}", error);
        }
    }

    /// <summary>The same for a check that waits; one case after another, so that none is kept waiting by the others.</summary>
    public static async Task CheckAsync<T>(Gen<T> cases, int count, Func<T, string> show, Func<T, Task> check)
    {
        count *= Times;
        for (int index = 0; index < count; index++)
        {
            T value = cases.Generate(new PCG((uint)index, Seed), null, out _);
            try
            {
                await check(value);
            }
            catch (Exception error)
            {
                throw new XunitException(
                    $"Case {index} of {count} failed with PPTBATCH_FUZZ_SEED={Seed}: {error.Message}\n{show(value)}", error);
            }
        }
    }

    private static uint Number(string variable) =>
        uint.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out uint number) ? number : 1;
}
