using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Calling;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch;

/// <summary>
/// Says which messages of a call end a prefix that is worth keeping in the service's prompt cache: the one that is the same for every
/// lesson, and the lesson, which is read again when its slides go back or the reply goes on. A prefix that is shorter than the model
/// caches is not marked.
/// </summary>
/// <remarks>A chat client sets the marks of its service, if that has any. Thread-safe.</remarks>
public static class PromptCache
{
    private const string Property = "pptbatch.cache";

    /// <summary>Whether everything up to the end of a message is to be kept.</summary>
    /// <param name="message">A message of a call.</param>
    public static bool EndsWith(ChatMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.AdditionalProperties?.ContainsKey(Property) == true;
    }

    /// <summary>The messages of a call, those marked that are worth it.</summary>
    /// <param name="messages">The conversation: the rules, the lesson, and what followed.</param>
    /// <param name="model">The model, or null for one that is not known: what is the same for every lesson is then marked.</param>
    internal static IReadOnlyList<ChatMessage> Marked(IReadOnlyList<ChatMessage> messages, ModelPrice? model)
    {
        long prefix = 0;
        List<ChatMessage> marked = [.. messages];
        for (int index = 0; index < Math.Min(2, marked.Count); index++)
        {
            prefix += TokenCount.Likely([marked[index]]);
            if (model is null ? index == 0 : prefix >= model.MinimumCachedPrefix)
            {
                ChatMessage copy = marked[index].Clone();
                copy.AdditionalProperties = new(copy.AdditionalProperties ?? []) { [Property] = true };
                marked[index] = copy;
            }
        }

        return marked;
    }
}
