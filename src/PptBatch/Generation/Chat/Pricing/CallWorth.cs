using PptBatch.Generation.Chat.Calling;

namespace PptBatch.Generation.Chat.Pricing;

/// <summary>
/// What calls are worth when a lesson's bound is kept: US dollars at list price; tokens where the writer's price is not known.
/// </summary>
/// <param name="prices">The prices.</param>
/// <param name="writer">The model that writes lessons. One that only repairs and is not in the table counts at its price.</param>
internal sealed class CallWorth(PriceTable prices, string writer)
{
    private const double CacheWrite = 1.25;
    private const double CacheRead = 0.1;
    private const double OutputWorth = 5;

    /// <summary>The writer's price, or null where it is not known.</summary>
    public ModelPrice? Writer { get; } = prices.Find(writer);

    /// <summary>What the writer's tokens are worth.</summary>
    public double Of(TokenUsage usage) => Of(writer, usage);

    /// <summary>What a model's tokens are worth.</summary>
    public double Of(string model, TokenUsage usage) => Writer is null
        ? usage.Input + (usage.CacheWrite * CacheWrite) + (usage.CacheRead * CacheRead) + (usage.Output * OutputWorth)
        : (double)(prices.CostOf(model, usage) ?? prices.CostOf(writer, usage)!.Value);
}
