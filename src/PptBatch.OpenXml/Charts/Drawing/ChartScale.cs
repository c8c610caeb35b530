namespace PptBatch.OpenXml.Charts.Drawing;

/// <summary>A value axis with round steps that holds every value and zero.</summary>
internal sealed record ChartScale(double Low, double High, double Step)
{
    private const int WantedSteps = 5;

    public static ChartScale Of(IEnumerable<double> values)
    {
        double low = 0;
        double high = 0;
        foreach (double value in values)
        {
            low = Math.Min(low, value);
            high = Math.Max(high, value);
        }

        if (high <= low)
        {
            high = low + 1;
        }

        double step = RoundUp((high - low) / WantedSteps);
        return new ChartScale(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step);
    }

    /// <summary>Where a value stands between <see cref="Low"/> (0) and <see cref="High"/> (1).</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    public IEnumerable<double> Ticks()
    {
        for (int index = 0; Low + (index * Step) <= High + (Step / 2); index++)
        {
            yield return Low + (index * Step);
        }
    }

    // 1, 2 or 5 times a power of ten.
    private static double RoundUp(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double share = step / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }
}
