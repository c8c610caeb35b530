using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>One request to a model.</summary>
/// <param name="Lesson">Number of the lesson that it is for.</param>
/// <param name="Purpose"><c>write</c>, <c>continue</c>, <c>repair</c>, <c>review</c> or <c>rewrite</c>.</param>
/// <param name="Model">Model id; empty takes the client's default.</param>
/// <param name="Messages">The conversation.</param>
/// <param name="MaxOutputTokens">Most tokens of the reply, thinking included.</param>
internal sealed record ModelCall(int Lesson, string Purpose, string Model, IReadOnlyList<ChatMessage> Messages, int MaxOutputTokens)
{
    /// <summary>Quota tokens that the service is likely to reserve for it.</summary>
    public long QuotaTokens => TokenCount.Likely(Messages) + MaxOutputTokens;

    /// <summary>More than it can use, all of the prompt written to the cache.</summary>
    public TokenUsage MostUsage => new(0, MaxOutputTokens, 0, TokenCount.Most(Messages));
}
