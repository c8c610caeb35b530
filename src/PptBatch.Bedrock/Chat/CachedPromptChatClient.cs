using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;

namespace PptBatch.Bedrock.Chat;

/// <summary>
/// Marks the end of the system message as a cache breakpoint: everything up to there is the same for every lesson of a course.
/// </summary>
internal sealed class CachedPromptChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages.Select(Marked), options, cancellationToken);

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages.Select(Marked), options, cancellationToken);

    private static ChatMessage Marked(ChatMessage message) => message.Role == ChatRole.System
        ? new ChatMessage(ChatRole.System, [new TextContent(message.Text).WithCacheControl(Ttl.Ttl5m)])
        : message;
}
