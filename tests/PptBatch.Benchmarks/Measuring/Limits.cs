using System.Globalization;

namespace PptBatch.Benchmarks.Measuring;

/// <summary>Says what was measured against what was promised.</summary>
internal static class Limits
{
    /// <summary>
    /// Prints the best and the median of several runs; the best is held against the limit, as other work of the machine only adds.
    /// </summary>
    /// <returns>The exit code: 0 where the limit holds, else 1.</returns>
    public static int Report(string name, IReadOnlyCollection<double> measured, double limit) =>
        Report($"{name}: {Show(measured)} (best / median)", measured.Min() <= limit, $"at most {Show(limit)}");

    /// <summary>Prints one figure and whether it holds.</summary>
    public static int Report(string figure, bool holds, string limit)
    {
        Console.WriteLine($"{figure}; {limit}: {(holds ? "holds" : "DOES NOT HOLD")}");
        return holds ? 0 : 1;
    }

    public static string Show(IReadOnlyCollection<double> measured) =>
        $"{Show(measured.Min())} / {Show(measured.Order().ElementAt(measured.Count / 2))}";

    private static string Show(double value) => value.ToString(value < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);
}
