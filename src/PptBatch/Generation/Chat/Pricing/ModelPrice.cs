using System.Text.Json.Serialization;

namespace PptBatch.Generation.Chat.Pricing;

/// <summary>The list price of one model, in US dollars per million tokens at the global endpoint.</summary>
/// <param name="Id">Model id without region prefix, date and version, such as <c>anthropic.claude-sonnet-5-5</c>.</param>
/// <param name="Input">
/// Fresh input tokens. A cache write costs 1.25 times this (2 times for an hour's lifetime), a cache read a tenth.
/// </param>
/// <param name="Output">Output tokens, thinking included.</param>
/// <param name="TokensPerSlide">Output tokens of an ordinary slide, the prior of an estimate.</param>
/// <param name="MinimumCachedPrefix">Shortest prefix that the model caches, in tokens.</param>
/// <param name="ThinkingTokens">Output tokens of ordinary thinking in a call, where the model always thinks; a prior, too.</param>
/// <param name="LongPrompt">Prices that hold when the prompt is longer than a bound, or null.</param>
internal sealed record ModelPrice(
    string Id, decimal Input, decimal Output, int TokensPerSlide = 295, int MinimumCachedPrefix = 1024, int ThinkingTokens = 0,
    LongPromptPrice? LongPrompt = null)
{
    private const decimal CacheWriteFactor = 1.25m;
    private const decimal CacheReadFactor = 0.1m;

    /// <summary>Cost of a call at the global endpoint, in US dollars.</summary>
    public decimal CostOf(TokenUsage usage)
    {
        long prompt = usage.Input + usage.CacheRead + usage.CacheWrite;
        (decimal input, decimal output) = LongPrompt is { } step && prompt > step.Above ? (step.Input, step.Output) : (Input, Output);
        return ((usage.Input + (usage.CacheWrite * CacheWriteFactor) + (usage.CacheRead * CacheReadFactor)) * input
            + (usage.Output * output)) / 1_000_000m;
    }
}

/// <summary>Prices of prompts longer than <paramref name="Above"/> tokens.</summary>
internal sealed record LongPromptPrice(long Above, decimal Input, decimal Output);

/// <summary>Tokens of one call. <paramref name="Input"/> counts only what was neither read from nor written to a cache.</summary>
internal readonly record struct TokenUsage(long Input, long Output, long CacheRead = 0, long CacheWrite = 0)
{
    /// <summary>Of <see cref="Output"/>, those spent on thinking.</summary>
    public long Thinking { get; init; }

    [JsonIgnore]
    public long Prompt => Input + CacheRead + CacheWrite;
}
