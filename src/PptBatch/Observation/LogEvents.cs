using Microsoft.Extensions.Logging;

namespace PptBatch.Observation;

/// <summary>
/// Every line of the host's log. In one class: the generator writes the code of several in an order that differs from build to build, and
/// the same source would not give the same bytes.
/// </summary>
internal static partial class LogEvents
{
    [LoggerMessage(1, LogLevel.Information, "Run {RunId} of {Book}: {Lessons} lessons in {Batches} batches")]
    public static partial void RunPlanned(ILogger logger, string runId, string book, int lessons, int batches);

    [LoggerMessage(2, LogLevel.Debug, "Run {RunId}: the deck of batch {Batch} has {Slides} slides")]
    public static partial void RunHasBatch(ILogger logger, string runId, int batch, int slides);

    [LoggerMessage(3, LogLevel.Warning, "Run {RunId}: lesson {Lesson} {Status}: {Failure}")]
    public static partial void RunLacksLesson(ILogger logger, string runId, int lesson, Enum status, Diagnostic failure);

    [LoggerMessage(
        4, LogLevel.Information, "Run {RunId} ended {Status} with {Slides} slides in {Seconds:0.0} s: {Deck}")]
    public static partial void RunEnded(ILogger logger, string runId, Enum status, int slides, double seconds, object? deck);

    [LoggerMessage(
        5, LogLevel.Information, "The run of {Folder} was cancelled after {Seconds:0.0} s; finished lessons are stored")]
    public static partial void RunCancelled(ILogger logger, string folder, double seconds);

    // The exception itself goes to the caller, whose log it belongs to.
    [LoggerMessage(6, LogLevel.Error, "The run of {Folder} ended in an error after {Seconds:0.0} s: {Kind}")]
    public static partial void RunBroken(ILogger logger, string folder, double seconds, string kind);

    [LoggerMessage(
        20,
        LogLevel.Information,
        "Lesson {Lesson}: {Purpose} with {Model} ended {Outcome}: {Input} tokens in, {Output} out, {CostUsd} USD, "
            + "{Seconds:0.0} s. {Detail}")]
    public static partial void CallEnded(
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

    [LoggerMessage(21, LogLevel.Debug, "Lesson {Lesson}, {Purpose}, {Role}: {Text}")]
    public static partial void CallMessage(ILogger logger, int lesson, string purpose, string role, string text);

    [LoggerMessage(
        22, LogLevel.Warning, "Lesson {Lesson}: the result of a model call could not be recorded. {Finding}")]
    public static partial void CallNotWritten(ILogger logger, int lesson, Diagnostic finding);

    [LoggerMessage(23, LogLevel.Error, "Lesson {Lesson}: the slide generator threw")]
    public static partial void GeneratorThrew(ILogger logger, int lesson, Exception exception);

    [LoggerMessage(
        EventId = 30,
        Message = "Lesson {Lesson} ended {Status} after {Seconds:0.0} s: {Calls} calls, {Throttled} throttled, {InputTokens} tokens in, "
            + "{OutputTokens} out, {CostUsd} USD. {Failure}")]
    public static partial void LessonEnded(
        ILogger logger, LogLevel level, int lesson, Enum status, double seconds, int calls, int throttled, long inputTokens,
        long outputTokens, decimal costUsd, Diagnostic? failure);

    [LoggerMessage(
        EventId = 31, Message = "The batch deck has {Slides} slides; {Remaining} lessons remain, {Failed} failed. {Failure}")]
    public static partial void BatchEnded(ILogger logger, LogLevel level, int slides, int remaining, int failed, Diagnostic? failure);
}
