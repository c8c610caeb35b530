using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using PptBatch.Observation;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>What a model call writes to the host's log: figures always, prompts and replies only when the host asks for them.</summary>
internal static class CallLog
{
    public static void Ended(ILogger log, ModelAttempt attempt, string? detail) => LogEvents.CallEnded(
        log, attempt.Lesson, attempt.Purpose, attempt.Model, attempt.Outcome,
        attempt.InputTokens + attempt.CacheReadTokens
            + attempt.CacheWriteTokens, attempt.OutputTokens, attempt.CostUsd, attempt.Duration.TotalSeconds, detail);

    public static void Conversation(ILogger log, ModelCall call, ModelReply? reply)
    {
        foreach (ChatMessage message in call.Messages)
        {
            LogEvents.CallMessage(log, call.Lesson, call.Purpose, message.Role.Value, message.Text);
        }

        LogEvents.CallMessage(log, call.Lesson, call.Purpose, "reply", reply?.Text ?? "");
    }
}
