using Microsoft.Extensions.AI;

namespace PptBatch.Generation.Chat;

/// <summary>Puts the chat generator together: one gate and one budget for every call of the process.</summary>
internal static class ChatComposition
{
    public static ISlideGenerator Create(IChatClient client, ChatGeneratorOptions options, ISlideGenerator fallback, CostBudget budget, TimeProvider time)
    {
        ModelCaller caller = new(
            new ReplyStream(client, options.IdleTimeout, options.CallTimeout, options.ReadFault, time),
            new ModelCallGate(new ModelLimits(options.MaxConcurrentCalls, options.TokensPerMinute), time),
            budget,
            PriceTable.Of(options),
            options,
            time);
        return new ChatSlideGenerator(caller, new LessonPrompt(options), fallback, new CacheWarmUp(), options, time);
    }
}
