using Microsoft.Extensions.Logging;

namespace PptBatch.StepFunctions.Logging;

/// <summary>What a worker writes to its log of an invocation and of the deck that came of a run.</summary>
internal static partial class InvocationLog
{
    [LoggerMessage(40, LogLevel.Information, "{Function} ended after {Seconds:0.0} s, with {SecondsLeft:0} s left")]
    public static partial void InvocationEnded(ILogger logger, string function, double seconds, double secondsLeft);

    [LoggerMessage(41, LogLevel.Error, "{Function} failed after {Seconds:0.0} s, with {SecondsLeft:0} s left: {Code}: {Failure}")]
    public static partial void InvocationFailed(
        ILogger logger, string function, double seconds, double secondsLeft, string code, string failure);

    [LoggerMessage(
        EventId = 42, Message = "Run {Run}: the deck is {Status} with {Slides} slides, {Missing} lessons missing: {Deck}. {Notice}")]
    public static partial void DeckMerged(
        ILogger logger, LogLevel level, string run, DeckStatus status, int slides, int missing, string? deck, string? notice);
}
