using System.Text;
using Microsoft.Extensions.AI;
using PptBatch.Generation.Chat.Pricing;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>
/// Reads a streamed reply to its end under two clocks: an idle timeout that every update winds up again, and a total one. Thinking
/// is skipped, and usage may come at any point, after the stop reason too.
/// </summary>
internal sealed class ReplyStream(IChatClient client, TimeSpan idleTimeout, Func<Exception, ModelFault> readFault, TimeProvider time)
{
    /// <summary>Who answers, as the client says it.</summary>
    public string Provider { get; } = client.GetService<ChatClientMetadata>()?.ProviderName ?? "unknown";

    /// <summary>Makes the call.</summary>
    /// <param name="call">What to ask.</param>
    /// <param name="callTimeout">Longest time from the start to the end of the reply.</param>
    /// <param name="onFirstToken">Called at the first sign of an answer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<ModelReply> ReadAsync(ModelCall call, TimeSpan callTimeout, Action? onFirstToken, CancellationToken cancellationToken)
    {
        using CancellationTokenSource total = new(callTimeout, time);
        using CancellationTokenSource idle = new(idleTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token, idle.Token);
        Reading reading = new();
        try
        {
            ChatOptions options = new() { MaxOutputTokens = call.MaxOutputTokens, ModelId = call.Model.Length == 0 ? null : call.Model };
            await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(call.Messages, options, either.Token))
            {
                idle.CancelAfter(idleTimeout);
                if (reading.Add(update))
                {
                    onFirstToken?.Invoke();
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && either.IsCancellationRequested)
        {
            return total.IsCancellationRequested
                ? reading.End(ReplyKind.TimedOut, $"no end after {callTimeout.TotalSeconds:0} s")
                : reading.End(ReplyKind.Stalled, $"no token for {idleTimeout.TotalSeconds:0} s");
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            if (WordsOfSetup(error) is { } words)
            {
                // No retry can repair the host's configuration.
                return reading.End(ReplyKind.Denied, words);
            }

            ModelFault fault = readFault(error);
            ReplyKind refused = fault.ToReplyKind();
            ReplyKind kind = reading.Started && refused == ReplyKind.Unavailable ? ReplyKind.Broken : refused;
            return reading.End(kind, fault.Message) with { RetryAfter = fault.RetryAfter };
        }

        return reading.End();
    }

    // A client that cannot do what it is asked, such as one whose code a native build left out, cannot do it the next time either.
    private static string? WordsOfSetup(Exception? error) => error switch
    {
        null => null,
        PptBatchException own => own.Diagnostic.ToString(),
        NotSupportedException unable => unable.Message,
        _ => WordsOfSetup(error.InnerException),
    };

    private sealed class Reading
    {
        private readonly StringBuilder _text = new();
        private string? _finish;
        private TokenUsage _usage;

        public bool Started { get; private set; }

        /// <summary>Adds an update; true when it is the first that says anything.</summary>
        public bool Add(ChatResponseUpdate update)
        {
            bool first = !Started;
            Started = true;
            _finish = update.FinishReason?.Value ?? _finish;
            foreach (AIContent content in update.Contents)
            {
                switch (content)
                {
                    case TextContent words:
                        _text.Append(words.Text);
                        break;
                    case UsageContent used:
                        _usage = _usage.Or(used.Details);
                        break;
                }
            }

            return first;
        }

        public ModelReply End(ReplyKind kind, string? detail) =>
            new(kind, _text.ToString(), _usage, detail) { HasEnded = _finish is not null };

        public ModelReply End() => _finish switch
        {
            null => End(ReplyKind.Broken, "the stream ended without a stop reason"),
            "length" or "max_tokens" => End(ReplyKind.Truncated, _finish),
            "content_filter" or "content_filtered" or "guardrail_intervened" => End(ReplyKind.Filtered, _finish),
            "malformed_model_output" or "malformed_tool_use" => End(ReplyKind.Malformed, _finish),
            "refusal" => End(ReplyKind.Refused, _finish),
            "model_context_window_exceeded" => End(ReplyKind.ContextOverflow, _finish),
            "stop" or "end_turn" or "stop_sequence" when _text.Length > 0 => End(ReplyKind.Complete, _finish),
            "stop" or "end_turn" or "stop_sequence" => End(ReplyKind.Empty, _finish),
            _ => End(ReplyKind.Unknown, _finish),
        };
    }
}
