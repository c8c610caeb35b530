using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Writes the ledger's line for a call. Where the service never said what a call used, it is counted from what was sent and what came.
/// </summary>
internal static class AttemptRecord
{
    /// <summary>The line of a call that is about to be sent, at the most that it can use.</summary>
    public static ModelAttempt Reserved(ModelCall call, PriceTable prices) =>
        Line(call, ModelAttempt.InFlight, call.MostUsage, prices) with { IsEstimated = true };

    /// <summary>The line of a call that has ended.</summary>
    public static ModelAttempt Of(ModelCall call, ModelReply? reply, PriceTable prices, WorkTime time)
    {
        bool known = reply is { IsUsageKnown: true };
        TokenUsage usage = reply is null ? new TokenUsage(TokenCount.Likely(call.Messages), 0) : UsageOf(call, reply);
        return Line(call, reply?.Kind.ToString() ?? ModelAttempt.Cancelled, usage, prices) with
        {
            IsEstimated = !known,
            MostCostUsd = known ? null : prices.CostOf(call.Model, call.MostUsage),
            StartedAt = time.StartedAt, Duration = time.Duration,
        };
    }

    /// <summary>What a call used: as the service said, else counted.</summary>
    public static TokenUsage UsageOf(ModelCall call, ModelReply reply) =>
        reply.IsUsageKnown ? reply.Usage : Counted(call, reply);

    private static ModelAttempt Line(ModelCall call, string outcome, TokenUsage usage, PriceTable prices) => new()
    {
        Lesson = call.Lesson,
        Model = call.Model,
        Purpose = call.Purpose,
        Outcome = outcome,
        InputTokens = usage.Input,
        OutputTokens = usage.Output,
        CacheReadTokens = usage.CacheRead,
        CacheWriteTokens = usage.CacheWrite,
        ThinkingTokens = usage.Thinking,
        CostUsd = prices.CostOf(call.Model, usage),
    };

    private static TokenUsage Counted(ModelCall call, ModelReply reply)
    {
        TokenUsage said = reply.Usage;
        long output = Math.Max(said.Output, reply.Text.Length == 0 ? 0 : TokenCount.Likely(reply.Text));
        return said.Prompt > 0 ? said with { Output = output } : new TokenUsage(TokenCount.Likely(call.Messages), output);
    }
}
