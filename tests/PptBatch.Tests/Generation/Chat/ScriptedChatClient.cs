using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace PptBatch.Tests.Generation.Chat;

/// <summary>A chat client that plays scripted replies, one a call, and remembers what it was asked.</summary>
internal sealed class ScriptedChatClient(TimeProvider time, params ScriptedReply[] replies) : IChatClient
{
    private int _calls;
    private int _running;

    public int Calls => _calls;

    public int MostAtOnce { get; private set; }

    public List<IReadOnlyList<ChatMessage>> Asked { get; } = [];

    public List<ChatOptions?> Options { get; } = [];

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ScriptedReply reply;
        lock (Asked)
        {
            Asked.Add([.. messages]);
            Options.Add(options);
            reply = replies[Math.Min(_calls++, replies.Length - 1)];
            MostAtOnce = Math.Max(MostAtOnce, ++_running);
        }

        try
        {
            await Wait(reply.Before, cancellationToken);
            if (reply.Error is not null && reply.Text.Length == 0)
            {
                throw reply.Error;
            }

            yield return new ChatResponseUpdate(ChatRole.Assistant, [new TextReasoningContent("thinking is skipped")]);
            yield return new ChatResponseUpdate(ChatRole.Assistant, reply.Text);
            await Wait(reply.After, cancellationToken);
            if (reply.Error is not null)
            {
                throw reply.Error;
            }

            if (reply.Finish is not null)
            {
                yield return new ChatResponseUpdate { FinishReason = new ChatFinishReason(reply.Finish) };
            }

            // Usage comes after the stop reason, as it does on the wire.
            yield return new ChatResponseUpdate { Contents = [new UsageContent(reply.IsDear ? Dearest(messages, options) : Billed(reply.Usage, options))] };
        }
        finally
        {
            lock (Asked)
            {
                _running--;
            }
        }
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    // No service writes more than max_tokens.
    private static UsageDetails Billed(UsageDetails usage, ChatOptions? options) => usage.OutputTokenCount > options?.MaxOutputTokens
        ? new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = options.MaxOutputTokens }
        : usage;

    // The densest text, all of it written to the cache, none read from it, and all of max_tokens.
    private static UsageDetails Dearest(IEnumerable<ChatMessage> messages, ChatOptions? options) => new()
    {
        OutputTokenCount = options?.MaxOutputTokens,
        AdditionalCounts = new() { ["CacheCreationInputTokens"] = (long)(messages.Sum(message => message.Text.Length) / 2.5) },
    };

    private Task Wait(TimeSpan delay, CancellationToken cancellationToken) =>
        delay == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(delay, time, cancellationToken);
}

/// <summary>One reply of a script.</summary>
internal sealed record ScriptedReply(string Text = "", string? Finish = "stop")
{
    public TimeSpan Before { get; init; }

    public TimeSpan After { get; init; }

    public Exception? Error { get; init; }

    /// <summary>Whether it is billed as dear as it can be.</summary>
    public bool IsDear { get; init; }

    public UsageDetails Usage { get; init; } = new() { InputTokenCount = 600, OutputTokenCount = 1200 };

    public static ScriptedReply Status(int status) =>
        new("", null) { Error = new HttpRequestException("status " + status, null, (System.Net.HttpStatusCode)status) };
}
