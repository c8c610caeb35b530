using Microsoft.Extensions.AI;

namespace PptBatch.Generation.Chat;

/// <summary>Reads the usage that chat clients report into one shape.</summary>
internal static class UsageReading
{
    private const string CacheWriteCount = "CacheCreationInputTokens";

    /// <summary>Takes the larger of each count: usage is reported more than once in a stream, each time for the whole call.</summary>
    public static TokenUsage Or(this TokenUsage usage, UsageDetails details)
    {
        long read = details.CachedInputTokenCount ?? 0;
        long written = 0;
        details.AdditionalCounts?.TryGetValue(CacheWriteCount, out written);

        // InputTokenCount of the clients that we read counts cached tokens in; what is left is what was paid in full.
        long fresh = Math.Max(0, (details.InputTokenCount ?? 0) - read - written);
        return new TokenUsage(
            Math.Max(usage.Input, fresh),
            Math.Max(usage.Output, details.OutputTokenCount ?? 0),
            Math.Max(usage.CacheRead, read),
            Math.Max(usage.CacheWrite, written));
    }
}
