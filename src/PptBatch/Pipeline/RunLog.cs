using Microsoft.Extensions.Logging;

namespace PptBatch.Pipeline;

/// <summary>What a run writes to the host's log. Never a lesson's text.</summary>
internal static partial class RunLog
{
    [LoggerMessage(1, LogLevel.Information, "Run {RunId} of {Book}: {Lessons} lessons in {Batches} batches")]
    public static partial void Planned(ILogger logger, string runId, string book, int lessons, int batches);

    [LoggerMessage(2, LogLevel.Debug, "Run {RunId}: the deck of batch {Batch} has {Slides} slides")]
    public static partial void BatchEnded(ILogger logger, string runId, int batch, int slides);

    [LoggerMessage(3, LogLevel.Warning, "Run {RunId}: lesson {Lesson} {Status}: {Failure}")]
    public static partial void LessonMissing(ILogger logger, string runId, int lesson, LessonStatus status, Diagnostic failure);

    [LoggerMessage(4, LogLevel.Information, "Run {RunId} ended {Status} with {Slides} slides in {Seconds:0.0} s: {Deck}")]
    public static partial void Ended(ILogger logger, string runId, DeckStatus status, int slides, double seconds, ArtifactKey? deck);

    [LoggerMessage(5, LogLevel.Information, "The run of {Folder} was cancelled after {Seconds:0.0} s; finished lessons are stored")]
    public static partial void Cancelled(ILogger logger, string folder, double seconds);

    // The exception itself goes to the caller, whose log it belongs to.
    [LoggerMessage(6, LogLevel.Error, "The run of {Folder} ended in an error after {Seconds:0.0} s: {Kind}")]
    public static partial void Broken(ILogger logger, string folder, double seconds, string kind);
}
