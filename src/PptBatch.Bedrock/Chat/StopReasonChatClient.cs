using System.Runtime.CompilerServices;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;

namespace PptBatch.Bedrock.Chat;

/// <summary>
/// Puts the service's own stop reason back: the client folds a refusal into "content_filter" and a full context into "length", and
/// these need different answers.
/// </summary>
internal sealed class StopReasonChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? reason = null;
        await foreach (ChatResponseUpdate update in base.GetStreamingResponseAsync(messages, options, cancellationToken))
        {
            reason = RawReason(update.RawRepresentation) ?? reason;
            if (update.FinishReason is not null && reason is not null)
            {
                update.FinishReason = new ChatFinishReason(reason);
            }

            yield return update;
        }
    }

    // The reason comes with the message's delta; the update that carries the finish comes after it.
    private static string? RawReason(object? raw) => raw switch
    {
        RawMessageStreamEvent { Value: { } value } => RawReason(value),
        RawMessageDeltaEvent { Delta.StopReason: { } reason } => reason.Raw(),
        _ => null,
    };
}
