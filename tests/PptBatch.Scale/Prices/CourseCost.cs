using PptBatch.Generation.Chat.Pricing;
using PptBatch.Scale.Simulation;

namespace PptBatch.Scale.Prices;

/// <summary>What a run cost, part by part, in US dollars.</summary>
internal sealed record CourseCost(decimal Model, decimal Lambda, decimal StepFunctions, decimal S3)
{
    // As a test counts them: a look and a write for a lesson, and what a batch, a pass and a course ask besides.
    private const int ReadsOfABatch = 12;
    private const int WritesOfABatch = 4;

    public decimal Total => Model + Lambda + StepFunctions + S3;

    public static CourseCost Of(ScaleResult run, AwsPrices prices)
    {
        decimal model = run.Paid.Sum(size => PriceTable.Embedded.CostOf(
            run.Load.Model, new TokenUsage(size.Input, size.Output, run.Load.CachedTokens))!.Value);
        decimal lambda = prices.Lambda(run.Load.MegabytesOfMemory, run.Fleet.BusySeconds + run.SerialSeconds)
            + ((run.Fleet.Invocations + run.CourseCalls) * prices.LambdaRequest);
        decimal s3 = ((run.Lessons + (run.Fleet.Invocations * WritesOfABatch)) * prices.S3Write)
            + ((run.Lessons + (run.Fleet.Invocations * ReadsOfABatch)) * prices.S3Read);
        return new CourseCost(model, lambda, run.Log.Transitions * prices.StepFunctionsTransition, s3);
    }
}
