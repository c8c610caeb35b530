namespace PptBatch.OpenXml.Scenes.Charts;

/// <summary>A value axis with round steps that holds every value, as PowerPoint makes one by itself.</summary>
internal sealed record ChartScale(double Low, double High, double Step)
{
    private const int WantedSteps = 7;
    private const int MostTicks = 50;

    // PowerPoint leaves this part of the range free above the largest value.
    private const double Headroom = 1.0 / 20;

    // Values that differ by less than this part of the largest would be a flat line above zero.
    private const double Flat = 1.0 / 6;

    /// <param name="values">What the axis holds.</param>
    /// <param name="fromZero">True for bars and areas, whose length is the value.</param>
    /// <param name="withHeadroom">True for room between the largest value and the end.</param>
    public static ChartScale Of(IEnumerable<double> values, bool fromZero, bool withHeadroom = false)
    {
        double[] all = [.. values];
        (double least, double most) = all.Length == 0 ? (0, 0) : (all.Min(), all.Max());
        bool apart = !fromZero && least > 0 && most > least && (most - least) / most < Flat;
        double low = apart ? least - ((most - least) / 2) : Math.Min(0, least);
        double high = Math.Max(0, most);
        if (high <= low)
        {
            high = low + 1;
        }

        double step = RoundUp((high - low) / WantedSteps);
        return new ChartScale(Math.Floor(low / step) * step, Math.Ceiling((high + Room()) / step) * step, step);

        double Room() => withHeadroom && most > 0 ? (high - low) * Headroom : 0;
    }

    /// <summary>The scale with ends and steps that the chart's author chose.</summary>
    public ChartScale Held(double? least, double? most, double? step)
    {
        (double low, double high) = (least ?? Low, most ?? High);
        return high <= low ? this
            : new ChartScale(low, high, step ?? (least is null && most is null ? Step : RoundUp((high - low) / WantedSteps)));
    }

    /// <summary>Where a value stands between <see cref="Low"/> (0) and <see cref="High"/> (1).</summary>
    public double Share(double value) => (value - Low) / (High - Low);

    public IEnumerable<double> Ticks()
    {
        for (int index = 0; index < MostTicks && Low + (index * Step) <= High + (Step / 2); index++)
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
