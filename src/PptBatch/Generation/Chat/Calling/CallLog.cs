using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace PptBatch.Generation.Chat.Calling;

/// <summary>What a model call writes to the host's log: figures always, prompts and replies only when the host asks for them.</summary>
internal static partial class CallLog
{
    public static void Ended(ILogger log, ModelAttempt attempt, string? detail) => Ended(
        log, attempt.Lesson, attempt.Purpose, attempt.Model, attempt.Outcome,
        attempt.InputTokens + attempt.CacheReadTokens
            + attempt.CacheWriteTokens, attempt.OutputTokens, attempt.CostUsd, attempt.Duration.TotalSeconds, detail);

    public static void Conversation(ILogger log, ModelCall call, ModelReply? reply)
    {
        foreach (ChatMessage message in call.Messages)
        {
            Message(log, call.Lesson, call.Purpose, message.Role.Value, message.Text);
        }

        Message(log, call.Lesson, call.Purpose, "reply", reply?.Text ?? "");
    }

    [LoggerMessage(
        20,
        LogLevel.Information,
        "Lesson {Lesson}: {Purpose} with {Model} ended {Outcome}: {Input} tokens in, {Output} out, {CostUsd} USD, "
            + "{Seconds:0.0} s. {Detail}")]
    private static partial void Ended(
        ILogger logger,
        int lesson,
        string purpose,
        string model,
        string outcome,
        long input,
        long output,
        decimal? costUsd,
        double seconds,
        string? detail);

    [LoggerMessage(22, LogLevel.Warning, "Lesson {Lesson}: the result of a model call could not be recorded. {Finding}")]
    public static partial void NotWritten(ILogger logger, int lesson, Diagnostic finding);

    [LoggerMessage(21, LogLevel.Debug, "Lesson {Lesson}, {Purpose}, {Role}: {Text}")]
    private static partial void Message(ILogger logger, int lesson, string purpose, string role, string text);
}
