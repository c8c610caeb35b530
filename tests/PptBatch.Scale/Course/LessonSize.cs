using PptBatch.Scale.Quotas;

namespace PptBatch.Scale.Course;

/// <summary>What one lesson asks of the model.</summary>
internal readonly record struct LessonSize(int Input, int Output)
{
    /// <summary>The sizes of a course's lessons, the same for a seed.</summary>
    public static LessonSize[] Of(int lessons, WorkLoad load, int seed)
    {
        Random random = new(seed);
        return
        [
            .. Enumerable.Range(0, lessons).Select(_ => new LessonSize(
                Spread(random, load.InputTokens, load.Spread), Math.Min(load.MaxTokens, Spread(random, load.OutputTokens, load.Spread)))),
        ];
    }

    /// <summary>Seconds of its call.</summary>
    public double Seconds(WorkLoad load) => load.FirstTokenSeconds + (Output / load.TokensPerSecond);

    /// <summary>What its call reserves at the start.</summary>
    public long Reserve(WorkLoad load) => Input + load.MaxTokens;

    /// <summary>What its call burns of the quota.</summary>
    public long Burn(WorkLoad load) => Input + (long)(Output * load.OutputBurn);

    // Lognormal around the median, by Box and Muller.
    private static int Spread(Random random, int median, double deviation)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (int)(median * Math.Exp(deviation * normal));
    }
}
