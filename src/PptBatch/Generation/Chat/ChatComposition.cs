using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Limiting;
using PptBatch.Generation.Chat.Pricing;
using PptBatch.Generation.Chat.Prompting;
using PptBatch.Generation.Chat.Writing;

namespace PptBatch.Generation.Chat;

/// <summary>Puts the chat generator together: one gate for every call of the host, and one budget a run.</summary>
internal static class ChatComposition
{
    public static ISlideGenerator Create(
        IChatClient client,
        ChatGeneratorOptions options,
        ISlideGenerator fallback,
        RunBudgets budgets,
        IArtifactStore? store,
        IPictureDecoder? decoder,
        TimeProvider time,
        ILogger log)
    {
        PriceTable prices = PriceTable.Of(options);
        LessonPrompt prompt = new(options);
        ModelCaller caller = new(
            new ReplyStream(client, options.IdleTimeout, options.ReadFault, time),
            new ModelCallGate(new ModelLimits(options.MaxConcurrentCalls, options.TokensPerMinute), time),
            budgets,
            prices,
            options,
            time,
            log);
        PartWriter writer = new(caller, prompt, fallback, prices, options);
        return new ChatSlideGenerator(
            writer,
            new LessonReview(caller, prompt, prices, options),
            new SlideRewriter(caller, prompt, prices, options),
            prompt,
            new PictureNotes(store, decoder, options.ShowPictures),
            new CacheWarmUp(time),
            options,
            time);
    }
}
