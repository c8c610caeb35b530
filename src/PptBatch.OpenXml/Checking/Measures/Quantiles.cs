namespace PptBatch.OpenXml.Checking.Measures;

/// <summary>Quantiles of values, between two of them in proportion.</summary>
internal static class Quantiles
{
    public static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
        {
            return 0;
        }

        double at = share * (sorted.Length - 1);
        int below = (int)at;
        double above = sorted[Math.Min(below + 1, sorted.Length - 1)];
        return Math.Round(sorted[below] + ((above - sorted[below]) * (at - below)), 3);
    }
}
