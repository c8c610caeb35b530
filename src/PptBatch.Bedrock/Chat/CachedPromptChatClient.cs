using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;

namespace PptBatch.Bedrock.Chat;

/// <summary>Sets a cache breakpoint at the end of each message that <see cref="PromptCache"/> marks.</summary>
internal sealed class CachedPromptChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages.Select(Marked), options, cancellationToken);

    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages.Select(Marked), options, cancellationToken);

    private static ChatMessage Marked(ChatMessage message) =>
        PromptCache.EndsWith(message) && message.Contents is [.., TextContent last]
            ? new ChatMessage(message.Role, [.. message.Contents.SkipLast(1), new TextContent(last.Text).WithCacheControl(Ttl.Ttl5m)])
            : message;
}
