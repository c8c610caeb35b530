using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>Reads the usage that chat clients report into one shape.</summary>
internal static class UsageReading
{
    // Each client has a name of its own for what MEAI has no field for.
    private static readonly string[] CacheWriteCounts = ["CacheCreationInputTokens", "CacheWriteInputTokens", "CacheWriteInputTokenCount"];

    /// <summary>Takes the larger of each count: usage is reported more than once in a stream, each time for the whole call.</summary>
    public static TokenUsage Or(this TokenUsage usage, UsageDetails details)
    {
        long read = details.CachedInputTokenCount ?? 0;
        long written = CacheWriteCounts.Max(name => details.AdditionalCounts?.GetValueOrDefault(name) ?? 0);
        return new TokenUsage(
            Math.Max(usage.Input, Fresh(details, read + written)),
            Math.Max(usage.Output, details.OutputTokenCount ?? 0),
            Math.Max(usage.CacheRead, read),
            Math.Max(usage.CacheWrite, written))
        {
            Thinking = Math.Max(usage.Thinking, details.ReasoningTokenCount ?? 0),
        };
    }

    // Some clients count cached tokens into the input and some do not; the total tells them apart where there is one.
    private static long Fresh(UsageDetails details, long cached)
    {
        long input = details.InputTokenCount ?? 0;
        long prompt = details.TotalTokenCount is { } total ? total - (details.OutputTokenCount ?? 0) : input;
        return prompt >= input + cached || input < cached ? input : input - cached;
    }
}
