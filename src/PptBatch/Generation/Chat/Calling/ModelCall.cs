using Microsoft.Extensions.AI;

namespace PptBatch.Generation.Chat;

/// <summary>One request to a model.</summary>
/// <param name="Lesson">Number of the lesson that it is for.</param>
/// <param name="Purpose"><c>write</c>, <c>continue</c> or <c>repair</c>.</param>
/// <param name="Model">Model id; empty takes the client's default.</param>
/// <param name="Messages">The conversation.</param>
/// <param name="MaxOutputTokens">Most tokens of the reply, thinking included.</param>
internal sealed record ModelCall(int Lesson, string Purpose, string Model, IReadOnlyList<ChatMessage> Messages, int MaxOutputTokens)
{
    // Dense markup and code come to about three characters a token; reserving a little too much is the safe side.
    private const double CharactersPerToken = 3;

    /// <summary>Upper estimate of the prompt's tokens.</summary>
    public long PromptTokens => (long)(Messages.Sum(message => message.Text.Length) / CharactersPerToken) + 16;
}
